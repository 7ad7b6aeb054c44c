"""tinygrad, in float32: the losses of Tensor, Tensor.gradient and tinygrad.nn.optim; compiled by clang, or interpreted where there is none."""

import os
import pathlib
import shutil
import sys
from importlib.metadata import version

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, columns_of, decay_of, hyper, serve

os.environ.setdefault('DEV', 'CPU' if shutil.which('clang') else 'PYTHON')

import numpy as np
from tinygrad import Tensor, dtypes
from tinygrad.nn import optim
from tinygrad.helpers import Context


def tensor(given, dtype=dtypes.float32):
    given = np.asarray(given)
    return Tensor(given.astype(np.int32 if dtype == dtypes.int32 else np.float32))


def read(of):
    return np.array(of.numpy(), copy=True).astype(np.float64)


def read_all(parameters):
    return {name: read(theta) for name, theta in parameters.items()}


def reduction_of(question):
    """The reduction by its name in tinygrad. It has none for the maximum, which is taken of the unreduced loss."""
    reduction = question['reduction']
    by, over, name = reduction['by'], reduction.get('over'), question['loss']['name']
    if by == 'unknown':
        return reduction['name']
    if by != 'mean':
        return 'none' if by == 'max' else by
    ignores, weighs = 'ignoredClass' in question, 'classWeights' in question
    if weighs:
        fits = over == 'sum-of-valid-weights' or (over == 'sum-of-weights' and not ignores)
    elif ignores:
        fits = over == 'valid'
    else:
        fits = over in ('elements', 'valid') or (over == 'examples' and columns_of(question) == 1)
    if fits:
        return 'mean'
    raise Unsupported(f"tinygrad's mean of {name} does not divide by the {over} here")


def classes_second(x):
    """With the classes on the second axis, where some losses of tinygrad have them."""
    return x.permute(0, x.ndim - 1, *range(1, x.ndim - 1))


def loss_of(question, x):
    spec, given = question['loss'], question['targets']
    name, by = spec['name'], reduction_of(question)
    allowed = {
        'softmax-cross-entropy': ('ignoredClass', 'smoothing'), 'negative-log-likelihood': ('ignoredClass', 'classWeights'),
        'binary-cross-entropy': ('positiveWeight',),
    }.get(name, ())
    for option in ('weights', 'valid', 'classWeights', 'ignoredClass', 'positiveWeight', 'smoothing'):
        if (option in question or option in spec) and option not in allowed:
            raise Unsupported(f'tinygrad has no {option} for {name}')
    ignored = {'ignore_index': int(question['ignoredClass'])} if 'ignoredClass' in question else {}
    match name:
        case 'binary-cross-entropy':
            positive = {'pos_weight': tensor(spec['positiveWeight'])} if 'positiveWeight' in spec else {}
            return x.binary_crossentropy_logits(tensor(given), reduction=by, **positive)
        case 'binary-cross-entropy-of-probabilities':
            return x.binary_crossentropy(tensor(given), reduction=by)
        case 'softmax-cross-entropy' if given.ndim == x.ndim:
            return classes_second(x).cross_entropy(classes_second(tensor(given)), reduction=by, label_smoothing=spec.get('smoothing', 0.0))
        case 'softmax-cross-entropy':
            return x.sparse_categorical_crossentropy(tensor(given, dtypes.int32), label_smoothing=spec.get('smoothing', 0.0), reduction=by, **ignored)
        case 'negative-log-likelihood':
            weights = {'weight': tensor(question['classWeights'])} if 'classWeights' in question else {}
            return classes_second(x).nll_loss(tensor(given, dtypes.int32), reduction=by, **weights, **ignored)
    # These are written by the users of tinygrad, and reduced by the methods of Tensor.
    match name:
        case 'squared-error':
            elements = (x - tensor(given)).square()
        case 'absolute-error':
            elements = (x - tensor(given)).abs()
    if by not in ('none', 'sum', 'mean'):
        raise Unsupported(f'tinygrad has no {name} with reductions by name')
    return elements if by == 'none' else getattr(elements, by)()


def reduced(question, x):
    by_max = question['reduction']['by'] == 'max'
    if by_max and 'ignoredClass' in question:
        raise Unsupported('tinygrad has no maximum of losses of which some are ignored: those are 0')
    value = loss_of(question, x)
    return value.max() if by_max else value


def answer_loss(question):
    x = tensor(question['predictions']).realize()
    value = reduced(question, x)
    if 'scale' in question:
        value = value * question['scale']
    # A scalar's own upstream gradient is 1.
    upstream = tensor(question['cotangent']) if 'cotangent' in question else None if value.shape == () else value.ones_like()
    return {'value': read(value), 'gradient': read(value.gradient(x, gradient=upstream)[0])}


def answer_attempt(question):
    try:
        return {'refused': 0, 'value': read(reduced(question, tensor(question['predictions'])))}
    except (ValueError, RuntimeError, IndexError, AssertionError):
        return {'refused': 1, 'value': 0}


def penalty(spec, theta):
    coefficient = spec['coefficient'] / 2 if spec['name'] == 'half-sum-of-squares' else spec['coefficient']
    return coefficient * theta.square().sum()


def total(question, parameters, batch):
    predictions = tensor(batch['inputs']).linear(parameters['weights'], parameters['bias'])
    value = reduced({**question, 'targets': batch['targets']}, predictions)
    return sum((penalty(one, parameters[one['on']]) for one in question['penalties']), value)


def parameters_of(question):
    return {name: tensor(given).is_param_().realize() for name, given in question['parameters'].items()}


def answer_objective(question):
    parameters = parameters_of(question)
    value = total(question, parameters, question)
    gradients = value.gradient(*parameters.values())
    return {'value': read(value), 'gradient': {name: read(gradient) for name, gradient in zip(parameters, gradients)}}


def optimizer(spec, parameters):
    """The optimizer; its rate is set before every step."""
    betas = {'beta1': 'b1', 'beta2': 'b2', 'epsilon': 'eps'}
    if spec['name'].startswith('adam') and 'decay' in spec:
        return optim.AdamW(parameters, lr=0.0, weight_decay=decay_of(spec, 'decoupled'), **hyper(spec, **betas))
    match spec['name']:
        case 'sgd' | 'momentum' | 'nesterov':
            return optim.SGD(parameters, lr=0.0, weight_decay=decay_of(spec, 'coupled'), nesterov=spec['name'] == 'nesterov', **hyper(spec, momentum='momentum'))
        case 'momentum-rate-inside':
            return optim.SGD(parameters, lr=0.0, weight_decay=decay_of(spec, 'coupled'), classic=True, **hyper(spec, momentum='momentum'))
        case 'adam':
            return optim.Adam(parameters, lr=0.0, **hyper(spec, **betas))
        case 'lars':
            given = hyper(spec, momentum='momentum', trustCoefficient='tcoef', weightDecay='weight_decay')
            return optim.LARS(parameters, lr=0.0, **given)
        case 'lamb':
            return optim.LAMB(parameters, lr=0.0, **hyper(spec, weightDecay='weight_decay', **betas))


def step(of, rate):
    of.lr.assign(Tensor([rate], dtype=of.lr.dtype)).realize()
    with Context(TRAINING=1):
        of.step()


def answer_steps(question):
    theta = tensor(question['parameter']).is_param_().realize()
    of, path = optimizer(question['optimizer'], [theta]), []
    for one in question['steps']:
        theta.grad = tensor(one['gradient']).realize()
        step(of, one['rate'])
        path.append(read(theta))
    return {'parameter': path}


def answer_training(question):
    parameters = parameters_of(question)
    of, values, path = optimizer(question['optimizer'], list(parameters.values())), [], []
    for batch in question['batches']:
        of.zero_grad()
        value = total(question, parameters, batch)
        value.backward()
        values.append(read(value))
        step(of, batch['rate'])
        path.append(read_all(parameters))
    return {'value': values, 'parameters': path}


ANSWERS = {'loss': answer_loss, 'attempt': answer_attempt, 'objective': answer_objective, 'steps': answer_steps, 'training': answer_training}

DECLARATION = {
    'name': 'tinygrad',
    'version': version('tinygrad'),
    'format': 'float32',
    # Each whole computation is compiled anew: what is fused in one order with a sum is fused in another with a mean.
    'profile': {'deterministic': False},
    'losses': [
        'squared-error', 'absolute-error', 'binary-cross-entropy', 'binary-cross-entropy-of-probabilities', 'softmax-cross-entropy',
        'negative-log-likelihood',
    ],
    'reductions': ['none', 'sum', 'mean', 'max'],
    'denominators': ['elements', 'examples', 'valid', 'sum-of-weights', 'sum-of-valid-weights'],
    'options': ['scale', 'cotangent', 'classWeights', 'ignoredClass', 'positiveWeight', 'smoothing'],
    'identities': ['sum-is-zero', 'mean-is-nan', 'max-is-minus-infinity'],
    'penalties': ['half-sum-of-squares', 'sum-of-squares'],
    'placements': ['outside'],
    'optimizers': ['sgd', 'momentum', 'nesterov', 'momentum-rate-inside', 'adam', 'lars', 'lamb'],
    'decays': ['coupled', 'decoupled'],
}

if __name__ == '__main__':
    serve(DECLARATION, ANSWERS)
