"""Losses of PyTorch and JAX, where they are installed."""

import equistep
import pytest


def judged(tmp_path, text, **options):
    path = tmp_path / 'mine.py'
    path.write_text(text)
    return equistep.check(path, **options)


TORCH = """
import equistep.torch as et
import torch
import torch.nn.functional as F

@et.loss('binary-cross-entropy', mean='elements', weights=True)
def my_bce(logits, targets, *, reduction, weight=None, pos_weight=None):
    return F.binary_cross_entropy_with_logits(logits, targets, reduction=reduction, weight=weight, pos_weight=pos_weight)

@et.loss('softmax-cross-entropy', ignored_class=True, mean={'elements': 'mean', 'valid': 'mean'})
def my_cross_entropy(logits, targets, *, reduction, ignore_index=-100, label_smoothing=0.0):
    # PyTorch has the classes on the second axis.
    targets = targets.movedim(-1, 1) if targets.is_floating_point() else targets
    return F.cross_entropy(logits.movedim(-1, 1), targets, reduction=reduction, ignore_index=ignore_index, label_smoothing=label_smoothing)
"""


@pytest.fixture
def torch():
    return pytest.importorskip('torch')


def test_losses_of_torch_conform(torch, tmp_path):
    report = judged(tmp_path, TORCH.replace(", ignored_class=True, mean={'elements': 'mean', 'valid': 'mean'}", ", mean='elements'"))
    assert report.conforms, str(report)
    assert sum(one.kind == 'pass' for one in report.verdicts) >= 15


@pytest.mark.parametrize(
    ('body', 'says'),
    [
        ('return (x - t).detach().pow(2).sum()', 'has no gradient'),
        ('return float(((x - t) ** 2).sum())', 'the loss returns a value of type float: return a tensor'),
        ('return ((x - t) ** 2).sum().long()', 'the loss is of torch.int64: give it in torch.float32'),
        ('return ((x - t) ** 2).double().sum()', 'the loss is of torch.float64: give it in torch.float32'),
        ('import numpy; return numpy.float32(1)', 'the loss returns a value of type float32: return a tensor'),
        ('return ((x - t) ** 2).sum().reshape(1)', 'gives a value of shape (1,): it must be one number'),
        ('t.add_(1); return ((x - t) ** 2).sum()', 'mine overwrites its targets'),
        ('return ((x - t) ** 2).sum() * numpy.random.rand()', "NameError: name 'numpy' is not defined"),
        ("return __import__('torch').nn.functional.dropout((x - t) ** 2).sum()", 'not deterministic'),
        ('return None', 'the loss returns None: return a tensor'),
        ('x.data.add_(1); return ((x - t) ** 2).sum()', 'overwrites its predictions'),
        ('return ((x - t) ** 2).sum().to("meta")', 'the loss is on meta'),
    ],
)
def test_a_loss_that_gives_something_else_is_told(torch, tmp_path, body, says):
    head = "import equistep.torch as et\n@et.loss('squared-error', reductions=['sum'])\ndef mine(x, t, *, reduction): "
    assert says in str(judged(tmp_path, head + body, clauses=['gradient/limit', 'reduction/permutation']))


def test_a_second_derivative_that_pytorch_has_not_written_out_is_read(torch):
    import equistep.torch as et

    x = torch.ones(2, dtype=torch.float64, requires_grad=True)
    (slope,) = torch.autograd.grad(x.abs().sum(), x, create_graph=True)
    (second,) = torch.autograd.grad(slope, x, torch.ones_like(x))
    assert second._is_zerotensor()
    assert et.read(second).tolist() == [0, 0]


def test_a_loss_of_jax_conforms(tmp_path):
    pytest.importorskip('jax')
    text = """
import equistep.jax as ej
import jax.numpy as jnp

@ej.loss('huber', mean='elements')
def my_huber(predictions, targets, *, reduction, delta):
    if predictions.shape != targets.shape:
        raise ValueError('the targets have another shape than the predictions')
    error = jnp.abs(predictions - targets)
    each = jnp.where(error <= delta, 0.5 * error**2, delta * (error - 0.5 * delta))
    return {'none': lambda x: x, 'sum': jnp.sum, 'mean': jnp.mean}[reduction](each)
"""
    report = judged(tmp_path, text)
    assert report.conforms, str(report)
