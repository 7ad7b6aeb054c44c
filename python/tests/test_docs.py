"""docs/python.md, typed along."""

import os
import pathlib
import re
import shlex
import subprocess
import sys

PAGE = pathlib.Path(__file__).parents[2] / 'docs' / 'python.md'


def test_the_page_is_what_comes_out(tmp_path):
    blocks = re.findall(r'^```(\w*)\n(.*?)^```$', PAGE.read_text(encoding='utf-8'), re.MULTILINE | re.DOTALL)
    of = lambda kind: [text for name, text in blocks if name == kind]  # noqa: E731
    for text in of('py'):
        named = re.match(r'# (\w+\.py)\n', text)
        (tmp_path / (named[1] if named else 'judge.py')).write_text(text)
    (tmp_path / 'pyproject.toml').write_text(of('toml')[0])
    bare = {**os.environ, 'PATH': os.devnull}

    def run(*words):
        return subprocess.run([sys.executable, '-m', *words], cwd=tmp_path, env=bare, capture_output=True, text=True)

    _, check, _, check_loop, _, vectors = of('sh')
    for command, printed in ((check, of('')[0]), (check_loop, of('')[1])):
        checked = run(*shlex.split(command))
        assert checked.returncode == 1
        assert printed in checked.stdout
    assert 'failed' in run('pytest', 'my_losses.py', '-q').stdout
    assert run('judge').stdout.startswith("False ['reduction/mean-divides'")
    assert run(*vectors.split()[2:]).returncode == 1
