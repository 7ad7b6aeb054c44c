"""The command `equistep`: the judge's own, which takes a Python file for a subject."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

from .judge import Missing, command, environment, serving


def is_subject(word: str) -> bool:
    """Whether a word of the command line names a Python file, or a subject in one."""
    return pathlib.Path(word.rsplit(':', 1)[0] if '.py:' in word else word).suffix == '.py'


def with_subjects(words: list[str]) -> list[str]:
    """The words, with a Python file that stands for a subject as the command that serves it."""
    subject = next((at for at, word in enumerate(words) if at > 0 and is_subject(word) and not words[at - 1].startswith('--')), None)
    return words if subject is None else [*words[:subject], '--exec', serving(words[subject]), *words[subject + 1 :]]


def main() -> None:
    try:
        words = command(*with_subjects(sys.argv[1:]))
    except Missing as why:
        sys.exit(f'equistep: {why}')
    if os.name == 'nt':
        sys.exit(subprocess.run(words, env=environment()).returncode)
    # Signals and exit codes are then the judge's own.
    os.execve(words[0], words, environment())


if __name__ == '__main__':
    main()
