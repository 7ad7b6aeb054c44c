"""Losses that no definition knows: what their author says of them. docs/your-own-loss.md describes each part of it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy


@dataclass(frozen=True)
class Own:
    name: str
    function: Callable[..., Any]
    #: The function's own word for each mean, in the order in which they are declared.
    means: Sequence[str]
    declared: Mapping[str, Any]

    def word(self, reduction: Mapping[str, Any]) -> str:
        return self.means[reduction['mean']] if reduction['by'] == 'mean' else reduction['by']

    def is_whole(self, name: str) -> bool:
        return 'integers' in self.declared['inputs'][name]


def declared(
    function: Callable[..., Any],
    inputs: Mapping[str, Any],
    elements: Sequence[str | int],
    mean: Any,
    gradient_of: Sequence[str],
    name: str | None,
    more: Mapping[str, Any],
) -> Own:
    """An own loss, whose function must take what is declared."""
    name = name or function.__name__
    # A mean by a word of its own is a dictionary of them; a denominator is a text, or says what it sums or counts.
    means = {} if mean is None else {'mean': mean} if isinstance(mean, str) or 'over' in mean or _is_count(mean) else dict(mean)
    records = [one if isinstance(one, Mapping) and 'over' in one else {'over': one} for one in means.values()]
    parameters = inspect.signature(function).parameters
    takes_any = any(one.kind is one.VAR_KEYWORD for one in parameters.values())
    missing = next((argument for argument in (*inputs, 'reduction') if argument not in parameters and not takes_any), None)
    if missing is not None:
        raise TypeError(f"{function.__name__} has no argument '{missing}', which @own({{…}}) says that it takes")
    unknown = next((one for one in gradient_of if one not in inputs), None)
    if unknown is not None:
        raise TypeError(f"gradient_of of {name} names '{unknown}', which is not among its inputs {', '.join(inputs)}")
    own = {'name': name, 'inputs': dict(inputs), 'elements': list(elements), 'gradientOf': list(gradient_of), **more}
    return Own(name, function, list(means), {**own, **({'means': records} if records else {})})


def _is_count(mean: Mapping[str, Any]) -> bool:
    return bool(mean) and set(mean) <= {'constant', 'sum', 'count', 'rows', 'each', 'then', 'atLeast'} and not ({'sum', 'count'} <= set(mean))


def numbers_of(given: Any, whole: bool) -> numpy.ndarray:
    return numpy.asarray(given).astype(numpy.int64) if whole else numpy.asarray(given)
