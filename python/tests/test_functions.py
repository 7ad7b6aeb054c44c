"""Optimizers, training loops and own losses as functions: a right one conforms, and a fault is found and named."""

import pathlib
import re
import subprocess
import sys

import equistep
import pytest
from equistep import serving

HEAD = 'import numpy\nimport equistep.numpy as en\n'

MOMENTUM = """
def momentum(theta, gradient, state, *, rate, momentum, dampening):
    velocity = momentum * state['v'] + (1 - dampening) * gradient if 'v' in state else gradient
    return theta - rate * velocity, {'v': velocity}

en.optimizer(momentum, 'momentum', slots={'velocity': 'v'})
"""

TRAINER = """
@en.trainer('squared-error', mean='elements')
def step(parameters, rate, micro_batches):
    weights, bias = parameters['weights'], parameters['bias']
    slope, slope_of_bias, total = 0, 0, 0
    count = sum(batch.targets.size for batch in micro_batches)
    for batch in micro_batches:
        error = batch.inputs @ weights + bias - batch.targets
        n = DIVISOR
        total = total + (error**2).sum() / n
        slope, slope_of_bias = slope + batch.inputs.T @ (2 * error / n), slope_of_bias + (2 * error / n).sum(axis=0)
    return {'weights': weights - rate * slope, 'bias': bias - rate * slope_of_bias}, total
"""

OWN = """
numbers = {'shape': ['examples', 2], 'reals': [-4, 4]}

@en.own({'guess': numbers, 'truth': numbers}, mean='examples', gradient_of=['guess'])
def surprise(guess, truth, *, reduction):
    error = guess - truth
    each = numpy.log1p(error**2).sum(axis=1)
    slope = 2 * error / (1 + error**2)
    if reduction == 'none':
        return each, {'guess': slope}
    divisor = {'sum': 1, 'mean': DIVISOR}[reduction]
    return each.sum() / divisor, {'guess': slope / divisor}
"""

LOOP = """
row = {'shape': ['examples', 2], 'reals': [-2, 2]}

@en.loop(lambda: {'w': numpy.array([[1.0, -1.0], [0.5, 2.0]])}, {'x': row, 'y': row})
def step(parameters, rate, micro_batches):
    slope, total = 0, 0
    count = sum(len(batch.x) for batch in micro_batches)
    for batch in micro_batches:
        error = batch.x @ parameters['w'] - batch.y
        n = DIVISOR
        slope, total = slope + 2 * batch.x.T @ error / n, total + (error**2).sum() / n
    return {'w': parameters['w'] - rate * slope}, total
"""


EVALUATOR = """
@en.evaluator('squared-error', mean='elements')
def report(parameters, batches, *, penalty):
    errors = [batch.inputs @ parameters['weights'] + parameters['bias'] - batch.targets for batch in batches]
    return METRIC + penalty(parameters)
"""

SIGNS = """
def signs(theta, gradient, state, *, rate, momentum, decay):
    average = momentum * state.get('average', 0) + gradient + decay * theta
    return theta - rate * numpy.sign(average + CONSTANT), {'average': average}

en.own_optimizer(signs, rate=(0.25, 0), hyper={'momentum': (0.75, 0), 'decay': 0.5}, slots={'average': 1}, shape=[5])
"""


@pytest.fixture
def written(tmp_path: pathlib.Path):
    def write(text: str, **names: str) -> pathlib.Path:
        path = tmp_path / 'mine.py'
        for name, value in names.items():
            text = text.replace(name, value)
        path.write_text(HEAD + text)
        return path

    return write


def kinds(report: equistep.Report) -> dict[str, str]:
    return {one.clause: one.kind for one in report.verdicts if one.kind != 'unsupported'}


def test_an_optimizer_of_ones_own_follows_the_rule_that_it_names(written):
    right = equistep.check(written(MOMENTUM), cases=20, clauses=['optimizer/*', 'degree/*'])
    assert right.conforms, str(right)
    assert kinds(right)['optimizer/momentum'] == kinds(right)['degree/momentum'] == 'pass'
    wrong = equistep.check(written(MOMENTUM.replace('(1 - dampening) * gradient if', 'gradient if')), cases=20, clauses=['optimizer/*'])
    assert kinds(wrong)['optimizer/momentum'] == 'fail', str(wrong)


def test_a_hyper_parameter_has_the_name_that_is_given(written):
    text = MOMENTUM.replace('rate, momentum, dampening', 'rate, mu, dampening').replace('velocity = momentum *', 'velocity = mu *')
    renamed = text.replace("'momentum', slots", "'momentum', hyper={'momentum': 'mu', 'dampening': 'dampening'}, slots")
    assert equistep.check(written(renamed), cases=5, clauses=['optimizer/momentum']).conforms
    with pytest.raises(equistep.report.NotJudged, match="momentum requires 'mu', and no hyper-parameter is called so"):
        equistep.check(written(text))


def test_an_optimizer_of_no_known_rule_is_told_to_name_one(written):
    with pytest.raises(equistep.report.NotJudged, match=r"say which rule it follows, as in optimizer\(step, 'adam'\)"):
        equistep.check(written('def step(theta, gradient, state, *, rate): ...\nen.optimizer(step)'))


def test_a_slot_that_its_state_does_not_have_is_told(written):
    text = SIGNS.replace("slots={'average': 1}", "slots={'mean': 1}")
    told = subprocess.run([sys.executable, '-m', 'equistep', 'observe', str(written(text, CONSTANT='0'))], capture_output=True, text=True)
    assert "the state of signs has no 'mean', which slots={…} names: it has average" in told.stdout


def test_a_decay_of_ones_own_rule_is_judged_as_it_is_coupled(written):
    text = SIGNS.replace('+ decay * theta', '').replace('return theta', 'return theta * (1 - rate DECAY)').replace("'decay': 0.5", "'decay': (0.5, 0)")
    text = text.replace('shape=[5]', "shape=[5], decay={'decoupled': 'decay'}")
    right = equistep.check(written(text, CONSTANT='0', DECAY='* decay'), cases=10, clauses=['rule/*'])
    assert kinds(right)['rule/decay'] == 'pass' and right.conforms, str(right)
    wrong = equistep.check(written(text, CONSTANT='0', DECAY='* rate * decay'), cases=10, clauses=['rule/*'])
    assert kinds(wrong)['rule/decay'] == 'fail', str(wrong)
    with pytest.raises(equistep.report.NotJudged, match=r"decay of signs is 'decay': write how it is coupled and which number it is, as in {'decoupled': 'weight_decay'}"):
        equistep.check(written(text.replace("{'decoupled': 'decay'}", "'decay'"), CONSTANT='0', DECAY='* decay'))


def test_an_optimizer_that_gives_no_state_is_told(written):
    alone = equistep.check(written(SIGNS.replace(", {'average': average}", '').replace("'decay': 0.5", "'decay': (0.5, 1)"), CONSTANT='0'), cases=2, clauses=['rule/degrees'])
    assert 'signs gives a ndarray: return the parameter and its state, a dictionary, as a pair' in str(alone)


def test_a_loop_is_judged_by_its_windows(written):
    right = equistep.check(written(TRAINER, DIVISOR='count'), cases=10)
    assert right.conforms, str(right)
    assert kinds(right)['numbers/accumulation'] == 'pass'
    wrong = equistep.check(written(TRAINER, DIVISOR='batch.targets.size * len(micro_batches)'), cases=10)
    assert {kinds(wrong)['partition/pairs'], kinds(wrong)['numbers/accumulation']} == {'fail'}, str(wrong)


def test_an_own_loss_is_held_against_its_elements(written):
    right = equistep.check(written(OWN, DIVISOR='len(each)'), cases=10, clauses=['own/*'])
    assert right.conforms, str(right)
    assert kinds(right)['own/mean-divides'] == kinds(right)['own/gradient-is-a-limit'] == 'pass'
    wrong = equistep.check(written(OWN, DIVISOR='(len(each) - 1 or 1)'), cases=10, clauses=['own/*'])
    assert kinds(wrong)['own/mean-divides'] == 'fail'
    assert 'own-mean-over-one-less' in str(wrong)


def test_an_evaluation_is_judged_by_the_whole_data_set(written):
    right = equistep.check(written(EVALUATOR, METRIC='sum((e**2).sum() for e in errors) / sum(e.size for e in errors)'), cases=10)
    assert right.conforms, str(right)
    assert kinds(right) == {'report/data-set-is-one-batch': 'pass', 'numbers/evaluation-in-full': 'pass'}
    wrong = equistep.check(written(EVALUATOR, METRIC='sum((e**2).mean() for e in errors) / len(errors)'), cases=10)
    assert not wrong.conforms and 'evaluates-mean-of-means' in str(wrong)
    silent = equistep.check(written(EVALUATOR, METRIC='numpy.zeros(1)'), cases=3, clauses=['report/*'])
    assert 'report reports a loss of shape (1,): it must be one number' in str(silent), str(silent)


@pytest.mark.parametrize(
    ('constant', 'status', 'says'),
    [('0', 0, 'degrees: decay has the degree 1'), ('1e-3', 1, 'a constant with a size of its own'), ("state['mean']", 3, "KeyError: 'mean'")],
)
def test_an_update_rule_of_ones_own_is_judged_by_its_degrees(written, constant, status, says):
    command = [sys.executable, '-m', 'equistep', 'observe', str(written(SIGNS, CONSTANT=constant))]
    told = subprocess.run(command, capture_output=True, text=True)
    assert (told.returncode, says in told.stdout or told.stdout) == (status, True)


@pytest.mark.parametrize(('divisor', 'status', 'says'), [('count', 0, 'trains as its parts say'), ('len(batch.x) * len(micro_batches)', 1, 'it takes the mean of the means of its parts')])
def test_a_loop_with_its_own_model_is_observed(written, divisor, status, says):
    command = [sys.executable, '-m', 'equistep', 'observe', str(written(LOOP, DIVISOR=divisor))]
    told = subprocess.run(command, capture_output=True, text=True)
    assert (told.returncode, says in told.stdout or told.stdout) == (status, True)


def test_all_of_it_in_one_file_is_one_subject_and_others_stand_beside_it(written):
    others = "\nother = en.Subject('other', '2.0')\n@other.loss('hinge')\ndef hinge(p, t, *, reduction): ..."
    made = serving.losses.made_by(str(written(MOMENTUM + OWN + LOOP + SIGNS + others, DIVISOR='1', CONSTANT='0')))
    assert [one.name for one in made] == ['mine', 'other']
    declared = made[0].declaration()
    assert (declared['asks'], declared['optimizers']) == (['steps'], ['momentum'])
    assert [one['name'] for one in declared['ownOptimizers']] == ['signs']
    assert [one['name'] for one in declared['ownLosses']] == ['surprise'] and [one['name'] for one in declared['loops']] == ['step']


@pytest.mark.parametrize(
    ('text', 'says'),
    [
        (OWN.replace("'truth': numbers}", "'truth': numbers, 'mask': numbers}"), "surprise has no argument 'mask'"),
        (SIGNS.replace("{'momentum'", "{'beta': 0.5, 'momentum'"), r"signs has no argument 'beta', which hyper={…} says that it takes \(.*mine.py, line 8\)"),
        (SIGNS.replace('rate=(0.25, 0)', 'rate=(0.25, 0, 1)'), r'rate of signs is \(0.25, 0, 1\): write a value and its degree, as in \(0.5, 1\), or the value alone'),
        (OWN.replace("gradient_of=['guess']", "gradient_of=['gues']"), "gradient_of of surprise names 'gues', which is not among its inputs guess, truth"),
    ],
)
def test_a_declaration_that_does_not_fit_its_function_is_told(written, text, says):
    with pytest.raises(equistep.report.NotJudged, match=says):
        equistep.check(written(text))


@pytest.mark.parametrize(
    ('text', 'says'),
    [
        (TRAINER.replace('}, total', '}'), 'step gives a dict: return the parameters by name and the loss of the window, as a pair'),
        (TRAINER.replace('}, total', '}, None'), 'step returns None: return the loss of the window, which it reports'),
        (TRAINER.replace('}, total', '}, [total]'), r'step reports a loss of shape \(1,\): it must be one number'),
        (TRAINER.replace('batch.targets', 'batch.target'), "'MicroBatch' object has no attribute 'target'"),
    ],
)
def test_a_loop_that_gives_something_else_is_told(written, text, says):
    report = equistep.check(written(text, DIVISOR='count'), cases=3, clauses=['numbers/accumulation'])
    assert kinds(report) == {'numbers/accumulation': 'error'}
    assert re.search(says, str(report)), str(report)
