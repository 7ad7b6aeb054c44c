"""Judges losses, gradients and training steps against an executable specification of loss reduction.

    import equistep
    report = equistep.check('my_losses.py')
    assert report.conforms, str(report)

`equistep.torch`, `equistep.jax` and `equistep.numpy` make a subject of functions; `serve` serves one that is written by hand.
"""

from .subject import PROTOCOL, Unsupported, check_vectors, flat, make_tensor, nested, serve, serve_loop, serve_loss

__all__ = ['PROTOCOL', 'Report', 'Unsupported', 'Verdict', 'check', 'check_vectors', 'flat', 'make_tensor', 'nested', 'serve', 'serve_loop', 'serve_loss']

_LATER = ('Report', 'Verdict', 'check')


def __getattr__(name):
    # A subject needs none of it, and starts the faster.
    if name in _LATER:
        from . import report

        return getattr(report, name)
    raise AttributeError(f"module 'equistep' has no attribute '{name}'")
