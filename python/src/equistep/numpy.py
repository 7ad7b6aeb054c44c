"""Losses, optimizers and training loops of NumPy as a subject. A loss gives its value and its gradient: `return value, gradient`.

    import equistep.numpy as en

    @en.loss('squared-error', mean='elements')
    def my_loss(predictions, targets, *, reduction):
        error = predictions - targets
        ...
        return value, gradient

Then `equistep check my_losses.py`.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy

from . import losses, training
from .optimizers import Optimizer, OwnRule, name_of
from .subject import Unsupported

__all__ = ['Subject', 'evaluator', 'loop', 'loss', 'optimizer', 'own', 'own_optimizer', 'trainer']


class _NumPy:
    options = ()

    def __init__(self, dtype: str) -> None:
        self.format = dtype

    def tensor(self, numbers: Any, *, integers: bool = False) -> numpy.ndarray:
        return numpy.array(numbers, dtype=numpy.int64 if integers else self.format)

    def read(self, tensor: Any) -> numpy.ndarray:
        return numpy.asarray(tensor)

    def value(self, function: Callable[[Mapping[str, Any]], Any], at: Mapping[str, numpy.ndarray]) -> Any:
        given = function({name: self.tensor(one) for name, one in at.items()})
        return given[0] if isinstance(given, tuple) else given

    def differentiated(self, function: Callable[[Mapping[str, Any]], Any], at: Mapping[str, numpy.ndarray], asked: Mapping[str, Any]) -> losses.Derived:
        tensors = {name: self.tensor(one) for name, one in at.items()}
        given = function(tensors)
        if not isinstance(given, tuple) or len(given) != 2:
            raise TypeError(losses.returned(given, 'its value and its gradient, as a pair'))
        for name, one in tensors.items():
            if not numpy.array_equal(one, at[name], equal_nan=True):
                raise TypeError(f'the loss overwrites its {name}: it must copy what it changes')
        value, gradient = given
        gradients = gradient if isinstance(gradient, dict) else {next(iter(at)): gradient}
        missing = next((name for name in at if name not in gradients), None)
        if missing is not None:
            raise TypeError(f"the loss gives no gradient of '{missing}': return its value and a dictionary of gradients, as a pair")
        for what, one in {'value': value, **{f'gradient of {name}': gradients[name] for name in at}}.items():
            if numpy.asarray(one).dtype.kind not in 'biuf':
                raise TypeError(f'the {what} is a {type(one).__name__}, and no tensor')
        return losses.Derived(value, gradients)

    def of_optimizers(self, optimizers: Iterable[Optimizer]) -> dict[str, Any]:
        return {'memory': ['slots']} if all(one.rule.slots for one in optimizers) else {}

    def steps(self, optimizer: Optimizer, question: Mapping[str, Any]) -> dict[str, Any]:
        theta, state, path = self.tensor(question['parameter']), {}, []
        options = optimizer.options(question['optimizer'])
        for one in question['steps']:
            theta, state = _stepped(optimizer.make, theta, self.tensor(one['gradient']), state, rate=one['rate'], **options)
            path.append(copy.copy(theta))
        slots = {name: state[theirs] for name, theirs in optimizer.rule.slots.items()} if question.get('slots') else None
        return {'parameter': path, **({} if slots is None else {'slots': slots})}

    def own_steps(self, rule: OwnRule, question: Mapping[str, Any]) -> dict[str, Any]:
        theta, path, options = self.tensor(question['parameter']), [], rule.options(question)
        held = question.get('state')
        state: dict[str, Any] = {} if held is None else {'step': held['step'], **{name: self.tensor(one) for name, one in held['slots'].items()}}
        for one in question['steps']:
            theta, state = _stepped(rule.make, theta, self.tensor(one['gradient']), state, rate=one['rate'], **options)
            path.append(copy.copy(theta))
        return {'parameter': path, **({'slots': rule.slots_in(state, copy.copy)} if question.get('slots') else {})}

    def evaluate(self, evaluator: training.Evaluator, question: Mapping[str, Any], batches: Sequence[training.MicroBatch], subject: losses.Subject) -> Any:
        parameters = {name: self.tensor(one) for name, one in question['parameters'].items()}
        return training.reported(evaluator.step(parameters, batches, **evaluator.only(self._asked(question, subject))), evaluator.step, 'data set')

    @staticmethod
    def _asked(question: Mapping[str, Any], subject: losses.Subject) -> dict[str, Callable[[], Any]]:
        """What a function may take by name, beside the parameters and their batches."""
        return {
            'loss': lambda: subject.loss_of(question),
            'penalty': lambda: lambda at: sum(penalty(one, at[one['on']]) for one in question['penalties']),
            'reduction': lambda: subject.word(question),
            'collective': lambda: question.get('collective'),
            'question': lambda: question,
        }

    def train(self, trainer: training.Trainer, question: Mapping[str, Any], windows: Sequence[training.Window], subject: losses.Subject) -> dict[str, Any]:
        if subject.optimizers or question['optimizer']['name'] != 'sgd' or question['optimizer'].get('decay', {}).get('coefficient'):
            raise Unsupported('a loop of NumPy descends plainly')
        asked = self._asked(question, subject)
        subject.word(question)
        parameters, values, path = {name: self.tensor(one) for name, one in question['parameters'].items()}, [], []
        for window in windows:
            parameters, value = self._updated(trainer.step, parameters, window, bool(trainer.collectives), trainer.only(asked))
            values.append(value)
            path.append(copy.deepcopy(parameters))
        return {'value': values, 'parameters': path}

    def _updated(self, step: Callable[..., Any], parameters: Any, window: training.Window, replicated: bool, more: Mapping[str, Any]) -> tuple[Any, Any]:
        found = step(parameters, window.rate, window.given(replicated), **more)
        if not isinstance(found, tuple) or len(found) != 2 or not isinstance(found[0], dict):
            raise TypeError(f'{step.__name__} gives a {type(found).__name__}: return the parameters by name and the loss of the window, as a pair')
        return found[0], training.reported(found[1], step)

    def observe(self, loop: training.Loop, windows: Sequence[training.Window]) -> dict[str, Any]:
        parameters = loop.model()
        start, after, values = copy.deepcopy(parameters), [], []
        for window in windows:
            parameters, value = self._updated(loop.step, parameters, window, loop.replicas, {})
            values.append(value)
            after.append(copy.deepcopy(parameters))
        return {'start': start, 'parameters': after, **({'value': values} if loop.reports else {})}


def _stepped(make: Callable[..., Any], *given: Any, **options: Any) -> tuple[Any, dict[str, Any]]:
    """What an optimizer gives for one step. An array alone would be taken apart, row by row."""
    found = make(*given, **options)
    if not isinstance(found, tuple) or len(found) != 2 or not isinstance(found[1], dict):
        raise TypeError(f'{name_of(make)} gives a {type(found).__name__}: return the parameter and its state, a dictionary, as a pair')
    return found


def penalty(spec: Mapping[str, Any], theta: numpy.ndarray) -> Any:
    """The penalty of a question, of one parameter."""
    return (spec['coefficient'] / 2 if spec['name'] == 'half-sum-of-squares' else spec['coefficient']) * (theta * theta).sum()


class Subject(losses.Subject):
    """Losses, optimizers and loops under one name, in the number format of a dtype: float64, float32 or float16.

    An optimizer is a function `f(parameter, gradient, state, *, rate, …)` that gives the parameter and the state, a dictionary that is empty at first. A loop is a
    function `f(parameters, rate, micro_batches)` that gives the parameters by name and the loss.
    """

    def __init__(self, name: str | None = None, version: str = '1', *, dtype: str = 'float64', **declaration: Any) -> None:
        super().__init__(_NumPy(dtype), name or losses.default_name(), version, **declaration)


#: Declare parts of the file's own subject, in float64: see `equistep.losses.Subject`. For anything else make a `Subject`.
_OF_FILE = losses.OfFile(Subject)
loss, own, optimizer, own_optimizer = _OF_FILE.loss, _OF_FILE.own, _OF_FILE.optimizer, _OF_FILE.own_optimizer
trainer, evaluator, loop = _OF_FILE.trainer, _OF_FILE.evaluator, _OF_FILE.loop
