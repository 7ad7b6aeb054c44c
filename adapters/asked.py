"""What the subjects of this folder share: reading what a question asks for. It knows no framework."""

import atexit
import importlib.util
import json
import math
import os
import pathlib
import sys
import time

FOLDER = pathlib.Path(__file__).parent
# A folder here has the name of the package that it is about, and must not pass for it.
sys.path.remove(str(FOLDER))
sys.path.append(str(FOLDER.parent / 'python' / 'src'))
import equistep  # noqa: E402
from equistep import Unsupported  # noqa: E402


def missing(kind, error, trace, shown=sys.excepthook):
    """A framework that is not installed is told in one sentence."""
    if isinstance(error, ModuleNotFoundError) and error.name:
        sys.exit(f"this subject needs the Python package '{error.name.split('.')[0]}', which is not installed: see adapters/README.md")
    shown(kind, error, trace)


sys.excepthook = missing

__all__ = ['Unsupported', 'beside', 'hyper', 'decay_of', 'columns_of', 'epochs_of', 'serve']


def beside(name, file='subject'):
    """Another subject of this folder as a module, which is given no arguments; or what lies beside it."""
    module = importlib.util.spec_from_file_location(f'{name}.{file}', FOLDER / name / f'{file}.py')
    subject = importlib.util.module_from_spec(module)
    given, sys.argv[1:] = sys.argv[1:], []
    module.loader.exec_module(subject)
    sys.argv[1:] = given
    sys.path[:] = [path for path in sys.path if path != str(FOLDER)]
    return subject


def hyper(spec, **names):
    """The hyper-parameters of an optimizer by the framework's names for them; one that it has no name for must be left out, or zero."""
    for name, value in spec.items():
        if name not in ('name', 'decay') and name not in names and value != 0:
            raise Unsupported(f"its {spec['name']} has no {name}")
    return {theirs: spec.get(ours, 0) for ours, theirs in names.items()}


def decay_of(spec, coupling):
    """The coefficient of the decay, of which the framework has one kind."""
    decay = spec.get('decay')
    if decay is None or decay['coefficient'] == 0:
        return 0
    if decay['coupling'] != coupling:
        raise Unsupported(f"its {spec['name']} has no {decay['coupling']} decay")
    return decay['coefficient']


def columns_of(question):
    """How many elements of the unreduced loss an example has."""
    per_row = question['loss']['name'] in ('softmax-cross-entropy', 'negative-log-likelihood', 'cosine-distance')
    predictions = question.get('predictions')
    if predictions is None:
        return 1 if per_row else question['parameters']['bias'].shape[0]
    return math.prod(predictions.shape[1:-1] if per_row else predictions.shape[1:])


def epochs_of(windows):
    """Windows that come one after another in an epoch: only the last of an epoch may hold fewer micro-batches than the others."""
    most = max(len(window) for window in windows)
    epochs = [[]]
    for window in windows:
        epochs[-1].append(window)
        if len(window) < most:
            epochs.append([])
    return most, [epoch for epoch in epochs if epoch]


def serve(declaration, answers):
    """
    Answers questions by their kinds. Where EQUISTEP_TIMES names a file, it is told at the end how many questions were answered, and in how many
    seconds.
    """
    spent = {'questions': 0, 'seconds': 0.0}

    def answer(question):
        start = time.perf_counter()
        try:
            return answers[question['ask']](question)
        finally:
            spent['questions'] += 1
            spent['seconds'] += time.perf_counter() - start

    if 'EQUISTEP_TIMES' in os.environ:
        atexit.register(lambda: pathlib.Path(os.environ['EQUISTEP_TIMES']).write_text(json.dumps(spent)))
    equistep.serve({**declaration, 'asks': list(answers)}, answer)
