"""JAX with optax, compiled by jax.jit: optax's losses and optimizers, jax.numpy's reductions; in float32, float64 or bfloat16."""

import functools
import json
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, columns_of, decay_of, hyper, serve

import jax
import jax.numpy as jnp
import numpy as np
import optax


FORMAT = sys.argv[1] if len(sys.argv) > 1 else 'float32'
DTYPE = jnp.dtype(FORMAT)
if FORMAT == 'float64':
    jax.config.update('jax_enable_x64', True)


def tensor(given, dtype=DTYPE):
    return jnp.asarray(given, dtype)


def read(of):
    return np.asarray(of).astype(np.float64)


def compiled(work):
    """`work(question)` as one compiled function for all questions that differ in the numbers of their tensors alone."""

    @functools.partial(jax.jit, static_argnums=0)
    def of(form, tensors):
        return work(json.loads(form, object_hook=lambda part: tensors[part['tensor']] if 'tensor' in part else part))

    def answer(question):
        tensors = []

        def hold(tensor):
            tensors.append(tensor)
            return {'tensor': len(tensors) - 1}

        return of(json.dumps(question, default=hold), tensors)

    return answer


def read_all(tree):
    return {name: read(leaf) for name, leaf in tree.items()}


def elements(question, x):
    """The unreduced loss."""
    spec, given = question['loss'], question['targets']
    name = spec['name']
    for option in ('classWeights', 'positiveWeight', 'ignoredClass'):
        if option in question or option in spec:
            raise Unsupported(f'optax has no {option} for {name}')
    losses = optax.losses
    match name:
        case 'squared-error':
            return losses.squared_error(x, tensor(given))
        case 'absolute-error':
            # Optax has none: its users write this.
            return jnp.abs(x - tensor(given))
        case 'huber':
            return losses.huber_loss(x, tensor(given), delta=spec['delta'])
        case 'log-cosh':
            return losses.log_cosh(x, tensor(given))
        case 'binary-cross-entropy':
            return losses.sigmoid_binary_cross_entropy(x, tensor(given))
        case 'softmax-cross-entropy':
            distributions = given.ndim == x.ndim
            if 'smoothing' in spec:
                labels = tensor(given) if distributions else jax.nn.one_hot(tensor(given, jnp.int32), x.shape[-1], dtype=x.dtype)
                return losses.softmax_cross_entropy(x, losses.smooth_labels(labels, spec['smoothing']))
            if distributions:
                return losses.softmax_cross_entropy(x, tensor(given))
            return losses.softmax_cross_entropy_with_integer_labels(x, tensor(given, jnp.int32))
        case 'hinge':
            return losses.hinge_loss(x, tensor(given))
        case 'cosine-distance':
            return losses.cosine_distance(x, tensor(given))
        case 'focal':
            return losses.sigmoid_focal_loss(x, tensor(given), gamma=spec['gamma'])
        case 'kl-divergence':
            # It adds along an axis: here each number has one of its own.
            return losses.kl_divergence(x[..., None], tensor(given)[..., None])


def reduced(question, losses):
    """The losses under the reduction of jax.numpy, which the user chooses: optax reduces nothing."""
    reduction = question['reduction']
    weights = tensor(question['weights']) if 'weights' in question else None
    where = jnp.broadcast_to(tensor(question['valid'], bool), losses.shape) if 'valid' in question else None
    if reduction['by'] == 'mean' and reduction['over'] == 'sum-of-weights' and weights is not None and where is None:
        return jnp.average(losses, weights=jnp.broadcast_to(weights, losses.shape))
    weighed = losses if weights is None else losses * weights
    match reduction['by']:
        case 'none':
            return weighed if where is None else jnp.where(where, weighed, 0)
        case 'sum':
            return jnp.sum(weighed, where=where)
        case 'max':
            return jnp.max(weighed) if where is None else jnp.max(weighed, where=where, initial=-jnp.inf)
    over = reduction['over']
    if over == 'valid' or (over == 'elements' and where is None) or (over == 'examples' and columns_of(question) == 1 and where is None):
        return jnp.mean(weighed, where=where)
    raise Unsupported(f'jax.numpy has no mean over the {over} here')


@compiled
def value_and_gradient(question):
    def of(x):
        value = reduced(question, elements(question, x))
        return value * question['scale'] if 'scale' in question else value

    value, pullback = jax.vjp(of, tensor(question['predictions']))
    cotangent = tensor(question['cotangent']) if 'cotangent' in question else jnp.ones_like(value)
    return value, pullback(cotangent)[0]


def answer_loss(question):
    value, gradient = value_and_gradient(question)
    return {'value': read(value), 'gradient': read(gradient)}


@compiled
def value_of(question):
    return reduced(question, elements(question, tensor(question['predictions'])))


def answer_attempt(question):
    if question['reduction']['by'] == 'unknown':
        raise Unsupported('optax has no reductions by name')
    try:
        return {'refused': 0, 'value': read(value_of(question))}
    except (ValueError, TypeError, AssertionError):
        return {'refused': 1, 'value': 0}


def penalty(spec, parameters):
    half = jnp.sum(optax.losses.l2_loss(parameters[spec['on']]))
    return half * (spec['coefficient'] if spec['name'] == 'half-sum-of-squares' else 2 * spec['coefficient'])


@compiled
def total(question):
    """The total loss of the linear model on one batch, and its gradient."""

    def of(parameters):
        placed = lambda where: [penalty(one, parameters) for one in question['penalties'] if one['placed'] == where]
        predictions = tensor(question['inputs']) @ parameters['weights'] + parameters['bias']
        losses = elements(question, predictions)
        return sum(placed('outside'), reduced(question, sum(placed('inside'), losses)))

    return jax.value_and_grad(of)({name: tensor(given) for name, given in question['parameters'].items()})


def answer_objective(question):
    value, gradient = total(question)
    return {'value': read(value), 'gradient': read_all(gradient)}


def optimizer(spec, rate):
    def made(of, decoupled=None, plain=True, **names):
        """The optimizer; coupled decay is chained before it, decoupled decay is an argument of its sibling."""
        decay = spec.get('decay', {'coupling': 'coupled', 'coefficient': 0})
        if decoupled is not None and (decay['coupling'] == 'decoupled' or not plain):
            return decoupled(rate, weight_decay=decay_of(spec, 'decoupled'), **hyper(spec, **names))
        made = of(rate, **hyper(spec, **names))
        coefficient = decay_of(spec, 'coupled')
        return optax.chain(optax.add_decayed_weights(coefficient), made) if coefficient else made

    betas, epsilon = {'beta1': 'b1', 'beta2': 'b2'}, {'epsilon': 'eps'}
    partial = functools.partial
    match spec['name']:
        case 'sgd':
            return made(optax.sgd)
        case 'momentum':
            return made(optax.sgd, momentum='momentum')
        case 'nesterov':
            return made(partial(optax.sgd, nesterov=True), momentum='momentum')
        case 'adagrad':
            return made(optax.adagrad, rootEpsilon='eps', initialAccumulator='initial_accumulator_value')
        case 'adadelta':
            return made(optax.adadelta, rho='rho', rootEpsilon='eps')
        case 'rmsprop-rate-inside' | 'centered-rmsprop-rate-inside':
            where = {'rootEpsilon': 'eps'} if spec.get('rootEpsilon') else epsilon
            of = partial(optax.rmsprop, eps_in_sqrt='rootEpsilon' in where, centered=spec['name'].startswith('centered'))
            return made(of, rho='decay', momentum='momentum', initialAccumulator='initial_scale', **where)
        case 'adam':
            return made(optax.adam, optax.adamw, **betas, **epsilon, rootEpsilon='eps_root')
        case 'amsgrad-of-corrected':
            return made(optax.amsgrad, **betas, **epsilon, rootEpsilon='eps_root')
        case 'adamax-epsilon-in-norm':
            return made(optax.adamax, optax.adamaxw, **betas, **epsilon)
        case 'nadam-constant':
            return made(optax.nadam, optax.nadamw, **betas, **epsilon, rootEpsilon='eps_root')
        case 'lion':
            return made(optax.lion, optax.lion, plain=False, **betas)
        case 'sign':
            return made(optax.sign_sgd)
        case 'rprop':
            return made(optax.rprop, etaMinus='eta_minus', etaPlus='eta_plus', minStep='min_step_size', maxStep='max_step_size')
        case 'lars':
            return made(optax.lars, momentum='momentum', trustCoefficient='trust_coefficient', weightDecay='weight_decay', epsilon='eps')
        case 'lamb':
            return made(optax.lamb, **betas, **epsilon, rootEpsilon='eps_root', weightDecay='weight_decay')


def clipping(spec):
    match spec['by']:
        case 'value':
            return optax.clip(spec['threshold'])
        case 'global-norm':
            return optax.clip_by_global_norm(spec['threshold'])
        case 'adaptive-norm':
            return optax.adaptive_grad_clip(spec['threshold'], eps=spec['floor'])


def transformation(spec, clip, first_rate):
    """An optimizer whose rate is set before every step: `optax.inject_hyperparams` makes it a part of the state."""

    def chained(learning_rate):
        of = optimizer(json.loads(spec), learning_rate)
        return of if clip is None else optax.chain(clipping(json.loads(clip)), of)

    return optax.inject_hyperparams(chained)(learning_rate=first_rate)


@functools.cache
def descent(spec, clip, first_rate):
    of = transformation(spec, clip, first_rate)

    @jax.jit
    def step(parameters, state, gradient, rate):
        state.hyperparams['learning_rate'] = rate
        updates, state = of.update(gradient, state, parameters)
        return optax.apply_updates(parameters, updates), state

    return of.init, step


def descent_of(question, parameters, first_rate):
    init, step = descent(json.dumps(question['optimizer']), json.dumps(question['clip']) if 'clip' in question else None, first_rate)
    return init(parameters), step


def answer_steps(question):
    theta, path = tensor(question['parameter']), []
    state, step = descent_of(question, theta, question['steps'][0]['rate'])
    for one in question['steps']:
        theta, state = step(theta, state, tensor(one['gradient']), jnp.asarray(one['rate'], DTYPE))
        path.append(read(theta))
    return {'parameter': path}


def answer_training(question):
    parameters = {name: tensor(given) for name, given in question['parameters'].items()}
    state, step = descent_of(question, parameters, question['batches'][0]['rate'])
    values, path = [], []
    asked = {name: question[name] for name in ('loss', 'reduction', 'penalties')}
    for batch in question['batches']:
        value, gradient = total({**asked, 'parameters': parameters, 'inputs': batch['inputs'], 'targets': batch['targets']})
        parameters, state = step(parameters, state, gradient, jnp.asarray(batch['rate'], DTYPE))
        values.append(read(value))
        path.append(read_all(parameters))
    return {'value': values, 'parameters': path}


def answer_accumulation(question):
    """Micro-batches with optax.MultiSteps: the k-th call of a window updates."""
    parameters = {name: tensor(given) for name, given in question['parameters'].items()}
    asked = {name: question[name] for name in ('loss', 'reduction', 'penalties')}
    sizes = {len(window['replicas'][0]) for window in question['windows']}
    if len(sizes) > 1:
        raise Unsupported('optax.MultiSteps has windows of one length')
    by = question['reduction']['by']
    if by == 'max' or (by == 'sum' and question['penalties']):
        raise Unsupported('optax.MultiSteps adds gradients, or takes their mean')
    init, step = accumulating(question, sizes.pop())
    state, values, path = init(parameters), [], []
    for window in question['windows']:
        reported = []
        for batch in window['replicas'][0]:
            if 'valid' in batch:
                raise Unsupported('the linear model has no mask')
            value, gradient = total({**asked, 'parameters': parameters, 'inputs': batch['inputs'], 'targets': batch['targets']})
            parameters, state = step(parameters, state, gradient, jnp.asarray(window['rate'], DTYPE))
            reported.append(value)
        # MultiSteps reports nothing: what its users log is made of the losses as the step is of the gradients.
        values.append(read((jnp.sum if by == 'sum' else jnp.mean)(jnp.stack(reported))))
        path.append(read_all(parameters))
    return {'value': values, 'parameters': path}


def accumulating(question, every):
    clip = json.dumps(question['clip']) if 'clip' in question else None
    return accumulated(json.dumps(question['optimizer']), clip, question['windows'][0]['rate'], every, question['reduction']['by'] == 'mean')


@functools.cache
def accumulated(spec, clip, first_rate, every, averages):
    of = optax.MultiSteps(transformation(spec, clip, first_rate), every_k_schedule=every, use_grad_mean=averages)

    @jax.jit
    def step(parameters, state, gradient, rate):
        state.inner_opt_state.hyperparams['learning_rate'] = rate
        updates, state = of.update(gradient, state, parameters)
        return optax.apply_updates(parameters, updates), state

    return of.init, step


ANSWERS = {
    'loss': answer_loss, 'attempt': answer_attempt, 'objective': answer_objective, 'steps': answer_steps, 'training': answer_training,
    'accumulation': answer_accumulation,
}

DECLARATION = {
    'name': 'jax' if FORMAT == 'float32' else f'jax-{FORMAT}',
    'version': f'{jax.__version__} with optax {optax.__version__}',
    'format': FORMAT,
    # XLA's own exp, log, log1p and tanh on a CPU, as measured against float64. Subnormal numbers are taken for zero.
    'profile': {'flush': True, 'ulps': {'log1p': 3, 'tanh': 5}},
    'losses': [
        'squared-error', 'absolute-error', 'huber', 'log-cosh', 'binary-cross-entropy', 'softmax-cross-entropy', 'hinge', 'cosine-distance', 'focal',
        'kl-divergence',
    ],
    'reductions': ['none', 'sum', 'mean', 'max'],
    'denominators': ['elements', 'examples', 'sum-of-weights', 'valid'],
    'options': ['weights', 'valid', 'scale', 'cotangent', 'smoothing'],
    'identities': ['sum-is-zero', 'mean-is-nan', 'max-is-refused'],
    'penalties': ['half-sum-of-squares', 'sum-of-squares'],
    'placements': ['outside', 'inside'],
    'optimizers': [
        'sgd', 'momentum', 'nesterov', 'adagrad', 'adadelta', 'rmsprop-rate-inside', 'centered-rmsprop-rate-inside', 'adam', 'amsgrad-of-corrected',
        'adamax-epsilon-in-norm', 'nadam-constant', 'lion', 'sign', 'rprop', 'lars', 'lamb',
    ],
    'decays': ['coupled', 'decoupled'],
    'windows': ['micro-batches', 'uneven'],
    # A parameter that takes no part has a gradient of zeros: jax.grad knows no other.
    'absences': ['zeros'],
    'clips': ['value', 'global-norm', 'adaptive-norm'],
}

if __name__ == '__main__':
    serve(DECLARATION, ANSWERS)
