"""Keras 3 on the backend that is the argument (tensorflow or jax), in float32: keras.losses, keras.regularizers and keras.optimizers."""

import functools
import json
import os
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, columns_of, decay_of, hyper, serve

BACKEND = sys.argv[1] if len(sys.argv) > 1 else 'tensorflow'
os.environ['KERAS_BACKEND'] = BACKEND
os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
os.environ.setdefault('CUDA_VISIBLE_DEVICES', '-1')

import keras
import numpy as np
from keras import ops


PER_ROW = ('softmax-cross-entropy',)

if BACKEND == 'jax':
    import jax

    def differentiated(of, inputs, cotangent):
        value, pullback = jax.vjp(of, *inputs)
        return value, pullback(ops.ones_like(value) if cotangent is None else cotangent)
else:
    import tensorflow as tf

    def differentiated(of, inputs, cotangent):
        with tf.GradientTape() as tape:
            for one in inputs:
                tape.watch(one)
            value = of(*inputs)
        return value, tape.gradient(value, inputs, output_gradients=cotangent, unconnected_gradients='zero')


def tensor(given, dtype='float32'):
    return ops.convert_to_tensor(np.asarray(given).astype(dtype))


def read(of):
    return ops.convert_to_numpy(of).astype('float64')


def read_all(parameters):
    return {name: read(theta) for name, theta in parameters.items()}


def loss_of(question, reduction, rank):
    """The loss under its name in keras.losses, of predictions of this rank."""
    spec, losses, options = question['loss'], keras.losses, {'reduction': reduction}
    for option in ('classWeights', 'positiveWeight'):
        if option in question or option in spec:
            raise Unsupported(f"Keras' losses have no {option}")
    match spec['name']:
        case 'squared-error':
            return losses.MeanSquaredError(**options)
        case 'absolute-error':
            return losses.MeanAbsoluteError(**options)
        case 'huber':
            return losses.Huber(delta=spec['delta'], **options)
        case 'log-cosh':
            return losses.LogCosh(**options)
        case 'binary-cross-entropy':
            return losses.BinaryCrossentropy(from_logits=True, **options)
        case 'binary-cross-entropy-of-probabilities':
            return losses.BinaryCrossentropy(**options)
        case 'focal':
            return losses.BinaryFocalCrossentropy(from_logits=True, gamma=spec['gamma'], **options)
        case 'hinge':
            return losses.Hinge(**options)
        case 'squared-hinge':
            return losses.SquaredHinge(**options)
        case 'poisson-of-rates':
            return losses.Poisson(**options)
        case 'softmax-cross-entropy' if question['targets'].ndim == rank:
            if 'ignoredClass' in question:
                raise Unsupported('Keras ignores a class of indices alone')
            return losses.CategoricalCrossentropy(from_logits=True, label_smoothing=spec.get('smoothing', 0), **options)
        case 'softmax-cross-entropy':
            if 'smoothing' in spec:
                raise Unsupported('Keras smooths distributions alone')
            ignored = {'ignore_class': int(question['ignoredClass'])} if 'ignoredClass' in question else {}
            return losses.SparseCategoricalCrossentropy(from_logits=True, **ignored, **options)


def reduction_of(question):
    """The reduction by its name in Keras, which has none for the maximum: it is taken of the unreduced loss."""
    reduction = question['reduction']
    by, over = reduction['by'], reduction.get('over')
    if by == 'unknown':
        return reduction['name']
    if by != 'mean':
        return 'sum' if by == 'sum' else 'none'
    weighed, masked = 'weights' in question, 'valid' in question or 'ignoredClass' in question
    if weighed and over == ('sum-of-valid-weights' if masked else 'sum-of-weights'):
        return 'mean_with_sample_weight'
    if over == 'valid' or (over == 'elements' and not masked) or (over == 'examples' and not masked and columns_of(question) == 1):
        return 'sum_over_batch_size'
    raise Unsupported(f"none of Keras' means divides by the {over} here")


class Masked(keras.layers.Layer):
    """A layer that hands on what it is given, and with it a mask."""

    def __init__(self, mask):
        super().__init__()
        self.mask, self.supports_masking = mask, True

    def call(self, x):
        return x

    def compute_mask(self, x, previous=None):
        return self.mask


def reduced(question, x, shape):
    """
    The loss of predictions x. Keras averages an example's elements before it reduces, so that an element of a loss is asked as an example of
    one number.
    """
    loss = loss_of(question, reduction_of(question), len(shape))
    per_row = question['loss']['name'] in PER_ROW
    spread = lambda given: ops.broadcast_to(given, shape[:-1]) if per_row else ops.reshape(ops.broadcast_to(given, shape), (-1,))
    column = (lambda given: given) if per_row else lambda given: ops.reshape(given, (-1, 1))
    options = {}
    if 'weights' in question:
        options['sample_weight'] = spread(tensor(question['weights']))
    y = column(x)
    if 'valid' in question:
        y = Masked(spread(tensor(question['valid'], 'bool')))(y)
    value = loss(column(tensor(question['targets'])), y, **options)
    if question['reduction']['by'] == 'max':
        return ops.max(value)
    return ops.reshape(value, shape) if question['reduction']['by'] == 'none' and not per_row else value


def answer_loss(question):
    def of(x):
        value = reduced(question, x, question['predictions'].shape)
        return value * question['scale'] if 'scale' in question else value

    cotangent = tensor(question['cotangent']) if 'cotangent' in question else None
    value, (gradient,) = differentiated(of, [tensor(question['predictions'])], cotangent)
    return {'value': read(value), 'gradient': read(gradient)}


def answer_attempt(question):
    try:
        return {'refused': 0, 'value': read(reduced(question, tensor(question['predictions']), question['predictions'].shape))}
    except (ValueError, TypeError, *([tf.errors.InvalidArgumentError] if BACKEND == 'tensorflow' else [])):
        return {'refused': 1, 'value': 0}


def regularizer(spec):
    # L2 is the coefficient times the sum of squares, and not half of it.
    return keras.regularizers.L2(spec['coefficient'] / 2 if spec['name'] == 'half-sum-of-squares' else spec['coefficient'])


def penalty(spec, theta):
    return regularizer(spec)(theta)


def total(question, parameters, batch):
    """The total loss of the linear model on one batch, and its gradient."""
    if 'valid' in batch:
        raise Unsupported('the linear model has no mask')

    def of(weights, bias):
        predictions = ops.add(ops.matmul(tensor(batch['inputs']), weights), bias)
        value = reduced({**question, 'targets': batch['targets']}, predictions, (batch['inputs'].shape[0], bias.shape[0]))
        return sum((penalty(one, {'weights': weights, 'bias': bias}[one['on']]) for one in question['penalties']), value)

    value, gradients = differentiated(of, [ops.copy(parameters[name]) for name in ('weights', 'bias')], None)
    return value, dict(zip(('weights', 'bias'), gradients))


def parameters_of(question):
    return {name: tensor(given) for name, given in question['parameters'].items()}


def answer_objective(question):
    value, gradient = total(question, parameters_of(question), question)
    return {'value': read(value), 'gradient': read_all(gradient)}


CLIPS = {'value': 'clipvalue', 'norm': 'clipnorm', 'global-norm': 'global_clipnorm'}


def optimizer(question, accumulate=None):
    """The optimizer of keras.optimizers with these hyper-parameters. Every one of them may decay, apart from the step."""
    spec, optimizers = question['optimizer'], keras.optimizers
    options = {'weight_decay': decay_of(spec, 'decoupled') or None, 'gradient_accumulation_steps': accumulate}
    if 'clip' in question:
        options[CLIPS[question['clip']['by']]] = question['clip']['threshold']
    betas, epsilon, root = {'beta1': 'beta_1', 'beta2': 'beta_2'}, {'epsilon': 'epsilon'}, {'rootEpsilon': 'epsilon'}
    squares = {'rho': 'rho', 'momentum': 'momentum', **root}
    match spec['name']:
        case 'sgd':
            return optimizers.SGD(**hyper(spec), **options)
        case 'momentum-rate-inside':
            return optimizers.SGD(**hyper(spec, momentum='momentum'), **options)
        case 'nesterov-rate-inside':
            return optimizers.SGD(nesterov=True, **hyper(spec, momentum='momentum'), **options)
        case 'adagrad':
            return optimizers.Adagrad(**hyper(spec, initialAccumulator='initial_accumulator_value', **root), **options)
        case 'adadelta':
            return optimizers.Adadelta(**hyper(spec, rho='rho', **root), **options)
        case 'rmsprop-rate-inside':
            return optimizers.RMSprop(**hyper(spec, **squares), **options)
        case 'centered-rmsprop-rate-inside':
            return optimizers.RMSprop(centered=True, **hyper(spec, **squares), **options)
        case 'adam-epsilon-hat':
            return optimizers.Adam(**hyper(spec, **betas, **epsilon), **options)
        case 'amsgrad-epsilon-hat':
            return optimizers.Adam(amsgrad=True, **hyper(spec, **betas, **epsilon), **options)
        case 'adamax':
            return optimizers.Adamax(**hyper(spec, **betas, **epsilon), **options)
        case 'nadam':
            given = hyper(spec, momentumDecay='warming', **betas, **epsilon)
            if given.pop('warming') != 1:
                raise Unsupported("Keras' Nadam warms its momentum up at one pace")
            return optimizers.Nadam(**given, **options)
        case 'lion':
            return optimizers.Lion(**hyper(spec, **betas), **options)
        case 'lamb':
            return optimizers.Lamb(**hyper(spec, **betas, **epsilon), **options)
        case 'adafactor':
            given = hyper(spec, decayRate='beta_2_decay', rootEpsilon='epsilon_1', parameterEpsilon='epsilon_2', clipThreshold='clip_threshold')
            return optimizers.Adafactor(relative_step=False, **{**given, 'beta_2_decay': -given['beta_2_decay']}, **options)
        case 'ftrl':
            names = {'l1': 'l1_regularization_strength', 'l2': 'l2_regularization_strength', 'beta': 'beta', 'initialAccumulator': 'initial_accumulator_value'}
            return optimizers.Ftrl(**hyper(spec, **names), **options)


def made(question, start, accumulate=None):
    """Variables that hold these parameters, and the optimizer that is built on them."""
    variables = [keras.Variable(theta) for theta in start]
    of = optimizer(question, accumulate)
    of.build(variables)
    return of, variables


@functools.cache
def compiled(form, shapes, accumulate):
    """The step of an optimizer as `fit` has it on JAX: compiled, and its state an argument. With its first state, and where the rate is in it."""
    of, _ = made(json.loads(form), [ops.zeros(shape) for shape in shapes], accumulate)
    rate = [variable.name for variable in of.variables].index('learning_rate')
    return jax.jit(of.stateless_apply), [variable.value for variable in of.variables], rate


def descent(question, parameters, accumulate=None):
    """What takes a step with gradients at a rate, and gives the parameters after it, all by their names."""
    names, start = list(parameters), list(parameters.values())
    if BACKEND == 'jax':
        form = json.dumps({name: question[name] for name in ('optimizer', 'clip') if name in question})
        apply, state, at = compiled(form, tuple(theta.shape for theta in start), accumulate)

        def step(gradients, rate):
            nonlocal start, state
            state = [*state[:at], tensor(rate), *state[at + 1:]]
            start, state = apply(state, [gradients[name] for name in names], start)
            return dict(zip(names, start))
    else:
        of, variables = made(question, start, accumulate)

        def step(gradients, rate):
            of.learning_rate = rate
            of.apply([gradients[name] for name in names], variables)
            return dict(zip(names, variables))

    return step


def answer_steps(question):
    step = descent(question, {'theta': tensor(question['parameter'])})
    return {'parameter': [read(step({'theta': tensor(one['gradient'])}, one['rate'])['theta']) for one in question['steps']]}


def answer_training(question):
    parameters, values, path = parameters_of(question), [], []
    step = descent(question, parameters)
    for batch in question['batches']:
        value, gradient = total(question, parameters, batch)
        parameters = step(gradient, batch['rate'])
        values.append(read(value))
        path.append(read_all(parameters))
    return {'value': values, 'parameters': path}


def answer_accumulation(question):
    """Micro-batches with `gradient_accumulation_steps`; the reported loss is the mean of those of the micro-batches, as a metric of `fit` is."""
    if question['reduction']['by'] != 'mean':
        raise Unsupported('gradient_accumulation_steps take the mean of gradients')
    lengths = {len(window['replicas'][0]) for window in question['windows']}
    if len(lengths) > 1:
        raise Unsupported('gradient_accumulation_steps are of one number')
    every = lengths.pop()
    parameters, values, path = parameters_of(question), [], []
    step = descent(question, parameters, every if every > 1 else None)
    for window in question['windows']:
        reported = keras.metrics.Mean()
        for batch in window['replicas'][0]:
            value, gradient = total(question, parameters, batch)
            parameters = step(gradient, window['rate'])
            reported.update_state(value, sample_weight=batch['inputs'].shape[0])
        values.append(read(reported.result()))
        path.append(read_all(parameters))
    return {'value': values, 'parameters': path}


def answer_evaluate(question):
    """What `evaluate` reports of a compiled model that is given the batches one by one. It runs eagerly: each is compiled anew otherwise."""
    first, (features, columns) = question['batches'][0], question['parameters']['weights'].shape
    if 'valid' in first:
        raise Unsupported('the linear model has no mask')
    regularizers = {one['on']: regularizer(one) for one in question['penalties']}
    if len(regularizers) < len(question['penalties']):
        raise Unsupported('a weight of a Keras layer has one regularizer')
    if question['reduction']['by'] == 'max':
        raise Unsupported('compile takes a loss that Keras reduces: it has no maximum')
    if question['reduction']['by'] == 'sum' and columns > 1 and question['loss']['name'] not in PER_ROW:
        raise Unsupported("Keras averages an example's elements before it adds")
    loss = loss_of({**question, **first}, reduction_of({**question, **first}), 2)
    layer = keras.layers.Dense(columns, kernel_regularizer=regularizers.get('weights'), bias_regularizer=regularizers.get('bias'))
    model = keras.Sequential([keras.Input((features,)), layer])
    layer.set_weights([question['parameters'][name] for name in ('weights', 'bias')])
    model.compile(loss=loss, run_eagerly=True)
    given = lambda batch: [np.asarray(batch[name], 'float32') for name in ('inputs', 'targets', 'weights') if name in batch]
    batches = (tuple(given(batch)) for batch in question['batches'])
    return {'metric': model.evaluate(batches, steps=len(question['batches']), verbose=0)}


ANSWERS = {
    'loss': answer_loss, 'attempt': answer_attempt, 'objective': answer_objective, 'steps': answer_steps, 'training': answer_training,
    'accumulation': answer_accumulation, 'evaluate': answer_evaluate,
}

DECLARATION = {
    'name': f'keras-{BACKEND}',
    'version': keras.__version__,
    'format': 'float32',
    # TensorFlow's and XLA's own functions on a CPU, as measured against float64; TensorFlow estimates reciprocals. Both take subnormal numbers for zero.
    # Keras multiplies what a mask keeps by N/n, and takes the mean of all N.
    'profile': {'flush': True, 'evaluations': ['scaled-mask'], 'ulps': {'log': 4, 'log1p': 5, 'tanh': 6, 'divide': 3} if BACKEND == 'tensorflow' else {'log1p': 3, 'tanh': 5}},
    'losses': [
        'squared-error', 'absolute-error', 'huber', 'log-cosh', 'binary-cross-entropy', 'binary-cross-entropy-of-probabilities', 'focal', 'hinge',
        'squared-hinge', 'poisson-of-rates', 'softmax-cross-entropy',
    ],
    'reductions': ['none', 'sum', 'mean', 'max'],
    'denominators': ['elements', 'examples', 'sum-of-weights', 'valid', 'sum-of-valid-weights'],
    'options': ['weights', 'valid', 'scale', 'cotangent', 'ignoredClass', 'smoothing'],
    'identities': ['sum-is-zero', 'mean-is-zero', 'max-is-refused'],
    'penalties': ['half-sum-of-squares', 'sum-of-squares'],
    'placements': ['outside'],
    'optimizers': [
        'sgd', 'momentum-rate-inside', 'nesterov-rate-inside', 'adagrad', 'adadelta', 'rmsprop-rate-inside', 'centered-rmsprop-rate-inside',
        'adam-epsilon-hat', 'amsgrad-epsilon-hat', 'adamax', 'nadam', 'lion', 'lamb', 'adafactor', 'ftrl',
    ],
    'decays': ['decoupled'],
    'windows': ['micro-batches', 'uneven'],
    'clips': list(CLIPS),
}

if __name__ == '__main__':
    serve(DECLARATION, ANSWERS)
