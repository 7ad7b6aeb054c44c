"""The clauses of the specification as tests of pytest: one a clause, of the subject that `equistep_subject` names.

    [tool.pytest.ini_options]
    equistep_subject = "tests/my_losses.py"

Skipped where the subject does not support it, expected to fail where a deviation is declared, red where it fails.
"""

from __future__ import annotations

import json
import pathlib
import subprocess
import time
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from . import judge, report

_RUN = pytest.StashKey['_Run']()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini('equistep_subject', 'the Python files that make subjects to be judged, with :NAME where a file makes several', type='linelist', default=[])
    parser.addini('equistep_deviations', "the file of declared deviations (equistep's own default is deviations.json)", default='')
    group = parser.getgroup('equistep')
    group.addoption('--equistep-clause', action='append', default=[], metavar='GLOB', help='judge only the clauses that match (more than one: give it again)')
    group.addoption('--equistep-cases', type=int, metavar='N', help='how many cases are drawn for a clause')
    group.addoption('--equistep-seed', type=int, metavar='N', help='the seed that the cases are drawn from')
    group.addoption('--equistep-strict', action='store_true', help='what is inconclusive fails')


def pytest_collect_file(file_path: pathlib.Path, parent: pytest.Collector) -> pytest.Collector | None:
    name = named(file_path, parent.config)
    return None if name is None else Subject.from_parent(parent, path=file_path, name=f'{file_path.name}:{name}' if name else None)


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makemodule(module_path: pathlib.Path, parent: pytest.Collector) -> pytest.Module | None:
    # A file that is named on the command line is imported for its tests. The judge runs it in a process of its own, and a framework takes long to load twice.
    untested = named(module_path, parent.config) is not None and not may_have_tests(module_path, parent.config)
    return Untested.from_parent(parent, path=module_path) if untested else None


def named(path: pathlib.Path, config: pytest.Config) -> str | None:
    """Which subject of a file is to be judged: '' where it makes one, and None where it is no file of subjects."""
    for subject in config.getini('equistep_subject'):
        file, _, name = subject.rpartition(':') if '.py:' in subject else (subject, '', '')
        if (config.rootpath / file).resolve() == path.resolve():
            return name
    return None


def may_have_tests(path: pathlib.Path, config: pytest.Config) -> bool:
    """Whether anything in a file may be a test: it has the beginning of a test's name, or imports all of another file."""
    text = path.read_text(encoding='utf-8', errors='replace').lower()
    begins = {pattern.split('*')[0].lower() for pattern in (*config.getini('python_functions'), *config.getini('python_classes'), 'test')}
    return 'import *' in text or any(begin in text for begin in begins)


class Untested(pytest.Module):
    """A file of subjects in which there are no tests."""

    def collect(self) -> list[pytest.Item]:
        return []


class Subject(pytest.File):
    """A file that makes a subject: an item for each clause that is chosen."""

    def collect(self) -> Iterator[pytest.Item]:
        for clause, says in clauses(tuple(self.config.getoption('--equistep-clause'))):
            yield Clause.from_parent(self, name=clause, says=says)

    @property
    def command(self) -> str:
        _, _, name = self.name.rpartition(':') if '.py:' in self.name else ('', '', '')
        return judge.serving(f'{self.path}:{name}' if name else str(self.path))


def pytest_collection_finish(session: pytest.Session) -> None:
    if any(isinstance(item, Clause) for item in session.items) and not session.config.option.collectonly:
        session.stash[_RUN] = _Run(session)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if _RUN in session.stash:
        session.stash[_RUN].end()


def clauses(globs: tuple[str, ...]) -> list[tuple[str, str]]:
    """The clauses that are chosen, each with its sentence."""
    if not globs and judge.CLAUSES.is_file():
        return [(clause['id'], clause['says']) for clause in json.loads(judge.CLAUSES.read_text(encoding='utf-8'))]
    words = [word for glob in globs for word in ('--clause', glob)]
    try:
        told = subprocess.run(judge.command('list', '--json', *words), env=judge.environment(), capture_output=True, text=True, check=False)
    except judge.Missing as why:
        raise pytest.Collector.CollectError(f'equistep: {why}') from None
    if told.returncode != 0:
        raise pytest.Collector.CollectError(told.stderr.strip())
    return [(clause['id'], clause['says']) for clause in json.loads(told.stdout)]


class Red(Exception):
    """A clause that fails: its text is all that is shown."""


class Clause(pytest.Item):
    def __init__(self, *, says: str, **more: Any) -> None:
        super().__init__(**more)
        self.says = says

    def runtest(self) -> None:
        verdict = self.session.stash[_RUN].verdict(self)
        if verdict.kind in ('unsupported', 'inconclusive') and not (verdict.kind == 'inconclusive' and self.config.getoption('--equistep-strict')):
            pytest.skip(f'{verdict.kind}: {verdict.text}')
        if verdict.kind == 'deviates':
            pytest.xfail(verdict.text)
        if verdict.kind != 'pass':
            raise Red(f'{verdict.kind}: {verdict.text}')

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        return str(excinfo.value) if isinstance(excinfo.value, (Red, report.NotJudged)) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[pathlib.Path, None, str]:
        return self.path, None, f'{self.name}: {self.says}'


class _Run:
    """Judges the subjects' chosen clauses while pytest runs: all at once, or each worker of xdist its part, which the others wait for."""

    def __init__(self, session: pytest.Session) -> None:
        config = session.config
        worker = getattr(config, 'workerinput', None)
        self.part, self.parts = (1, 1) if worker is None else (int(worker['workerid'].removeprefix('gw')) + 1, worker['workercount'])
        # The folder of a worker lies in one that all of them share.
        own = config._tmp_path_factory.getbasetemp()
        self.folder = (own if worker is None else own.parent) / 'equistep'
        self.folder.mkdir(exist_ok=True)
        self.config, self.reports = config, {}
        self.process: subprocess.Popen[str] | None = None
        self.subjects: dict[Subject, list[str]] = {}
        for item in session.items:
            if isinstance(item, Clause) and isinstance(item.parent, Subject):
                self.subjects.setdefault(item.parent, []).append(item.name)
        self.judged = [threading.Event() for _ in self.subjects]
        threading.Thread(target=self._judge, daemon=True).start()

    def _judge(self) -> None:
        for at, (subject, chosen) in enumerate(self.subjects.items()):
            place = self._place(at)
            place.mkdir(exist_ok=True)
            options = [('--cases', '--equistep-cases'), ('--seed', '--equistep-seed')]
            words = [word for clause in chosen for word in ('--clause', clause)]
            words += [word for ours, theirs in options if self.config.getoption(theirs) is not None for word in (ours, str(self.config.getoption(theirs)))]
            words += ['--strict'] if self.config.getoption('--equistep-strict') else []
            words += ['--deviations', str(self.config.rootpath / given)] if (given := self.config.getini('equistep_deviations')) else []
            words += ['--shard', f'{self.part}/{min(self.parts, len(chosen))}'] if self.parts > 1 else []
            try:
                if self.part <= len(chosen):
                    own = report.judged(subject.command, words, place, self._started)
                    self.reports[place] = {one.clause: one for one in own.verdicts}
                (place / 'done').write_text('')
            except Exception as error:
                (place / 'why').write_text(str(error), encoding='utf-8')
                (place / 'done').write_text('')
            self.judged[at].set()

    def _place(self, subject: int) -> pathlib.Path:
        """The folder of this worker's part of a subject."""
        return self.folder / f'{subject}-{self.part}'

    def _started(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def end(self) -> None:
        """Ends the judge, and with it the subject, where the run was broken off."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=10)

    def verdict(self, item: Clause) -> report.Verdict:
        """The verdict on an item's clause, as soon as it is there."""
        subjects = list(self.subjects)
        at = subjects.index(item.parent)
        chosen = self.subjects[item.parent]
        place = self.folder / f'{at}-{chosen.index(item.name) % min(self.parts, len(chosen)) + 1}'
        while not (place / 'done').exists():
            # What another worker judges is looked for. An interruption is heard between two waits.
            self.judged[at].wait(0.5) if place == self._place(at) else time.sleep(0.02)
        if (place / 'why').exists():
            raise report.NotJudged((place / 'why').read_text(encoding='utf-8'))
        if place not in self.reports:
            self.reports[place] = {one.clause: one for one in report.read(place).verdicts}
        return self.reports[place][item.name]
