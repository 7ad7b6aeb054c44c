"""docs/questions-python.md: its questions and answers run, and its functions give these answers."""

import pathlib
import re

import numpy
import pytest
from equistep import losses, subject

PAGE = pathlib.Path(__file__).parents[2] / 'docs' / 'questions-python.md'
CHAPTERS = {
    chapter.split('`')[0]: re.findall(r'^```(\w+)\n(.*?)^```$', chapter, re.MULTILINE | re.DOTALL)
    for chapter in PAGE.read_text(encoding='utf-8').split('\n## `')[1:]
}
#: What the page's functions find there: modules of the reader's own, and what is imported.
READERS = """
import torch
import torch.nn.functional as F
import equistep.torch as et

def network():
    torch.manual_seed(1)
    return torch.nn.Linear(2, 1)

class MyLion(torch.optim.Optimizer):
    def __init__(self, params, lr, *, betas, weight_decay): ...

class Signs(torch.optim.Optimizer):
    def __init__(self, params, lr, *, momentum, decay):
        super().__init__(params, {'lr': lr, 'momentum': momentum, 'decay': decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for theta in group['params']:
                state = self.state[theta]
                state['average'] = group['momentum'] * state.get('average', 0) + theta.grad + group['decay'] * theta
                theta -= group['lr'] * state['average'].sign()
"""


def shown(ask):
    """The questions of a chapter with their answers."""
    for kind, text in CHAPTERS[ask]:
        if kind == 'py':
            found = {'numpy': numpy, 'nan': numpy.nan, 'inf': numpy.inf}
            exec(text, found)
            yield found['question'], found['answer']


def numbers(answer):
    """An answer with its arrays as lists."""
    if isinstance(answer, dict):
        return {name: numbers(part) for name, part in answer.items()}
    return [numbers(part) for part in answer] if isinstance(answer, list) else numpy.asarray(answer, dtype=float).tolist()


def sent(question):
    """A question with its arrays as they are sent."""
    if isinstance(question, dict):
        return {name: sent(part) for name, part in question.items()}
    if isinstance(question, list):
        return [sent(part) for part in question]
    return subject.encoded(question) if isinstance(question, numpy.ndarray) else question


@pytest.mark.parametrize('ask', CHAPTERS)
def test_each_answer_has_the_form_that_is_sent(ask):
    assert set(CHAPTERS) == set(subject.FORMS)
    some = list(shown(ask))
    assert some
    for question, answer in some:
        assert question['ask'] == ask
        encoded = subject.encoded_answer(subject.FORMS[ask], answer)
        assert numbers(subject.decoded(encoded)) == numbers(answer)


@pytest.mark.parametrize('ask', [ask for ask, blocks in CHAPTERS.items() if any(kind == 'python' for kind, _ in blocks)])
def test_the_function_gives_the_answers(ask, tmp_path):
    pytest.importorskip('torch')
    (function,) = [text for kind, text in CHAPTERS[ask] if kind == 'python']
    path = tmp_path / 'mine.py'
    path.write_text(READERS + function)
    (made,) = losses.made_by(str(path))
    declared = made.declaration()
    if ask == 'observed':
        assert declared['loops'][0]['inputs'].keys() == {'x', 'y'}
        return
    some = [(question, answer) for question, answer in shown(ask) if ask in ('own', 'ownSteps') or not subject.declines(declared, sent(question))]
    # Of an objective the page has an example alone with its penalty inside of the reduction.
    assert some or ask == 'objective'
    for question, answer in some:
        given = subject.attempted(question, made.answer) if ask == 'attempt' else made.answer(question)
        agree(given, answer)


def agree(given, right):
    if isinstance(right, dict):
        assert given.keys() == right.keys()
        for name in right:
            agree(given[name], right[name])
    elif isinstance(right, list):
        assert len(given) == len(right)
        for one, other in zip(given, right):
            agree(one, other)
    else:
        numpy.testing.assert_allclose(given, right, rtol=1e-6)
