"""Training loops as functions of a model, an optimizer and the micro-batches of one update. It knows no framework."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy

from .subject import Unsupported

#: What a loop's function may ask for beside the model, the optimizer and the micro-batches.
ASKED = ('loss', 'penalty', 'max_norm', 'rate', 'collective', 'reduction', 'question')


@dataclasses.dataclass(frozen=True)
class MicroBatch:
    """A part of a batch as a loop is given it: `inputs` [n, F], `targets` [n, C] or class indices [n]; n may be zero.

    `mask` is 1 where a row (or a number of it) counts, and `weight` multiplies the loss of each row; None where every row counts alike.
    """

    inputs: Any
    targets: Any
    mask: Any = None
    weight: Any = None

    def __len__(self) -> int:
        return len(self.inputs)


class OwnBatch(dict):
    """A micro-batch of declared inputs, by name: `batch['x']` or `batch.x`."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"the micro-batch has no '{name}': its inputs are {', '.join(self)}") from None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Evaluator:
    """A function that reports the loss of the linear model of the questions."""

    step: Callable[..., Any]
    losses: Sequence[str]
    words: Mapping[str, str]
    means: Mapping[str, str]
    valid: bool
    weights: bool

    @property
    def asks(self) -> list[str]:
        return ['evaluate']

    def takes(self, argument: str) -> bool:
        return argument in inspect.signature(self.step).parameters

    def only(self, given: Mapping[str, Callable[[], Any]]) -> dict[str, Any]:
        """Those of the arguments that the function takes."""
        return {name: made() for name, made in given.items() if self.takes(name)}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Trainer(Evaluator):
    """A loop that trains it, and reports the loss of each window."""

    windows: Sequence[str]
    #: What its replicas are joined by; it then takes a list of micro-batches for each.
    collectives: Sequence[str]

    @property
    def asks(self) -> list[str]:
        return ['training', *(['accumulation'] if self.windows or self.collectives else [])]


@dataclasses.dataclass(frozen=True)
class Loop:
    """A loop that trains a model of its own: it is observed, and no definition knows what is right."""

    name: str
    #: Makes the model, or gives its parameters, at the same start every time.
    model: Callable[[], Any]
    step: Callable[..., Any]
    inputs: Mapping[str, Any]
    mean: Any
    replicas: bool
    reports: bool

    def declaration(self) -> dict[str, Any]:
        return {'name': self.name, 'inputs': self.inputs, 'mean': self.mean, 'replicas': self.replicas, 'reports': self.reports}


@dataclasses.dataclass(frozen=True)
class Window:
    """What is done between two updates: by what rate, and the micro-batches of every replica."""

    rate: float
    replicas: list[list[Any]]

    def given(self, replicated: bool) -> list[Any]:
        """The micro-batches; where the loop has replicas, a list of them for each."""
        if replicated:
            return self.replicas
        if len(self.replicas) > 1:
            raise Unsupported('the loop has one replica')
        return self.replicas[0]


def windows_of(question: Mapping[str, Any], made: Callable[[Mapping[str, Any]], Any]) -> list[Window]:
    """The windows of a question: a batch of plain training is a window of one micro-batch."""
    if question['ask'] == 'training':
        return [Window(one['rate'], [[made(one)]]) for one in question['batches']]
    return [Window(one['rate'], [[made(part) for part in replica] for replica in one['replicas']]) for one in question['windows']]


def reported(value: Any, step: Callable[..., Any], of: str = 'window') -> Any:
    """The loss that a loop reports of a window, or an evaluation of its data set, which must be one number."""
    if value is None:
        raise TypeError(f'{step.__name__} returns None: return the loss of the {of}, which it reports')
    if numpy.ndim(value) != 0:
        raise TypeError(f'{step.__name__} reports a loss of shape {numpy.shape(value)}: it must be one number')
    return value
