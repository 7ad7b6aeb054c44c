#!/usr/bin/env bash
# Makes a virtual environment with every Python framework that has a subject here: subjects/install.sh [folder]. Then
# EQUISTEP_PYTHON=folder/bin/python npx equistep check pytorch, or npm run frameworks.
set -euo pipefail
folder=${1:-.venv}
command -v python3 > /dev/null || { echo 'There is no python3 here: install Python 3.11 or later.' >&2; exit 1; }
if ! python3 -m venv "$folder"; then
  echo "python3 cannot make a virtual environment in $folder: see above. On Debian it needs the package python3-venv." >&2
  exit 1
fi
missing=()
# One after another, so that what cannot be had here is missing alone. PyTorch is pinned: a release whose CPU build is at hand.
for wanted in torch==2.13.0 'jax jaxlib optax' keras tensorflow-cpu tinygrad 'mlx[cpu]' 'transformers accelerate' onnx; do
  echo "== $wanted"
  # shellcheck disable=SC2086
  "$folder/bin/pip" install --quiet --disable-pip-version-check numpy $wanted || missing+=("$wanted")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "Not installed, for the reasons above: ${missing[*]}. The subjects of the others can be judged." >&2
  exit 1
fi
