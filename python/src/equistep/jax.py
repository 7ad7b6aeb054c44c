"""Losses of JAX as a subject: their gradients by `jax.vjp`.

    import equistep.jax as ej

    @ej.loss('huber', mean='elements')
    def my_huber(predictions, targets, *, reduction, delta): ...

Then `equistep check my_losses.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import jax
import jax.numpy as jnp
import numpy

from . import losses

__all__ = ['Subject', 'loss']


class _Jax:
    options = ('scale', 'cotangent')

    def __init__(self, dtype: str) -> None:
        self.format = dtype
        if dtype == 'float64':
            jax.config.update('jax_enable_x64', True)

    def tensor(self, numbers: numpy.ndarray, *, integers: bool = False) -> Any:
        return jnp.asarray(numbers, dtype='int32' if integers else self.format)

    def differentiated(self, function: Callable[[Any], Any], at: numpy.ndarray, question: Mapping[str, Any]) -> tuple[Any, Any]:
        def scaled(predictions: Any) -> Any:
            value = function(predictions)
            if not isinstance(value, jax.Array):
                raise TypeError(f'the loss is a {type(value).__name__}: give an array of JAX')
            return value * question['scale'] if 'scale' in question else value

        predictions = self.tensor(at)
        if question['ask'] == 'attempt':
            return _read(scaled(predictions)), None
        value, pull_back = jax.vjp(scaled, predictions)
        (gradient,) = pull_back(self.tensor(question['cotangent']) if 'cotangent' in question else jnp.ones_like(value))
        return _read(value), _read(gradient)


def _read(array: Any) -> numpy.ndarray:
    return numpy.asarray(array, dtype=numpy.float64)


class Subject(losses.Subject):
    """Losses under one name, in the number format of a dtype."""

    def __init__(self, name: str | None = None, version: str = '1', *, dtype: str = 'float32', **declaration: Any) -> None:
        super().__init__(_Jax(dtype), name or losses.default_name(), version, **declaration)


#: Declares a loss of the file's own subject, in float32: see `equistep.losses.Subject.loss`. For anything else make a `Subject`.
loss = losses.of_file(Subject)
