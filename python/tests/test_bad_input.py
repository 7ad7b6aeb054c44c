"""Functions that do what they should not: each gets a verdict or a sentence, and leaves no process behind."""

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time

import equistep
import pytest
from equistep import judge, subject

HEAD = 'import numpy, os, random, threading, time\nimport equistep.numpy as en\n'
LOSS = """
@en.loss('squared-error', mean='elements')
def mine(predictions, targets, *, reduction):
    {before}
    error = predictions - targets
    if reduction == 'none':
        return {none}, 2 * error
    divisor = {{'sum': 1, 'mean': error.size}}[reduction]
    return {value}, {gradient}
"""
CLAUSES = ['reduction/sum-adds', 'reduction/definition']


@pytest.fixture
def judged(tmp_path):
    def judge_it(*, text=LOSS, head=HEAD, **parts):
        parts = {'before': 'pass', 'none': 'error**2', 'value': '(error**2).sum() / divisor', 'gradient': '2 * error / divisor', **parts}
        path = tmp_path / 'mine.py'
        path.write_text(head + text.format(**parts))
        return equistep.check(path, clauses=CLAUSES, cases=5)

    return judge_it


@pytest.mark.parametrize(
    'parts',
    [
        # NumPy's scalars, and arrays of no axes.
        {'value': 'numpy.float64((error**2).sum() / divisor)'},
        {'value': 'numpy.array((error**2).sum() / divisor)'},
        {'value': 'float((error**2).sum() / divisor)'},
        {'before': "print('noise', flush=True); os.write(1, b'noise')"},
        {'before': 'threading.Thread(target=time.sleep, args=(60,)).start()'},
        {'before': 'numpy.random.seed(1); numpy.random.random(); random.random()'},
        # A child that ends at once, without a word in the parent's conversation.
        {'before': 'os.waitpid(os.fork() or os._exit(0), 0)'},
        {'before': "if not (child := os.fork()): print('child'); os._exit(0)\n    os.waitpid(child, 0)"},
        # A child that goes on where its parent does: it answers nothing.
        {'before': 'os.fork()'},
    ],
)
def test_a_right_loss_conforms_whatever_else_it_does(judged, parts):
    report = judged(**parts)
    assert report.conforms, str(report)


@pytest.mark.parametrize(
    ('parts', 'says'),
    [
        ({'value': 'None'}, 'the value is a NoneType, and no tensor'),
        ({'gradient': 'None'}, 'the gradient of predictions is a NoneType, and no tensor'),
        ({'gradient': '(2 * error / divisor).sum()'}, 'mine gives a gradient of shape (), and its predictions have the shape'),
        ({'value': '[(error**2).sum() / divisor]'}, 'mine with reduction sum gives a value of shape (1,): it must be one number'),
        ({'value': 'int((error**2).sum() / divisor)'}, 'got'),
        ({'before': 'targets += 1'}, 'mine overwrites its targets: it must copy what it changes'),
        ({'before': 'predictions *= 2'}, 'overwrites its predictions: it must copy what it changes'),
        ({'before': 'predictions = predictions + numpy.random.random()'}, 'not deterministic'),
        ({'before': 'raise SystemExit(4)'}, 'exit code 4'),
        ({'before': 'os.kill(os.getpid(), 9)'}, 'the subject ended its process with'),
        ({'before': "raise ValueError('the targets are no counts')"}, 'ValueError: the targets are no counts'),
        ({'before': "raise ValueError('the targets are no counts')"}, "mine.py, line 6, in mine: raise ValueError('the targets are no counts')"),
    ],
)
def test_a_wrong_answer_gets_a_sentence_in_the_words_of_python(judged, parts, says):
    report = judged(**parts)
    assert not report.conforms
    assert says in str(report), str(report)


def test_another_version_of_the_protocol_is_told():
    heard = io.BytesIO(json.dumps({'kind': 'hello', 'protocol': 2, 'specification': '9'}).encode() + b'\n')
    with pytest.raises(SystemExit, match='equistep.py speaks version 1 of the protocol, and not 2'):
        subject.converse({}, None, subject.make_tensor, heard, io.BytesIO())


def test_a_judge_tells_a_subject_of_another_version(tmp_path):
    path = tmp_path / 'mine.py'
    path.write_text("import sys\nsys.stdin.readline()\nprint('{\"kind\": \"declare\", \"protocol\": 2, \"declaration\": {}}', flush=True)")
    told = subprocess.run(judge.command('check', '--exec', f'{sys.executable} {path}'), env=judge.environment(), capture_output=True, text=True)
    assert told.returncode == 3
    assert 'it speaks version 2, and only 1 is spoken here' in told.stderr + told.stdout


def test_a_wheel_without_its_judge_says_what_to_install(tmp_path):
    package = tmp_path / 'site' / 'deep' / 'equistep'
    shutil.copytree(os.path.dirname(equistep.__file__), package, ignore=shutil.ignore_patterns('_judge', '__pycache__'))
    (tmp_path / 'mine.py').write_text(HEAD)
    env = {**os.environ, 'PYTHONPATH': str(package.parent)}
    told = subprocess.run([sys.executable, '-m', 'equistep', 'check', 'mine.py'], cwd=tmp_path, env=env, capture_output=True, text=True)
    assert (told.returncode, told.stderr.count('\n')) == (1, 1)
    assert 'this installation of equistep has no judge: install a wheel of it' in told.stderr
    vectors = subprocess.run([sys.executable, '-m', 'equistep.vectors', 'mine.py'], cwd=tmp_path, env=env, capture_output=True, text=True)
    assert vectors.returncode == 1 and 'makes no subject' in vectors.stderr


@pytest.mark.skipif(os.name == 'nt', reason='signals')
def test_an_interruption_of_pytest_ends_every_process(tmp_path):
    pid = tmp_path / 'pid'
    (tmp_path / 'mine.py').write_text(
        f'import os, time, pathlib\nimport equistep.numpy as en\npathlib.Path({str(pid)!r}).write_text(str(os.getpid()))\n'
        '@en.loss("squared-error")\ndef mine(p, t, *, reduction): time.sleep(60)'
    )
    (tmp_path / 'pytest.ini').write_text('[pytest]\nequistep_subject = mine.py\n')
    # Whoever runs these tests in the background may have interruptions ignored.
    heeding = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)  # noqa: E731
    run = subprocess.Popen(
        [sys.executable, '-m', 'pytest', 'mine.py', '-q'], cwd=tmp_path, stdout=subprocess.PIPE, text=True, preexec_fn=heeding
    )
    while not (pid.exists() and pid.read_text()):
        assert run.poll() is None, run.stdout.read()
        time.sleep(0.05)
    run.send_signal(signal.SIGINT)
    run.communicate()
    # 2, but for an interruption that pytest itself cannot print: Python 3.11 has frames without a line.
    assert run.returncode != 0
    for _ in range(400):
        try:
            os.kill(int(pid.read_text()), 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail('the subject is still running')


@pytest.mark.parametrize(
    ('text', 'says'),
    [
        ("@en.loss\ndef mine(p, t, *, reduction): ...\n", "@loss stands before mine without a name: write the loss that it is, as in @loss('squared-error', mean='elements') (mine.py, line 2)"),
        ("en.loss('squared-error')\n", "the subject 'mine' declares nothing: write a function below @loss(…)"),
        ("@en.loss('squared-error', mean='elements')\ndef mine(p, t): ...\n", "mine has no argument 'reduction', which @loss('squared-error', …) says that it takes (mine.py, line 2)"),
        ("@en.loss('squared-error', mean='elements', weight=True)\ndef mine(p, t, *, reduction): ...\n", "loss() got an unexpected keyword argument 'weight' (mine.py, line 2)"),
        ("@en.trainer('squared-error')\ndef mine(parameters, rate, micro_batches): ...\n", "the subject 'mine' declares no reduction: add mean='elements'"),
    ],
)
def test_a_wrong_declaration_is_one_sentence_with_its_place(tmp_path, text, says):
    (tmp_path / 'mine.py').write_text('import equistep.numpy as en\n' + text)
    told = subprocess.run([sys.executable, '-m', 'equistep.serving', 'mine.py'], cwd=tmp_path, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert told.returncode == 1
    assert told.stderr.startswith(says) and told.stderr.count('\n') == 1, told.stderr


@pytest.mark.parametrize(
    ('text', 'says'),
    [
        ('def f(:\n', r"cannot judge [^\n]*mine\.py: SyntaxError: invalid syntax \(mine\.py, line 1\)$"),
        (
            "def f(): raise ValueError('no such device')\nf()\n",
            r"cannot judge [^\n]*mine\.py: ValueError: no such device\s+\S*mine\.py, line 2, in <module>: f\(\)\s+\S*mine\.py, line 1, in f: def f\(\): raise ValueError\('no such device'\)$",
        ),
        ('', r"cannot judge [^\n]*mine\.py: '[^\n]*mine\.py' makes no subject: decorate a loss with @equistep\.torch\.loss\(…\), or call equistep\.serve\(declaration, answer\)$"),
        ("print('bye')\nraise SystemExit(1)\n", r'cannot judge [^\n]*mine\.py: the subject ended its process with exit code 1; it last said "bye"$'),
    ],
)
def test_a_file_that_cannot_be_run_is_told_by_its_name_and_lines(tmp_path, text, says):
    path = tmp_path / 'mine.py'
    path.write_text(text)
    with pytest.raises(equistep.report.NotJudged, match=says):
        equistep.check(path)


def test_what_a_file_itself_raises_keeps_its_traceback(tmp_path):
    (tmp_path / 'mine.py').write_text("len(1)\n")
    told = subprocess.run([sys.executable, '-m', 'equistep.serving', 'mine.py'], cwd=tmp_path, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert 'Traceback' in told.stderr and "TypeError: object of type 'int' has no len()" in told.stderr
