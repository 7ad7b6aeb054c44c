"""MLX on its CPU device, in float32: mlx.nn.losses, mlx.optimizers, and mx.vjp."""

import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, columns_of, decay_of, hyper, serve

import mlx.core as mx
import mlx.nn as nn
import mlx.optimizers as optim
import numpy as np


mx.set_default_device(mx.cpu)


def tensor(given, dtype=mx.float32):
    return given if isinstance(given, mx.array) else mx.array(np.asarray(given), dtype=dtype)


def read(of):
    return np.array(of, copy=True).astype(np.float64)


def read_all(parameters):
    return {name: read(theta) for name, theta in parameters.items()}


WEIGHED = ('binary-cross-entropy', 'binary-cross-entropy-of-probabilities', 'softmax-cross-entropy')


def reduction_of(question):
    """The reduction by its name in MLX. It has none for the maximum, which is taken of the unreduced loss."""
    reduction, name = question['reduction'], question['loss']['name']
    by, over = reduction['by'], reduction.get('over')
    if by == 'unknown':
        return reduction['name']
    if by == 'max':
        return 'none'
    if by != 'mean' or over == 'elements' or (over == 'examples' and columns_of(question) == 1):
        return by
    raise Unsupported(f"MLX's mean of {name} does not divide by the {over} here")


def loss_of(question, x):
    spec, given = question['loss'], question['targets']
    name, options = spec['name'], {'reduction': reduction_of(question)}
    for option in ('classWeights', 'positiveWeight', 'ignoredClass', 'valid'):
        if option in question or option in spec:
            raise Unsupported(f'MLX has no {option} for {name}')
    if 'weights' in question:
        if name not in WEIGHED:
            raise Unsupported(f'MLX has no weights for {name}')
        options['weights'] = mx.broadcast_to(tensor(question['weights']), x.shape if name != 'softmax-cross-entropy' else x.shape[:-1])
    losses = nn.losses
    match name:
        case 'squared-error':
            return losses.mse_loss(x, tensor(given), **options)
        case 'absolute-error':
            return losses.l1_loss(x, tensor(given), **options)
        case 'huber':
            return losses.huber_loss(x, tensor(given), delta=spec['delta'], **options)
        case 'log-cosh':
            return losses.log_cosh_loss(x, tensor(given), **options)
        case 'binary-cross-entropy':
            return losses.binary_cross_entropy(x, tensor(given), **options)
        case 'binary-cross-entropy-of-probabilities':
            return losses.binary_cross_entropy(x, tensor(given), with_logits=False, **options)
        case 'hinge':
            return losses.hinge_loss(x, tensor(given), **options)
        case 'softmax-cross-entropy':
            targets = tensor(given) if given.ndim == x.ndim else tensor(given, mx.int32)
            return losses.cross_entropy(x, targets, label_smoothing=spec.get('smoothing', 0), **options)
        case 'negative-log-likelihood':
            return losses.nll_loss(x, tensor(given, mx.int32), **options)


def reduced(question, x):
    value = loss_of(question, x)
    return mx.max(value) if question['reduction']['by'] == 'max' else value


def answer_loss(question):
    names = ['predictions', *(one for one in ('targets', 'weights') if question.get(f'{one}Gradient'))]
    at = [tensor(question[name]) for name in names]

    def of(*at):
        value = reduced({**question, **dict(zip(names, at))}, at[0])
        return value * question['scale'] if 'scale' in question else value

    cotangent = tensor(question['cotangent']) if 'cotangent' in question else mx.ones_like(of(*at))
    (value,), slopes = mx.vjp(of, at, [cotangent])
    answer = {'value': read(value), **{'gradient' if name == 'predictions' else f'{name}Gradient': read(slope) for name, slope in zip(names, slopes)}}
    if 'direction' in question:
        slope = lambda x: mx.vjp(lambda x: of(x, *at[1:]), [x], [cotangent])[1][0]
        answer['second'] = read(mx.jvp(slope, at[:1], [tensor(question['direction'])])[1][0])
    return answer


def answer_attempt(question):
    try:
        return {'refused': 0, 'value': read(reduced(question, tensor(question['predictions'])))}
    except (ValueError, RuntimeError):
        return {'refused': 1, 'value': 0}


def penalty(spec, theta):
    """MLX has no penalty of its own: users add the sum of squares, which `mse_loss` against nothing is."""
    coefficient = spec['coefficient'] / 2 if spec['name'] == 'half-sum-of-squares' else spec['coefficient']
    return coefficient * nn.losses.mse_loss(theta, mx.zeros_like(theta), reduction='sum')


def total(question, parameters, batch):
    """The total loss of the linear model on one batch, and its gradient."""

    def of(parameters):
        value = reduced({**question, 'targets': batch['targets']}, mx.addmm(parameters['bias'], tensor(batch['inputs']), parameters['weights']))
        return sum((penalty(one, parameters[one['on']]) for one in question['penalties']), value)

    return mx.value_and_grad(of)(parameters)


def parameters_of(question):
    return {name: tensor(given) for name, given in question['parameters'].items()}


def answer_objective(question):
    value, gradient = total(question, parameters_of(question), question)
    return {'value': read(value), 'gradient': read_all(gradient)}


def optimizer(spec, rate):
    betas = lambda more=None, **names: (lambda given: {'betas': [given.pop('b1'), given.pop('b2')], **given, **(more or {})})(
        hyper(spec, beta1='b1', beta2='b2', **names)
    )
    decoupled = spec.get('decay', {}).get('coupling') == 'decoupled'
    if spec['name'] not in ('sgd', 'momentum', 'nesterov', 'adam', 'lion'):
        decay_of(spec, 'no')
    match spec['name']:
        case 'sgd' | 'momentum' | 'nesterov':
            given = hyper(spec, momentum='momentum', dampening='dampening')
            return optim.SGD(rate, weight_decay=decay_of(spec, 'coupled'), nesterov=spec['name'] == 'nesterov', **given)
        case 'adagrad':
            return optim.Adagrad(rate, **hyper(spec, epsilon='eps'))
        case 'adadelta':
            return optim.AdaDelta(rate, **hyper(spec, rho='rho', rootEpsilon='eps'))
        case 'rmsprop':
            return optim.RMSprop(rate, **hyper(spec, rho='alpha', epsilon='eps'))
        case 'adam' if decoupled:
            return optim.AdamW(rate, bias_correction=True, weight_decay=decay_of(spec, 'decoupled'), **betas(epsilon='eps'))
        case 'adam':
            decay_of(spec, 'no')
            return optim.Adam(rate, bias_correction=True, **betas(epsilon='eps'))
        case 'adamax':
            return optim.Adamax(rate, **betas(epsilon='eps'))
        case 'lion':
            return optim.Lion(rate, weight_decay=decay_of(spec, 'decoupled'), **betas())
        case 'adafactor':
            given = hyper(spec, decayRate='decay_rate', rootEpsilon='eps1', parameterEpsilon='eps2', clipThreshold='clip_threshold')
            eps = (given.pop('eps1'), given.pop('eps2'))
            return optim.Adafactor(rate, eps=eps, relative_step=False, **{**given, 'decay_rate': -given['decay_rate']})


def clipped(question, gradients):
    asked = question.get('clip')
    if asked is None:
        return gradients
    if asked['by'] == 'global-norm':
        return optim.clip_grad_norm(gradients, asked['threshold'])[0]
    if asked['by'] == 'norm':
        return {name: optim.clip_grad_norm({name: gradient}, asked['threshold'])[0][name] for name, gradient in gradients.items()}
    return {name: mx.clip(gradient, -asked['threshold'], asked['threshold']) for name, gradient in gradients.items()}


def answer_steps(question):
    parameters, of, path = {'parameter': tensor(question['parameter'])}, None, []
    for one in question['steps']:
        of = of or optimizer(question['optimizer'], one['rate'])
        of.learning_rate = one['rate']
        parameters = of.apply_gradients(clipped(question, {'parameter': tensor(one['gradient'])}), parameters)
        path.append(read(parameters['parameter']))
    return {'parameter': path}


def answer_training(question):
    parameters, of, values, path = parameters_of(question), None, [], []
    for batch in question['batches']:
        value, gradient = total(question, parameters, batch)
        of = of or optimizer(question['optimizer'], batch['rate'])
        of.learning_rate = batch['rate']
        parameters = of.apply_gradients(clipped(question, gradient), parameters)
        values.append(read(value))
        path.append(read_all(parameters))
    return {'value': values, 'parameters': path}


ANSWERS = {'loss': answer_loss, 'attempt': answer_attempt, 'objective': answer_objective, 'steps': answer_steps, 'training': answer_training}

DECLARATION = {
    'name': 'mlx',
    'version': mx.__version__,
    'format': 'float32',
    # Its exponential on a CPU is off by 8 units in the last place about zero and by 62 at −78, as measured against float64.
    'profile': {'ulps': {'exp': 64}},
    'losses': [
        'squared-error', 'absolute-error', 'huber', 'log-cosh', 'binary-cross-entropy', 'binary-cross-entropy-of-probabilities', 'hinge',
        'softmax-cross-entropy', 'negative-log-likelihood',
    ],
    'reductions': ['none', 'sum', 'mean', 'max'],
    'denominators': ['elements', 'examples'],
    'options': ['weights', 'scale', 'cotangent', 'smoothing', 'targetsGradient', 'weightsGradient', 'direction'],
    'identities': ['sum-is-zero', 'mean-is-nan', 'max-is-refused'],
    'penalties': ['half-sum-of-squares', 'sum-of-squares'],
    'placements': ['outside'],
    'optimizers': ['sgd', 'momentum', 'nesterov', 'adagrad', 'adadelta', 'rmsprop', 'adam', 'adamax', 'lion', 'adafactor'],
    'decays': ['coupled', 'decoupled'],
    'clips': ['value', 'norm', 'global-norm'],
}

if __name__ == '__main__':
    serve(DECLARATION, ANSWERS)
