#!/usr/bin/env bash
# Makes a virtual environment with every Python framework that has a subject here: subjects/install.sh [folder]. Then
# EQUISTEP_PYTHON=folder/bin/python npx equistep check pytorch, or npm run frameworks.
set -euo pipefail
folder=${1:-.venv}
python3 -m venv "$folder"
# One after another, so that what cannot be had here is missing alone. PyTorch is pinned: a release whose CPU build is at hand.
for wanted in torch==2.13.0 'jax jaxlib optax' keras tensorflow-cpu tinygrad 'mlx[cpu]' 'transformers accelerate'; do
  echo "== $wanted"
  # shellcheck disable=SC2086
  "$folder/bin/pip" install --quiet numpy $wanted || echo "not installed: $wanted" >&2
done
