"""The clauses as items of pytest."""

import json
import subprocess
import sys

import pytest


@pytest.fixture
def project(pytester, subject):
    """A project whose subject's mean divides by what is given."""

    def made(divisor='e.size', ini=''):
        pytester.makepyfile(my_losses=subject(divisor).read_text())
        pytester.makeini(f'[pytest]\nequistep_subject = my_losses.py\n{ini}')
        return pytester

    return made


def test_a_clause_is_an_item(project):
    result = project().runpytest_subprocess('-v', '--equistep-clause', 'reduction/sum-adds', '--equistep-clause', 'optimizer/adam')
    result.assert_outcomes(passed=1, skipped=1)
    result.stdout.fnmatch_lines(['my_losses.py::reduction/sum-adds PASSED*', 'my_losses.py::optimizer/adam SKIPPED*'])


def test_a_planted_fault_is_a_red_item_whose_last_line_replays_it(project):
    result = project('(e.size - 1)').runpytest_subprocess('--equistep-clause', 'reduction/*', '--equistep-cases', '5', '--equistep-seed', '3')
    outcomes = result.parseoutcomes()
    assert outcomes['failed'] >= 2 and outcomes['passed'] >= 3
    result.stdout.fnmatch_lines(['_ reduction/mean-divides: The mean loss MUST *', '*got *', '*expected *', 'Or: equistep replay eq1@reduction/mean-divides@*'])


def test_each_worker_of_xdist_judges_a_part_and_all_see_all(project):
    alone = project('(e.size - 1)').runpytest_subprocess().parseoutcomes()
    parted = project('(e.size - 1)').runpytest_subprocess('-n', '3').parseoutcomes()
    assert {kind: alone[kind] for kind in ('passed', 'failed', 'skipped')} == {kind: parted[kind] for kind in ('passed', 'failed', 'skipped')}


def test_a_declared_deviation_is_expected_to_fail_and_a_stale_one_is_red(project):
    pytester = project('(e.size - 1)', 'equistep_deviations = known.json')
    pytester.makefile(
        '.json',
        known=json.dumps({'deviations': [
            {'clause': 'reduction/mean-divides', 'subject': 'my_losses', 'reason': 'as for a variance', 'link': 'https://example.org/1'},
            {'clause': 'reduction/sum-adds', 'subject': 'my_losses', 'reason': 'mended since', 'link': 'https://example.org/2'},
        ]}),
    )  # fmt: skip
    result = pytester.runpytest_subprocess('-rx', '--equistep-clause', 'reduction/mean-divides', '--equistep-clause', 'reduction/sum-adds')
    result.assert_outcomes(xfailed=1, failed=1)
    result.stdout.fnmatch_lines(['*stale*'])


def test_what_cannot_be_judged_is_an_error_with_the_reason(pytester):
    pytester.makepyfile(my_losses='raise RuntimeError("no such device")')
    pytester.makeini('[pytest]\nequistep_subject = my_losses.py')
    result = pytester.runpytest_subprocess('--equistep-clause', 'reduction/sum-adds')
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(['*no such device*'])
    result = pytester.runpytest_subprocess('--equistep-clause', 'reduction/sum-ads')
    result.stdout.fnmatch_lines(["*no clause * 'reduction/sum-ads'*"])


def test_other_tests_run_as_ever(project):
    pytester = project()
    pytester.makepyfile(test_other='def test_it(): pass')
    pytester.runpytest_subprocess('test_other.py').assert_outcomes(passed=1)


def test_one_process_serves_all_items_and_pytest_itself_does_not_import_a_file_without_tests(project):
    pytester = project()
    path = pytester.path / 'my_losses.py'
    path.write_text(f"import sys\nwith open('where', 'a') as file: print('pyte' 'st' in sys.modules, file=file)\n{path.read_text()}")
    assert pytester.runpytest_subprocess('my_losses.py', '--equistep-clause', 'reduction/*').parseoutcomes()['passed'] >= 3
    assert (pytester.path / 'where').read_text().split() == ['False']


@pytest.mark.parametrize('text', ['def test_mine(): pass', 'import unittest\nclass Mine(unittest.TestCase):\n    def test_it(self): pass', 'from beside import *'])
def test_tests_beside_a_subject_run(project, text):
    pytester = project()
    pytester.makepyfile(beside='def test_far(): pass')
    path = pytester.path / 'my_losses.py'
    path.write_text(f'{path.read_text()}\n{text}\n')
    pytester.runpytest_subprocess('my_losses.py', '--equistep-clause', 'reduction/sum-adds').assert_outcomes(passed=2)


def test_the_plugin_and_the_command_start_without_numpy():
    code = "import sys, equistep.pytest_plugin, equistep.__main__; print('numpy' in sys.modules)"
    told = subprocess.run([sys.executable, '-c', code], capture_output=True, text=True)
    assert told.stdout.strip() == 'False', told.stdout + told.stderr
