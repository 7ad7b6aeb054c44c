"""What comes of judging a subject."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import pathlib
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
import xml.etree.ElementTree as xml
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from . import judge


@dataclasses.dataclass(frozen=True)
class Verdict:
    """One clause's verdict: `kind` is pass, fail, unsupported, inconclusive, deviates, stale or error."""

    clause: str
    kind: str
    #: The reason, or the counterexample and the command that replays it; empty where it passes.
    text: str


@dataclasses.dataclass(frozen=True)
class Report:
    """The verdicts on a subject in the order of the specification, and whether it conforms."""

    conforms: bool
    verdicts: tuple[Verdict, ...]
    #: The JSON report, as `equistep verify` takes it.
    json: dict[str, Any] = dataclasses.field(repr=False)

    def __bool__(self) -> bool:
        return self.conforms

    def __str__(self) -> str:
        wrong = [one for one in self.verdicts if one.kind in ('fail', 'stale', 'error')]
        passed = sum(one.kind == 'pass' for one in self.verdicts)
        head = f"{self.json['subject']['name']} {'conforms' if self.conforms else 'does not conform'}: {passed} of {len(self.verdicts)} clauses pass"
        return '\n\n'.join([head, *(f'{one.kind}  {one.clause}\n{one.text}' for one in wrong)])


class NotJudged(Exception):
    """The subject could not be judged; the message says why."""


def check(
    subject: str | os.PathLike[str] | Any,
    *,
    clauses: Sequence[str] = (),
    seed: int | None = None,
    cases: int | None = None,
    strict: bool = False,
    deviations: str | os.PathLike[str] | None = None,
) -> Report:
    """Judges a subject: a Python file (or 'file.py:name'), an object with `declaration()` and `answer(question)`, or a pair (declaration, answer).

    `clauses` are ids or globs (all where there are none), `seed` a whole number from 0 on, `cases` how many are drawn for a clause. Raises
    `NotJudged` where there is no verdict, and `judge.Missing` where Node or the judge is not installed.
    """
    words = [word for clause in clauses for word in ('--clause', clause)]
    words += [word for option, value in (('--seed', seed), ('--cases', cases), ('--deviations', deviations)) if value is not None for word in (option, str(value))]
    words += ['--strict'] if strict else []
    with serving(subject) as command, tempfile.TemporaryDirectory() as folder:
        return judged(command, words, pathlib.Path(folder))


def judged(
    command: str, words: Sequence[str], folder: pathlib.Path, started: Callable[[subprocess.Popen[str]], None] = lambda _: None
) -> Report:
    """Judges the subject that a command serves, with these options of `equistep check`; reports are left in the folder."""
    line = judge.command('check', '--exec', command, *words, '--quiet', '--json', str(folder / 'report.json'), '--junit', str(folder / 'report.xml'))
    with subprocess.Popen(line, env=judge.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        started(process)
        try:
            printed, told = process.communicate()
        except BaseException:
            process.terminate()
            raise
    # A run in which every clause ends in an error has a report, too.
    report = read(folder) if (folder / 'report.json').is_file() else None
    if report is None or not report.json['complete']:
        raise NotJudged((told or printed).strip().removeprefix('equistep: ') or f'the judge ended with exit code {process.returncode}')
    return report


def read(folder: pathlib.Path) -> Report:
    """The report that a run left in a folder."""
    report = json.loads((folder / 'report.json').read_text(encoding='utf-8'))
    texts = {}
    for case in xml.parse(folder / 'report.xml').iter('testcase'):
        told = next((part for part in case if part.tag in ('failure', 'error', 'skipped')), None)
        texts[case.get('name')] = '' if told is None else (told.text or told.get('message') or '').strip()
    verdicts = tuple(Verdict(one['clause'], one['kind'], texts.get(one['clause'], '')) for one in report['verdicts'])
    return Report(report['conforms'], verdicts, report)


@contextlib.contextmanager
def serving(subject: Any) -> Iterator[str]:
    """The command that serves a subject, for as long as it is judged."""
    if isinstance(subject, (str, os.PathLike)):
        yield judge.serving(os.fspath(subject))
        return
    declaration, answer = subject if isinstance(subject, tuple) else (subject.declaration(), subject.answer)
    key = secrets.token_hex(16)
    with socket.create_server(('127.0.0.1', 0)) as server:
        threading.Thread(target=_serve, args=(server, key, declaration, answer), daemon=True).start()
        words = [sys.executable, '-m', 'equistep.relay', str(server.getsockname()[1]), key]
        yield subprocess.list2cmdline(words) if os.name == 'nt' else ' '.join(words)


def _serve(server: socket.socket, key: str, declaration: Any, answer: Any) -> None:
    """Speaks the protocol with whoever has the key, one after another: the judge starts a subject anew that was late."""
    # With NumPy, which whoever only reads a report does not need.
    from . import subject as protocol

    with contextlib.suppress(OSError):
        while True:
            connection, _ = server.accept()
            with connection, connection.makefile('rb') as heard, connection.makefile('wb') as said, contextlib.suppress(OSError):
                if heard.readline().decode(errors='replace').strip() == key:
                    protocol.converse(declaration, answer, protocol.make_tensor, heard, said)
