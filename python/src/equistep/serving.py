"""Runs a file and serves the subject that it makes: `python -m equistep.serving my_losses.py`, or `my_losses.py:name` where it makes several."""

from __future__ import annotations

import pathlib
import sys

from . import losses, subject


def made_by(where: str) -> losses.Subject:
    """The subject that a file makes of its functions. A file that serves one itself is done when it has been run."""
    path, _, name = where.rpartition(':') if '.py:' in where else (where, '', '')
    if not pathlib.Path(path).is_file():
        sys.exit(f"there is no file '{path}'")
    sys.argv = [path]
    sys.path.insert(0, str(pathlib.Path(path).resolve().parent))
    made = losses.made_by(path)
    if subject.served():
        sys.exit()
    some = [one for one in made if one.name == name or not name]
    if len(some) == 1:
        return some[0]
    names = ', '.join(one.name for one in made)
    if not made:
        sys.exit(f"'{path}' makes no subject: decorate a loss with @equistep.torch.loss(…), or call equistep.serve(declaration, answer)")
    sys.exit(f"'{path}' makes {len(made)} subjects: write {path}:NAME, with one of {names}")


if __name__ == '__main__':
    subject.own_output()
    one = made_by(sys.argv[1])
    subject.serve(one.declaration(), one.answer)
