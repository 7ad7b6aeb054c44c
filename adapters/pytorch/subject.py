"""PyTorch: its losses, autograd and optimizers, in the number format that is the argument (float32, float64 or bfloat16)."""

import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, columns_of, decay_of, hyper, serve

import torch
import torch.nn.functional as F


FORMAT = sys.argv[1] if len(sys.argv) > 1 else 'float32'
DTYPE = getattr(torch, FORMAT)


def tensor(given, dtype=DTYPE):
    """A tensor of the format, from numbers that the format holds; a tensor that there is stays."""
    return given if isinstance(given, torch.Tensor) else torch.tensor(given, dtype=dtype)


def read(of):
    # A copy: optimizers write into their parameters.
    return of.detach().double().numpy().copy()


def read_all(parameters):
    return {name: read(theta) for name, theta in parameters.items()}


def mean_of(question, by_classes):
    """The name of the mean that divides by what is asked for."""
    over, name = question['reduction']['over'], question['loss']['name']
    ignores = 'ignoredClass' in question or 'valid' in question
    if by_classes and 'classWeights' in question:
        fits = over == 'sum-of-valid-weights' or (over == 'sum-of-weights' and not ignores)
    elif by_classes and ignores:
        fits = over == 'valid'
    else:
        # Where nothing is ignored, all of it is valid.
        fits = over in ('elements', 'valid') or (over == 'examples' and columns_of(question) == 1)
        if over == 'examples' and name == 'kl-divergence':
            return 'batchmean'
    if fits:
        return 'mean'
    raise Unsupported(f"PyTorch's mean of {name} does not divide by the {over} here")


def reduction_of(question, by_classes):
    """The reduction by its name in PyTorch. It has none for the maximum: users take it of the unreduced loss."""
    by = question['reduction']['by']
    if by == 'unknown':
        return question['reduction']['name']
    return mean_of(question, by_classes) if by == 'mean' else 'none' if by == 'max' else by


def of_classes(question, x):
    """A loss of class indices, or of distributions: classes have weights, and one of them may be ignored."""
    name, targets = question['loss']['name'], question['targets']
    if 'weights' in question:
        raise Unsupported(f'PyTorch weighs a {name} by class, and not by example')
    if 'valid' in question and (targets.ndim == x.dim() or 'ignoredClass' in question):
        raise Unsupported(f'PyTorch has no mask for {name}')
    options = {'reduction': reduction_of(question, True), 'ignore_index': int(question.get('ignoredClass', -100))}
    if 'classWeights' in question:
        options['weight'] = tensor(question['classWeights'])
    t = tensor(targets) if targets.ndim == x.dim() else tensor(targets, torch.int64)
    if 'valid' in question:
        t = torch.where(tensor(question['valid'], torch.bool).reshape(t.shape), t, options['ignore_index'])
    if name == 'negative-log-likelihood':
        return F.nll_loss(x, t, **options)
    return F.cross_entropy(x, t, label_smoothing=question['loss'].get('smoothing', 0), **options)


WEIGHED = ('squared-error', 'absolute-error', 'huber', 'binary-cross-entropy', 'binary-cross-entropy-of-probabilities')


def of_elements(question, x):
    spec, t, by = question['loss'], tensor(question['targets']), reduction_of(question, False)
    name = spec['name']
    if 'valid' in question:
        raise Unsupported(f'PyTorch has no mask for {name}')
    weighed = {}
    if 'weights' in question:
        if name not in WEIGHED:
            raise Unsupported(f'PyTorch has no weights for {name}')
        if question.get('weightsGradient') and name.startswith('binary'):
            raise Unsupported(f'PyTorch does not differentiate a {name} with respect to its weights')
        weighed['weight'] = tensor(question['weights']).expand_as(x)
    match name:
        case 'squared-error':
            return F.mse_loss(x, t, reduction=by, **weighed)
        case 'absolute-error':
            return F.l1_loss(x, t, reduction=by, **weighed)
        case 'huber':
            return F.huber_loss(x, t, reduction=by, delta=spec['delta'], **weighed)
        case 'binary-cross-entropy':
            positive = {'pos_weight': tensor(spec['positiveWeight'])} if 'positiveWeight' in spec else {}
            return F.binary_cross_entropy_with_logits(x, t, reduction=by, **positive, **weighed)
        case 'binary-cross-entropy-of-probabilities':
            return F.binary_cross_entropy(x, t, reduction=by, **weighed)
        case 'kl-divergence':
            return F.kl_div(x, t, reduction=by)
        case 'poisson':
            return F.poisson_nll_loss(x, t, log_input=True, reduction=by)
        case 'poisson-of-rates':
            return F.poisson_nll_loss(x, t, log_input=False, eps=0, reduction=by)
        case 'hinge':
            # max(0, margin − target · (first − second)), of nothing for the second.
            return F.margin_ranking_loss(x, torch.zeros_like(x), t, margin=1, reduction=by)
        case 'cosine-distance':
            return F.cosine_embedding_loss(x, t, torch.ones(x.shape[0], dtype=DTYPE), reduction=by)


def unreduced_or_reduced(question, x):
    by_class = question['loss']['name'] in ('softmax-cross-entropy', 'negative-log-likelihood')
    return of_classes(question, x) if by_class else of_elements(question, x)


def reduced(question, x):
    value = unreduced_or_reduced(question, x)
    return value.max() if question['reduction']['by'] == 'max' else value


def answer_loss(question):
    x = tensor(question['predictions']).requires_grad_()
    moving = {name: tensor(question[name]).requires_grad_() for name in ('targets', 'weights') if question.get(f'{name}Gradient')}
    value = reduced({**question, **moving}, x)
    if 'scale' in question:
        value = value * question['scale']
    upstream = tensor(question['cotangent']) if 'cotangent' in question else torch.ones_like(value)
    gradient, *others = torch.autograd.grad(value, [x, *moving.values()], upstream, create_graph='direction' in question)
    further = {f'{name}Gradient': read(of) for name, of in zip(moving, others)}
    if 'direction' in question:
        # A gradient that does not move has no graph.
        second = torch.autograd.grad(gradient, x, tensor(question['direction']))[0] if gradient.requires_grad else torch.zeros_like(x)
        further['second'] = read(second)
    return {'value': read(value), 'gradient': read(gradient), **further}


def answer_attempt(question):
    try:
        return {'refused': 0, 'value': read(reduced(question, tensor(question['predictions'])))}
    except (ValueError, RuntimeError, IndexError):
        return {'refused': 1, 'value': 0}


def penalty(spec, parameters):
    """PyTorch has no penalty of its own: users add the sum of squares, which is `mse_loss` against nothing."""
    theta = parameters[spec['on']]
    coefficient = spec['coefficient'] / 2 if spec['name'] == 'half-sum-of-squares' else spec['coefficient']
    return coefficient * F.mse_loss(theta, torch.zeros_like(theta), reduction='sum')


def total(question, parameters, batch):
    """The total loss of the linear model on one batch."""
    asked = {**question, 'targets': batch['targets']}
    predictions = tensor(batch['inputs']) @ parameters['weights'] + parameters['bias']
    placed = lambda where: [penalty(one, parameters) for one in question['penalties'] if one['placed'] == where]
    inside = placed('inside')
    if not inside:
        return sum(placed('outside'), reduced(asked, predictions))
    elements = sum(inside, unreduced_or_reduced({**asked, 'reduction': {'by': 'none'}}, predictions))
    by = {'sum': torch.sum, 'max': torch.max, 'mean': torch.mean}[reduction_of(asked, False) if question['reduction']['by'] != 'max' else 'max']
    return sum(placed('outside'), by(elements))


def parameters_of(question):
    return {name: tensor(given).requires_grad_() for name, given in question['parameters'].items()}


def answer_objective(question):
    parameters = parameters_of(question)
    value = total(question, parameters, question)
    value.backward()
    return {'value': read(value), 'gradient': {name: read(theta.grad) for name, theta in parameters.items()}}


def optimizer(spec, parameters):
    """The optimizer of torch.optim with these hyper-parameters, and the names of its state by those of the slots."""
    optim, name = torch.optim, spec['name']
    decoupled = spec.get('decay', {}).get('coupling') == 'decoupled'

    def made(of, slots, more=None, decoupling=False, betas=None, **names):
        if betas is not None:
            names = {**names, **{beta: beta for beta in betas}}
        options = {**hyper(spec, **names), **(more or {})}
        if betas is not None:
            options['betas'] = tuple(options.pop(beta) for beta in betas)
        if decoupling and decoupled:
            options['decoupled_weight_decay'] = True
        return of(parameters, weight_decay=decay_of(spec, 'decoupled' if decoupling and decoupled else 'coupled'), **options), slots

    moments = {'m': 'exp_avg', 'v': 'exp_avg_sq'}
    betas = ('beta1', 'beta2')
    match name:
        case 'sgd':
            return made(optim.SGD, {})
        case 'momentum':
            return made(optim.SGD, {'velocity': 'momentum_buffer'}, momentum='momentum', dampening='dampening')
        case 'nesterov':
            return made(optim.SGD, {'velocity': 'momentum_buffer'}, {'nesterov': True}, momentum='momentum')
        case 'adagrad':
            return made(optim.Adagrad, {'accumulator': 'sum'}, epsilon='eps', initialAccumulator='initial_accumulator_value')
        case 'adadelta':
            return made(optim.Adadelta, {'accumulator': 'square_avg', 'updates': 'acc_delta'}, rho='rho', rootEpsilon='eps')
        case 'rmsprop' | 'centered-rmsprop':
            slots = {'accumulator': 'square_avg', 'mean': 'grad_avg', 'buffer': 'momentum_buffer'}
            return made(optim.RMSprop, slots, {'centered': name == 'centered-rmsprop'}, rho='alpha', momentum='momentum', epsilon='eps')
        case 'adam':
            return made(optim.Adam, moments, None, True, betas, epsilon='eps')
        case 'amsgrad':
            return made(optim.Adam, {**moments, 'largest': 'max_exp_avg_sq'}, {'amsgrad': True}, True, betas, epsilon='eps')
        case 'adamax-epsilon-in-norm':
            return made(optim.Adamax, {'m': 'exp_avg', 'u': 'exp_inf'}, None, False, betas, epsilon='eps')
        case 'nadam':
            return made(optim.NAdam, moments, None, True, betas, epsilon='eps', momentumDecay='momentum_decay')
        case 'rprop':
            decay_of(spec, 'no')
            eta = hyper(spec, etaMinus='low', etaPlus='high', minStep='least', maxStep='most')
            return optim.Rprop(parameters, etas=(eta['low'], eta['high']), step_sizes=(eta['least'], eta['most'])), {'previous': 'prev', 'size': 'step_size'}


def with_changes(spec, step):
    decay = {'decay': {**spec['decay'], 'coefficient': step['decay']}} if 'decay' in step else {}
    return {**spec, **step.get('hyper', {}), **decay}


def stepper(question, parameters):
    """Takes one step at a rate, and gives the state of the optimizer by the names of the slots."""
    state = question.get('state')
    if state is not None and question['optimizer']['name'] == 'nadam':
        raise Unsupported("PyTorch's NAdam remembers a product of its momenta, which a question does not give")
    of = slots = None

    def step(rate, changes=None):
        nonlocal of, slots
        if of is None:
            # The first rate is that which the optimizer is made with: Rprop starts from it.
            of, slots = optimizer({**question['optimizer']}, parameters)
            of.param_groups[0]['lr'] = rate
            if question['optimizer']['name'] == 'rprop':
                of = torch.optim.Rprop(parameters, lr=rate, **{k: of.param_groups[0][k] for k in ('etas', 'step_sizes')})
            if state is not None:
                remembered = {slots[name]: tensor(slot) for name, slot in state['slots'].items() if name in slots}
                of.load_state_dict({**of.state_dict(), 'state': {0: {'step': torch.tensor(float(state['step'])), **remembered}}})
        if changes is not None:
            # The numbers of this step, as its users set them: in the group of the parameters.
            group = optimizer(with_changes(question['optimizer'], changes), parameters)[0].param_groups[0]
            of.param_groups[0].update({name: value for name, value in group.items() if name != 'params'})
        of.param_groups[0]['lr'] = rate
        clip(question, parameters)
        of.step()

    def remembered():
        return {name: read(of.state[parameters[0]][theirs]) for name, theirs in slots.items() if of.state[parameters[0]].get(theirs) is not None}

    return step, remembered


def clip(question, parameters):
    asked = question.get('clip')
    if asked is None:
        return
    match asked['by']:
        case 'value':
            torch.nn.utils.clip_grad_value_(parameters, asked['threshold'])
        case 'norm':
            for theta in parameters:
                torch.nn.utils.clip_grad_norm_(theta, asked['threshold'])
        case 'global-norm':
            torch.nn.utils.clip_grad_norm_(parameters, asked['threshold'])


def answer_steps(question):
    theta = tensor(question['parameter']).requires_grad_()
    step, remembered = stepper(question, [theta])
    path = []
    changing = any('hyper' in one or 'decay' in one for one in question['steps'])
    for one in question['steps']:
        theta.grad = None if 'withoutGradient' in one else tensor(one['gradient'])
        step(one['rate'], one if changing else None)
        path.append(read(theta))
    return {'parameter': path, **({'slots': remembered()} if question.get('slots') else {})}


def answer_training(question):
    parameters = parameters_of(question)
    step, _ = stepper(question, list(parameters.values()))
    values, path = [], []
    for batch in question['batches']:
        for theta in parameters.values():
            theta.grad = None
        value = total(question, parameters, batch)
        value.backward()
        step(batch['rate'])
        values.append(read(value))
        path.append(read_all(parameters))
    return {'value': values, 'parameters': path}


ANSWERS = {'loss': answer_loss, 'attempt': answer_attempt, 'objective': answer_objective, 'steps': answer_steps, 'training': answer_training}

DECLARATION = {
    'name': 'pytorch' if FORMAT == 'float32' else f'pytorch-{FORMAT}',
    'version': torch.__version__,
    'format': FORMAT,
    # Its roots are not correctly rounded: up to 0.75 units in the last place, as measured against float64.
    'profile': {'ulps': {'sqrt': 1}},
    'losses': [
        'squared-error', 'absolute-error', 'huber', 'binary-cross-entropy', 'binary-cross-entropy-of-probabilities', 'softmax-cross-entropy',
        'negative-log-likelihood', 'kl-divergence', 'hinge', 'poisson', 'poisson-of-rates', 'cosine-distance',
    ],
    'reductions': ['none', 'sum', 'mean', 'max'],
    'denominators': ['elements', 'examples', 'valid', 'sum-of-weights', 'sum-of-valid-weights'],
    'options': ['weights', 'valid', 'scale', 'cotangent', 'classWeights', 'ignoredClass', 'positiveWeight', 'smoothing', 'targetsGradient', 'weightsGradient', 'direction'],
    'identities': ['sum-is-zero', 'mean-is-nan', 'max-is-refused'],
    'penalties': ['half-sum-of-squares', 'sum-of-squares'],
    'placements': ['outside', 'inside'],
    'optimizers': [
        'sgd', 'momentum', 'nesterov', 'adagrad', 'adadelta', 'rmsprop', 'centered-rmsprop', 'adam', 'amsgrad', 'adamax-epsilon-in-norm', 'nadam', 'rprop',
    ],
    'decays': ['coupled', 'decoupled'],
    'changes': ['hyper', 'decay'],
    'absences': ['kept'],
    'memory': ['state', 'slots'],
    'clips': ['value', 'norm', 'global-norm'],
}

if __name__ == '__main__':
    serve(DECLARATION, ANSWERS)
