"""Losses of PyTorch as a subject: their gradients by autograd.

    import equistep.torch as et

    @et.loss('binary-cross-entropy', mean='elements', weights=True)
    def my_bce(logits, targets, *, reduction, weight=None): ...

Then `equistep check my_losses.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy
import torch

from . import losses

__all__ = ['Subject', 'loss']


class _PyTorch:
    options = ('scale', 'cotangent')

    def __init__(self, dtype: torch.dtype, device: str) -> None:
        self.dtype, self.device = dtype, device
        self.format = str(dtype).removeprefix('torch.')

    def tensor(self, numbers: numpy.ndarray, *, integers: bool = False) -> torch.Tensor:
        return torch.tensor(numbers, dtype=torch.int64 if integers else self.dtype, device=self.device)

    def differentiated(self, function: Callable[[Any], Any], at: numpy.ndarray, question: Mapping[str, Any]) -> tuple[Any, Any]:
        predictions = self.tensor(at).requires_grad_()
        value = function(predictions)
        if not isinstance(value, torch.Tensor):
            raise TypeError(f'the loss is a {type(value).__name__}: give a tensor')
        if not value.is_floating_point():
            raise TypeError(f'the loss is of {value.dtype}: give it in {self.dtype}')
        if value.device.type != predictions.device.type:
            raise TypeError(f'the loss is on {value.device}, and the predictions are on {predictions.device}')
        if question['ask'] == 'attempt':
            return _read(value), None
        if not value.requires_grad:
            raise TypeError('the loss has no gradient: it was detached, or computed without the predictions that were given')
        scaled = value * question['scale'] if 'scale' in question else value
        scaled.backward(self.tensor(question['cotangent']) if 'cotangent' in question else torch.ones_like(scaled))
        if not numpy.array_equal(_read(predictions), numpy.asarray(at), equal_nan=True):
            raise TypeError('the loss overwrites its predictions: it must copy what it changes')
        gradient = predictions.grad
        return _read(scaled), _read(torch.zeros_like(predictions) if gradient is None else gradient)


def _read(tensor: torch.Tensor) -> numpy.ndarray:
    return tensor.detach().double().cpu().numpy()


class Subject(losses.Subject):
    """Losses under one name, in the number format of a dtype, on a device."""

    def __init__(self, name: str | None = None, version: str = '1', *, dtype: torch.dtype = torch.float32, device: str = 'cpu', **declaration: Any) -> None:
        super().__init__(_PyTorch(dtype, device), name or losses.default_name(), version, **declaration)


#: Declares a loss of the file's own subject, in float32 on the CPU: see `equistep.losses.Subject.loss`. For anything else make a `Subject`.
loss = losses.of_file(Subject)
