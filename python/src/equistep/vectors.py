"""Judges a subject by the test vectors of this package, with Python alone: `python -m equistep.vectors my_losses.py`.

Each vector is a question with the answers that are right. They find less than the judge: they are drawn once, for the losses and the options of
the reference, so that no fresh case is drawn and none is shrunk; and a vector whose question a subject does not support is skipped.
"""

from __future__ import annotations

import pathlib
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from . import serving, subject

FOLDER = pathlib.Path(__file__).parent / '_judge' / 'vectors'


def check(declaration: Mapping[str, Any], answer: Callable[[Any], Any]) -> int:
    """Prints a line for each clause; gives 0 where all that is supported is right, 1 where something is wrong, 3 where nothing was judged."""
    path = FOLDER / f"{declaration['format']}.zip"
    if not path.is_file():
        sys.exit(f"equistep: this installation has no vectors for {declaration['format']}: install a wheel of equistep")
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(path).extractall(folder)
        return subject.check_vectors(folder, declaration, answer)


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit('usage: python -m equistep.vectors my_losses.py')
    made = serving.made_by(sys.argv[1])
    sys.exit(check(made.declaration(), made.answer))


if __name__ == '__main__':
    main()
