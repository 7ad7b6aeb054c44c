"""Runs a file and serves the subject that it makes: `python -m equistep.serving my_losses.py`, or `my_losses.py:name` where it makes several."""

from __future__ import annotations

import pathlib
import sys
import traceback
from typing import Any

from . import losses, subject


def made_by(where: str) -> losses.Subject:
    """The subject that a file makes of its functions. A file that serves one itself is done when it has been run."""
    path, _, name = where.rpartition(':') if '.py:' in where else (where, '', '')
    if not pathlib.Path(path).is_file():
        sys.exit(f"there is no file '{path}'")
    sys.argv = [path]
    sys.path.insert(0, str(pathlib.Path(path).resolve().parent))
    try:
        made = losses.made_by(path)
    except TypeError as error:
        # What is wrong with a declaration is a sentence of this package, and needs no traceback but its place in the file.
        frames = traceback.extract_tb(error.__traceback__)
        if pathlib.Path(frames[-1].filename).resolve().parent != pathlib.Path(__file__).resolve().parent:
            raise
        lines = [one.lineno for one in frames if one.filename == path]
        sys.exit(f"{str(error).removeprefix('Subject.')}{f' ({path}, line {lines[-1]})' if lines else ''}")
    if subject.served():
        sys.exit()
    some = [one for one in made if one.name == name or not name]
    if len(some) == 1:
        return some[0]
    names = ', '.join(one.name for one in made)
    if not made:
        sys.exit(f"'{path}' makes no subject: decorate a loss with @equistep.torch.loss(…), or call equistep.serve(declaration, answer)")
    sys.exit(f"'{path}' makes {len(made)} subjects: write {path}:NAME, with one of {names}")


def declared_by(one: losses.Subject) -> dict[str, Any]:
    """What a subject declares, of which something must be there to be judged."""
    declaration = one.declaration()
    if not any(declaration.get(part) for part in ('asks', 'ownLosses', 'ownOptimizers', 'loops')):
        sys.exit(f"the subject '{one.name}' declares nothing: write a function below @loss(…), @own(…), @trainer(…) or @loop(…)")
    if not declaration['reductions'] and {'loss', 'training', 'accumulation', 'evaluate'} & set(declaration['asks']):
        sys.exit(f"the subject '{one.name}' declares no reduction: add mean='elements' to @loss, @trainer or @evaluator, or reductions=('sum',)")
    return declaration


def served(where: str) -> None:
    """Serves a file's subject. Why there is none is told to the judge, too."""
    said = subject.own_output()
    try:
        one = made_by(where)
        declaration = declared_by(one)
    except SystemExit as end:
        if isinstance(end.code, str):
            subject.crashed(said, end.code)
        raise
    except Exception as error:
        subject.crashed(said, f'{type(error).__name__}: {error}{subject.where(error)}')
        raise
    subject.serve(declaration, one.answer)


if __name__ == '__main__':
    served(sys.argv[1])
