"""Judges losses, gradients and training steps against an executable specification of loss reduction.

    import equistep
    report = equistep.check('my_losses.py')
    assert report.conforms, str(report)

`equistep.torch`, `equistep.jax` and `equistep.numpy` make a subject of functions; `serve` serves one that is written by hand.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .report import Report, Verdict, check
    from .subject import PROTOCOL, Unsupported, check_vectors, flat, make_tensor, nested, serve, serve_loop, serve_loss

__all__ = ['PROTOCOL', 'Report', 'Unsupported', 'Verdict', 'check', 'check_vectors', 'flat', 'make_tensor', 'nested', 'serve', 'serve_loop', 'serve_loss']


def __getattr__(name: str) -> Any:
    # A subject does not judge, and the command and pytest's plugin do not need NumPy: each starts with its own part alone.
    if name in ('Report', 'Verdict', 'check'):
        from . import report

        return getattr(report, name)
    if name in __all__:
        from . import subject

        return getattr(subject, name)
    raise AttributeError(f"module 'equistep' has no attribute '{name}'")
