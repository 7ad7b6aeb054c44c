"""Losses of NumPy as a subject. Each gives its value and its gradient with respect to the predictions: `return value, gradient`.

    import equistep.numpy as en

    @en.loss('squared-error', mean='elements')
    def my_loss(predictions, targets, *, reduction):
        error = predictions - targets
        ...
        return value, gradient

Then `equistep check my_losses.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy

from . import losses

__all__ = ['Subject', 'loss']


class _NumPy:
    options = ()

    def __init__(self, dtype: str) -> None:
        self.format = dtype

    def tensor(self, numbers: numpy.ndarray, *, integers: bool = False) -> numpy.ndarray:
        return numpy.array(numbers, dtype=numpy.int64 if integers else self.format)

    def differentiated(self, function: Callable[[Any], Any], at: numpy.ndarray, question: Mapping[str, Any]) -> tuple[Any, Any]:
        predictions = self.tensor(at)
        given = function(predictions)
        if question['ask'] == 'attempt' and not isinstance(given, tuple):
            return given, None
        if not isinstance(given, tuple) or len(given) != 2:
            raise TypeError(f'the loss gives a {type(given).__name__}: return its value and its gradient, as a pair')
        if not numpy.array_equal(predictions, at, equal_nan=True):
            raise TypeError('the loss overwrites its predictions: it must copy what it changes')
        return given


class Subject(losses.Subject):
    """Losses under one name, in the number format of a dtype: float64, float32 or float16."""

    def __init__(self, name: str | None = None, version: str = '1', *, dtype: str = 'float64', **declaration: Any) -> None:
        super().__init__(_NumPy(dtype), name or losses.default_name(), version, **declaration)


#: Declares a loss of the file's own subject, in float64: see `equistep.losses.Subject.loss`. For anything else make a `Subject`.
loss = losses.of_file(Subject)
