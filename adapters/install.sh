#!/usr/bin/env bash
# Makes a virtual environment with every framework in Python that has an adapter here: adapters/install.sh [folder]. Then
# EQUISTEP_PYTHON=folder/bin/python npx equistep check pytorch, or npm run frameworks.
set -euo pipefail
folder=${1:-.venv}
here=$(dirname "$0")
command -v python3 > /dev/null || { echo 'There is no python3 here: install Python 3.11 or later.' >&2; exit 1; }
if ! python3 -m venv "$folder"; then
  echo "python3 cannot make a virtual environment in $folder: see above. On Debian it needs the package python3-venv." >&2
  exit 1
fi
missing=()
# One adapter after another: where a package cannot be had here, only its adapter is missing.
for requirements in "$here"/*/requirements.txt; do
  adapter=$(basename "$(dirname "$requirements")")
  echo "== $adapter"
  "$folder/bin/pip" install --quiet --disable-pip-version-check -r "$requirements" -c "$here/constraints.txt" || missing+=("$adapter")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "Not installed, for the reasons above: ${missing[*]}. The other adapters can be judged." >&2
  exit 1
fi
