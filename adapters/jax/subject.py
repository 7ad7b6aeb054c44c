"""JAX with optax, compiled by jax.jit: optax's losses and optimizers, jax.numpy's reductions; in float32, float64 or bfloat16."""

import functools
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, columns_of, serve

import jax
import jax.numpy as jnp
import optax
from equistep import jax as ej


FORMAT = sys.argv[1] if len(sys.argv) > 1 else 'float32'
DTYPE = jnp.dtype(FORMAT)
SUBJECT = ej.Subject(
    'jax' if FORMAT == 'float32' else f'jax-{FORMAT}',
    f'{jax.__version__} with optax {optax.__version__}',
    dtype=FORMAT,
    compiled=True,
    reductions=['none', 'sum', 'mean', 'max'],
    denominators=['elements', 'examples', 'sum-of-weights', 'valid'],
    options=['weights', 'valid', 'scale', 'cotangent', 'smoothing'],
    identities=['sum-is-zero', 'mean-is-nan', 'max-is-refused'],
    penalties=['half-sum-of-squares', 'sum-of-squares'],
    placements=['outside', 'inside'],
    windows=['micro-batches', 'uneven'],
    absences=['zeros'],
    clips=['value', 'global-norm', 'adaptive-norm'],
)


def tensor(given, dtype=DTYPE):
    return jnp.asarray(given, dtype)


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


@SUBJECT.questions(
    'squared-error', 'absolute-error', 'huber', 'log-cosh', 'binary-cross-entropy', 'softmax-cross-entropy', 'hinge', 'cosine-distance', 'focal', 'kl-divergence',
)
def loss(question, x):
    if question['reduction']['by'] == 'unknown':
        raise Unsupported('optax has no reductions by name')
    return reduced(question, elements(question, x))


def penalty(spec, parameters):
    half = jnp.sum(optax.losses.l2_loss(parameters[spec['on']]))
    return half * (spec['coefficient'] if spec['name'] == 'half-sum-of-squares' else 2 * spec['coefficient'])


@SUBJECT.objective
def total(question, parameters, batch):
    """The total loss of the linear model on one batch."""
    placed = lambda where: [penalty(one, parameters) for one in question['penalties'] if one['placed'] == where]
    losses = elements({**question, 'targets': batch.targets}, ej.model(parameters, batch.inputs))
    return sum(placed('outside'), reduced(question, sum(placed('inside'), losses)))


# Coupled decay is chained before the optimizer; decoupled decay is an argument of its sibling.
for one in ('sgd', 'adagrad', 'adadelta', 'rmsprop', 'adam', 'amsgrad', 'adamax', 'nadam', 'sign_sgd', 'rprop', 'lars', 'lamb'):
    SUBJECT.optimizer(getattr(optax, one))
    SUBJECT.optimizer(ej.decayed(getattr(optax, one)))
for one in ('adamw', 'adamaxw', 'nadamw', 'lion'):
    SUBJECT.optimizer(getattr(optax, one))


def answer_accumulation(question):
    """Micro-batches with optax.MultiSteps: the k-th call of a window updates."""
    sizes = {len(window['replicas'][0]) for window in question['windows']}
    if len(sizes) > 1:
        raise Unsupported('optax.MultiSteps has windows of one length')
    by = question['reduction']['by']
    if by == 'max' or (by == 'sum' and question['penalties']):
        raise Unsupported('optax.MultiSteps adds gradients, or takes their mean')
    every, averages = sizes.pop(), by == 'mean'
    multiplied = functools.partial(optax.MultiSteps, every_k_schedule=every, use_grad_mean=averages)
    descent = SUBJECT.descent(question, multiplied, key=(every, averages))
    parameters = {name: tensor(given) for name, given in question['parameters'].items()}
    state, values, path = descent.begin(parameters, question['windows'][0]['rate']), [], []
    asked = {'ask': 'objective', **{name: question[name] for name in ('loss', 'reduction', 'penalties')}}
    for window in question['windows']:
        reported = []
        for batch in window['replicas'][0]:
            if 'valid' in batch:
                raise Unsupported('the linear model has no mask')
            found = SUBJECT.answer_raw({**asked, 'parameters': parameters, 'inputs': batch['inputs'], 'targets': batch['targets']})
            parameters, state = descent.step(parameters, state, found['gradient'], window['rate'])
            reported.append(found['value'])
        # MultiSteps reports nothing: what its users log is made of the losses as the step is of the gradients.
        values.append(ej.read((jnp.sum if by == 'sum' else jnp.mean)(jnp.stack(reported))))
        path.append({name: ej.read(theta) for name, theta in parameters.items()})
    return {'value': values, 'parameters': path}


DECLARATION = SUBJECT.declaration()

if __name__ == '__main__':
    serve(DECLARATION, {**{ask: SUBJECT.answer for ask in DECLARATION['asks']}, 'accumulation': answer_accumulation})
