"""TensorFlow itself: tf.nn, tf.compat.v1.losses, GradientTape, tf.compat.v1.train, tf.raw_ops, and tf.distribute over logical devices of the CPU."""

import functools
import os
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, hyper, serve

os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
os.environ.setdefault('CUDA_VISIBLE_DEVICES', '-1')

import numpy as np
import tensorflow as tf

REPLICAS = 4
tf.config.set_logical_device_configuration(tf.config.list_physical_devices('CPU')[0], [tf.config.LogicalDeviceConfiguration()] * REPLICAS)

losses, Reduction, train = tf.compat.v1.losses, tf.compat.v1.losses.Reduction, tf.compat.v1.train


def tensor(given, dtype='float32'):
    return given if tf.is_tensor(given) else tf.constant(np.asarray(given).astype(dtype))


def read(of):
    return of.numpy().astype('float64')


def read_all(parameters):
    return {name: read(theta) for name, theta in parameters.items()}


def loss_of(question, x, given):
    """The loss under its name in tf.compat.v1.losses or tf.nn, as a function of weights and a reduction."""
    spec = question['loss']
    for option in ('classWeights', 'ignoredClass'):
        if option in question:
            raise Unsupported(f'the losses of TensorFlow have no {option}')
    classes = spec['name'] == 'softmax-cross-entropy' and given.ndim < x.shape.rank
    t = tensor(given, 'int32' if classes else 'float32')

    def weighed(elements):
        return functools.partial(losses.compute_weighted_loss, elements)

    match spec['name']:
        case 'squared-error':
            return functools.partial(losses.mean_squared_error, t, x)
        case 'absolute-error':
            return functools.partial(losses.absolute_difference, t, x)
        case 'huber':
            return functools.partial(losses.huber_loss, t, x, delta=spec['delta'])
        case 'binary-cross-entropy' if 'positiveWeight' in spec:
            return weighed(tf.nn.weighted_cross_entropy_with_logits(t, x, spec['positiveWeight']))
        case 'binary-cross-entropy':
            return functools.partial(losses.sigmoid_cross_entropy, t, x)
        case 'binary-cross-entropy-of-probabilities':
            return functools.partial(losses.log_loss, t, x, epsilon=0)
        case 'softmax-cross-entropy' if classes and 'smoothing' not in spec:
            return functools.partial(losses.sparse_softmax_cross_entropy, t, x)
        case 'softmax-cross-entropy':
            distributions = tf.one_hot(t, x.shape[-1]) if classes else t
            return functools.partial(losses.softmax_cross_entropy, distributions, x, label_smoothing=spec.get('smoothing', 0))
        case 'hinge':
            if tf.is_tensor(given):
                raise Unsupported('the hinge loss of TensorFlow takes labels of 0 and 1')
            return functools.partial(losses.hinge_loss, tensor(given > 0), x)
        case 'poisson':
            return weighed(tf.nn.log_poisson_loss(t, x))
        case 'cosine-distance':
            # It takes vectors of length one.
            unit = [tf.nn.l2_normalize(of, axis=-1) for of in (t, x)]
            distances = losses.cosine_distance(*unit, axis=-1, reduction=Reduction.NONE)
            return weighed(tf.squeeze(distances, -1))


def reduced_by(reduction, loss, masked, **weights):
    """A loss under the reduction that divides by what is asked for."""
    unreduced = lambda: loss(reduction=Reduction.NONE, **weights)
    match reduction['by']:
        case 'none':
            return unreduced()
        case 'sum':
            return loss(reduction=Reduction.SUM, **weights)
        case 'max':
            return tf.reduce_max(unreduced())
        case 'unknown':
            return loss(reduction=reduction['name'], **weights)
    # Of nothing tf.reduce_mean is NaN, and every Reduction is zero.
    nothing = reduction.get('ofNothing')
    over = reduction['over']
    match over:
        # Where nothing is masked all is valid, and what a mask has left is not all.
        case 'valid' | 'elements' if over == 'valid' or not masked:
            named = weights or nothing == 'mean-is-zero'
            return loss(reduction=Reduction.SUM_OVER_BATCH_SIZE, **weights) if named else tf.reduce_mean(unreduced())
        case 'sum-of-valid-weights' | 'sum-of-weights' if over == 'sum-of-valid-weights' or not masked:
            return loss(reduction=Reduction.MEAN, **weights)
        case 'non-zero-weights' if not masked and nothing != 'mean-is-nan':
            return loss(reduction=Reduction.SUM_BY_NONZERO_WEIGHTS, **weights)
        case 'examples' if not masked:
            return tf.nn.compute_average_loss(unreduced())
        case 'constant':
            return tf.nn.compute_average_loss(unreduced(), global_batch_size=int(reduction['count']))
    raise Unsupported(f"none of TensorFlow's means divides by the {over} here")


def of_rank(weights, shape):
    """Weights of the losses' rank, which TensorFlow requires. Those that do not broadcast to the losses stay as they are: it refuses them itself."""
    missing = len(shape) - weights.shape.rank
    fits = missing > 0 and all(mine in (1, theirs) for mine, theirs in zip(weights.shape, shape[missing:]))
    return tf.reshape(weights, [1] * missing + weights.shape.as_list()) if fits and weights.shape.rank > 0 else weights


def reduced(question, x):
    """The loss of predictions x. What a mask leaves out is taken out by tf.boolean_mask before anything is computed of it."""
    given, reduction = question['targets'], question['reduction']
    shape = x.shape[:-1] if question['loss']['name'] in ('softmax-cross-entropy', 'cosine-distance') else x.shape
    weights = {'weights': of_rank(tensor(question['weights']), shape)} if 'weights' in question else {}
    if 'valid' not in question:
        return reduced_by(reduction, loss_of(question, x, given), False, **weights)
    mask = np.broadcast_to(question['valid'].astype(bool), shape)
    weights = {name: tf.boolean_mask(tf.broadcast_to(of, shape), mask) for name, of in weights.items()}
    kept = tf.boolean_mask(given, mask) if tf.is_tensor(given) else given[mask]
    value = reduced_by(reduction, loss_of(question, tf.boolean_mask(x, mask), kept), True, **weights)
    return tf.scatter_nd(tf.where(mask), value, tf.constant(shape, 'int64')) if reduction['by'] == 'none' else value


def answer_loss(question):
    names = ['predictions', *(one for one in ('targets', 'weights') if question.get(f'{one}Gradient'))]
    at = {name: tensor(question[name]) for name in names}
    cotangent = tensor(question['cotangent']) if 'cotangent' in question else None
    with tf.GradientTape() as twice:
        twice.watch(at['predictions'])
        with tf.GradientTape() as tape:
            tape.watch(list(at.values()))
            value = reduced({**question, **at}, at['predictions'])
            if 'scale' in question:
                value = value * question['scale']
        slopes = tape.gradient(value, at, output_gradients=cotangent, unconnected_gradients='zero')
    answer = {'value': read(value), **{'gradient' if name == 'predictions' else f'{name}Gradient': read(slope) for name, slope in slopes.items()}}
    if 'direction' in question:
        direction = tensor(question['direction'])
        answer['second'] = read(twice.gradient(slopes['predictions'], at['predictions'], output_gradients=direction, unconnected_gradients='zero'))
    return answer


def answer_attempt(question):
    try:
        return {'refused': 0, 'value': read(reduced(question, tensor(question['predictions'])))}
    except (ValueError, TypeError, tf.errors.InvalidArgumentError):
        return {'refused': 1, 'value': 0}


def penalty(spec, parameters):
    half = tf.nn.l2_loss(parameters[spec['on']])
    return half * (spec['coefficient'] if spec['name'] == 'half-sum-of-squares' else 2 * spec['coefficient'])


def penalties_of(question, parameters, placed):
    return [penalty(one, parameters) for one in question['penalties'] if one['placed'] == placed]


def predictions_of(parameters, batch):
    return tf.matmul(tensor(batch['inputs']), parameters['weights']) + parameters['bias']


def total(question, parameters, batch):
    """The total loss of the linear model on one batch, and its gradient."""
    with tf.GradientTape() as tape:
        tape.watch(list(parameters.values()))
        loss = loss_of(question, predictions_of(parameters, batch), batch['targets'])
        inside = penalties_of(question, parameters, 'inside')
        if inside:
            loss = functools.partial(losses.compute_weighted_loss, loss(reduction=Reduction.NONE) + tf.add_n(inside))
        value = tf.add_n([reduced_by(question['reduction'], loss, False), *penalties_of(question, parameters, 'outside')])
    return value, tape.gradient(value, parameters)


def answer_objective(question):
    value, gradient = total(question, {name: tensor(given) for name, given in question['parameters'].items()}, question)
    return {'value': read(value), 'gradient': read_all(gradient)}


def clipped(question, gradients):
    clip = question.get('clip')
    match clip and clip['by']:
        case 'value':
            return [tf.clip_by_value(g, -clip['threshold'], clip['threshold']) for g in gradients]
        case 'norm':
            return [tf.clip_by_norm(g, clip['threshold']) for g in gradients]
        case 'global-norm':
            return tf.clip_by_global_norm(gradients, clip['threshold'])[0]
    return gradients


class Trained:
    """An optimizer of tf.compat.v1.train, whose rate is a variable."""

    def __init__(self, of, slots, start=None, **options):
        self.slots, self.start, self.rate = slots, start or {}, tf.Variable(1.0)
        self.of = of(self.rate, **options)

    def remember(self, thetas, state, spec):
        """Slots are made by a first step, which is of no gradient, and then set."""
        kept = [read(theta) for theta in thetas]
        self.of.apply_gradients([(tf.zeros_like(theta), theta) for theta in thetas])
        step, given = (state['step'], state['slots']) if state else (0, self.start)
        for theta, before in zip(thetas, kept):
            theta.assign(before)
            for ours, theirs in self.slots.items():
                slot = self.of.get_slot(theta, theirs)
                slot.assign(tf.broadcast_to(tensor(given.get(ours, 0)), slot.shape))
        for variable in self.of.variables():
            for beta in ('beta1', 'beta2'):
                if variable.name.startswith(f'{beta}_power'):
                    variable.assign(tf.pow(tf.constant(spec[beta]), step + 1.0))

    def step(self, gradients, thetas, rate):
        self.rate.assign(rate)
        self.of.apply_gradients(list(zip(gradients, thetas)))

    def remembered(self, theta):
        return {ours: read(self.of.get_slot(theta, theirs)) for ours, theirs in self.slots.items()}


class Raw:
    """An update of tf.raw_ops, whose slots are variables of its caller."""

    def __init__(self, op, slots, start=None, betas=None, **options):
        self.op, self.slots, self.start, self.betas, self.options, self.variables = op, slots, start or {}, betas or {}, options, None

    def remember(self, thetas, state, spec):
        self.taken, given = (state['step'], state['slots']) if state else (0, self.start)
        made = lambda theta, ours: tf.Variable(tf.broadcast_to(tensor(given.get(ours, 0)), theta.shape))
        self.variables = [{ours: made(theta, ours) for ours in self.slots} for theta in thetas]

    def step(self, gradients, thetas, rate):
        if self.variables is None:
            self.remember(thetas, None, None)
        self.taken += 1
        powers = {f'{name}_power': tf.pow(tf.constant(beta), float(self.taken)) for name, beta in self.betas.items()}
        for gradient, theta, slots in zip(gradients, thetas, self.variables):
            handles = {theirs: slots[ours].handle for ours, theirs in self.slots.items()}
            self.op(var=theta.handle, lr=tensor(rate), grad=gradient, **handles, **powers, **self.options)

    def remembered(self, theta):
        return {ours: read(slot) for ours, slot in self.variables[0].items()}


def optimizer(spec):
    if spec.get('decay', {'coefficient': 0})['coefficient'] != 0:
        raise Unsupported('the optimizers of TensorFlow do not decay')
    name, raw = spec['name'], tf.raw_ops
    betas, epsilon, root = {'beta1': 'beta1', 'beta2': 'beta2'}, {'epsilon': 'epsilon'}, {'rootEpsilon': 'epsilon'}
    moments = {'m': 'm', 'v': 'v'}
    started = {'accumulator': spec.get('initialAccumulator', 0)}

    def powers(*of):
        return {beta: spec[beta] for beta in of}

    match name:
        case 'sgd':
            return Trained(train.GradientDescentOptimizer, {}, **hyper(spec))
        case 'momentum' | 'nesterov':
            return Trained(train.MomentumOptimizer, {'velocity': 'momentum'}, use_nesterov=name == 'nesterov', **hyper(spec, momentum='momentum'))
        case 'momentum-rate-inside' | 'nesterov-rate-inside':
            nesterov = name == 'nesterov-rate-inside'
            return Raw(raw.ResourceApplyKerasMomentum, {'velocity': 'accum'}, use_nesterov=nesterov, **hyper(spec, momentum='momentum'))
        case 'adagrad' if spec.get('epsilon'):
            given = hyper(spec, initialAccumulator='start', **epsilon)
            del given['start']
            return Raw(raw.ResourceApplyAdagradV2, {'accumulator': 'accum'}, started, **given)
        case 'adagrad':
            return Trained(train.AdagradOptimizer, {'accumulator': 'accumulator'}, **hyper(spec, initialAccumulator='initial_accumulator_value'))
        case 'adadelta':
            return Trained(train.AdadeltaOptimizer, {'accumulator': 'accum', 'updates': 'accum_update'}, **hyper(spec, rho='rho', **root))
        case 'rmsprop-rate-inside' | 'centered-rmsprop-rate-inside':
            centered = name == 'centered-rmsprop-rate-inside'
            slots = {'accumulator': 'rms', 'buffer': 'momentum', **({'mean': 'mg'} if centered else {})}
            given = hyper(spec, rho='decay', momentum='momentum', initialAccumulator='start', **root)
            del given['start']
            return Trained(train.RMSPropOptimizer, slots, started, centered=centered, **given)
        case 'adam-epsilon-hat':
            return Trained(train.AdamOptimizer, moments, **hyper(spec, **betas, **epsilon))
        case 'amsgrad-epsilon-hat':
            given = hyper(spec, **betas, **epsilon)
            return Raw(raw.ResourceApplyAdamWithAmsgrad, {**moments, 'largest': 'vhat'}, betas=powers('beta1', 'beta2'), **given)
        case 'adamax':
            return Raw(raw.ResourceApplyAdaMax, {'m': 'm', 'u': 'v'}, betas=powers('beta1'), **hyper(spec, **betas, **epsilon))
        case 'ftrl':
            names = {'l1': 'l1_regularization_strength', 'l2': 'l2_regularization_strength', 'beta': 'beta', 'initialAccumulator': 'initial_accumulator_value'}
            return Trained(train.FtrlOptimizer, {'n': 'accum', 'z': 'linear'}, **hyper(spec, **names))


def optimizer_of(question, thetas):
    of, state = optimizer(question['optimizer']), question.get('state')
    if state or 'rmsprop' in question['optimizer']['name']:
        of.remember(thetas, state, question['optimizer'])
    return of


def answer_steps(question):
    theta, path = tf.Variable(tensor(question['parameter'])), []
    of = optimizer_of(question, [theta])
    for one in question['steps']:
        of.step(clipped(question, [tensor(one['gradient'])]), [theta], one['rate'])
        path.append(read(theta))
    return {'parameter': path, **({'slots': of.remembered(theta)} if question.get('slots') else {})}


def trained(question, windows, differentiated):
    """Training on windows of which `differentiated` gives the total loss and its gradient."""
    variables = {name: tf.Variable(tensor(given)) for name, given in question['parameters'].items()}
    of, values, path = optimizer_of(question, list(variables.values())), [], []
    for window in windows:
        value, gradient = differentiated(variables, window)
        of.step(clipped(question, [gradient[name] for name in variables]), list(variables.values()), window['rate'])
        values.append(read(value))
        path.append(read_all(variables))
    return {'value': values, 'parameters': path}


def answer_training(question):
    return trained(question, question['batches'], lambda variables, batch: total(question, variables, batch))


@functools.cache
def strategy_of(replicas):
    if replicas == 1:
        return tf.distribute.get_strategy()
    # Its own collectives cannot be had in groups of several sizes: the first of another size ends them all.
    return tf.distribute.MirroredStrategy([f'CPU:{i}' for i in range(replicas)], tf.distribute.ReductionToOneDevice())


def answer_accumulation(question):
    """
    Replicas under a MirroredStrategy: losses are divided by the global batch and penalties by the replicas, as its guide has it, and added up. Where
    the mean of the replicas is taken instead, every loss is multiplied by their number.
    """
    by = question['reduction']['by']
    if by == 'max' or penalties_of(question, {'weights': 0.0, 'bias': 0.0}, 'inside'):
        raise Unsupported('a strategy adds the losses of its replicas, or takes their mean')
    if any(len(batches) > 1 for window in question['windows'] for batches in window['replicas']):
        raise Unsupported('TensorFlow itself accumulates no gradients')
    averages = question['collective'] == 'average'
    collective = tf.distribute.ReduceOp.MEAN if averages else tf.distribute.ReduceOp.SUM

    over = question['reduction'].get('over')

    def counted(part):
        return int(part['valid'].sum()) if over == 'valid' and 'valid' in part else part['inputs'].shape[0]

    def differentiated(variables, window):
        parts = [part for part, in window['replicas']]
        strategy = strategy_of(len(parts))
        count = int(question['reduction']['count']) if over == 'constant' else sum(counted(part) for part in parts)

        def on_replica():
            context = tf.distribute.get_replica_context()
            part = parts[int(context.replica_id_in_sync_group)]
            with tf.GradientTape() as tape:
                x, targets = predictions_of(variables, part), part['targets']
                if 'valid' in part:
                    mask = part['valid'].reshape(-1).astype(bool)
                    x, targets = tf.boolean_mask(x, mask), targets[mask]
                elements = loss_of(question, x, targets)(reduction=Reduction.NONE)
                if by == 'sum':
                    value = tf.reduce_sum(elements)
                else:
                    each = elements if over in ('examples', 'constant') else tf.reduce_mean(elements, axis=list(range(1, elements.shape.rank)))
                    value = tf.nn.compute_average_loss(each, global_batch_size=count)
                value += sum(map(tf.nn.scale_regularization_loss, penalties_of(question, variables, 'outside')))
                if averages:
                    value *= context.num_replicas_in_sync
            gradient = tape.gradient(value, variables)
            return value, dict(zip(gradient, context.all_reduce(collective, list(gradient.values()))))

        values, gradients = strategy.run(on_replica)
        return strategy.reduce(collective, values, axis=None), {name: strategy.experimental_local_results(of)[0] for name, of in gradients.items()}

    return trained(question, question['windows'], differentiated)


ANSWERS = {
    'loss': answer_loss, 'attempt': answer_attempt, 'objective': answer_objective, 'steps': answer_steps, 'training': answer_training,
    'accumulation': answer_accumulation,
}

DECLARATION = {
    'name': 'tensorflow',
    'version': tf.__version__,
    'format': 'float32',
    # Its own functions on a CPU, as measured against float64; reciprocals are estimated, and subnormal numbers are zero.
    'profile': {'ulps': {'log': 4, 'log1p': 5, 'tanh': 6, 'divide': 3}, 'flush': True},
    'losses': [
        'squared-error', 'absolute-error', 'huber', 'binary-cross-entropy', 'binary-cross-entropy-of-probabilities', 'softmax-cross-entropy', 'hinge',
        'poisson', 'cosine-distance',
    ],
    'reductions': ['none', 'sum', 'mean', 'max'],
    'denominators': ['elements', 'examples', 'constant', 'sum-of-weights', 'non-zero-weights', 'valid', 'sum-of-valid-weights'],
    'options': ['weights', 'valid', 'scale', 'cotangent', 'positiveWeight', 'smoothing', 'targetsGradient', 'weightsGradient', 'direction'],
    'identities': ['sum-is-zero', 'mean-is-nan', 'mean-is-zero', 'max-is-minus-infinity'],
    'penalties': ['half-sum-of-squares', 'sum-of-squares'],
    'placements': ['outside', 'inside'],
    'optimizers': [
        'sgd', 'momentum', 'momentum-rate-inside', 'nesterov', 'nesterov-rate-inside', 'adagrad', 'adadelta', 'rmsprop-rate-inside',
        'centered-rmsprop-rate-inside', 'adam-epsilon-hat', 'amsgrad-epsilon-hat', 'adamax', 'ftrl',
    ],
    'memory': ['state', 'slots'],
    'collectives': ['sum', 'average'],
    'windows': ['uneven', 'empty'],
    'clips': ['value', 'norm', 'global-norm'],
}

if __name__ == '__main__':
    serve(DECLARATION, ANSWERS)
