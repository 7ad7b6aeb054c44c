import pathlib

import pytest

pytest_plugins = ['pytester']

SQUARES = """
import equistep.numpy as en

@en.loss('squared-error', mean='elements')
def my_loss(predictions, targets, *, reduction):
    if predictions.shape != targets.shape:
        raise ValueError('the targets have another shape than the predictions')
    e = predictions - targets
    if reduction == 'none':
        return e * e, 2 * e
    d = {'sum': 1, 'mean': DIVISOR}[reduction]
    return (e * e).sum() / d, 2 * e / d
"""


@pytest.fixture
def subject(tmp_path: pathlib.Path):
    """Writes a file that makes a subject, whose mean divides by what is given."""

    def written(divisor: str = 'e.size', name: str = 'my_losses.py') -> pathlib.Path:
        path = tmp_path / name
        path.write_text(SQUARES.replace('DIVISOR', divisor))
        return path

    return written
