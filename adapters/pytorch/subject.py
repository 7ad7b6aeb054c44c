"""PyTorch: its losses, autograd and optimizers, in the number format that is the argument (float32, float64 or bfloat16)."""

import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, columns_of, serve

import torch
import torch.nn.functional as F
from equistep import torch as et


FORMAT = sys.argv[1] if len(sys.argv) > 1 else 'float32'
DTYPE = getattr(torch, FORMAT)


def tensor(given, dtype=DTYPE):
    """A tensor of the format, from numbers that the format holds; a tensor that there is stays."""
    return given if isinstance(given, torch.Tensor) else torch.tensor(given, dtype=dtype)


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
        t = torch.where(tensor(question['valid'], torch.bool).expand_as(t), t, options['ignore_index'])
    # PyTorch has the classes on the second axis.
    x, t = x.movedim(-1, 1), t if t.dim() < x.dim() else t.movedim(-1, 1)
    if name == 'negative-log-likelihood':
        value = F.nll_loss(x, t, **options)
    else:
        value = F.cross_entropy(x, t, label_smoothing=question['loss'].get('smoothing', 0), **options)
    if question['reduction']['by'] != 'max' or t.dim() == x.dim():
        return value
    # An ignored example has a loss of zero among the unreduced ones: the maximum is over the others.
    counted = value[t != options['ignore_index']]
    if value.numel() > 0 and counted.numel() == 0:
        raise Unsupported('torch.max has no maximum where all is ignored')
    return counted


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


SUBJECT = et.Subject(
    'pytorch' if FORMAT == 'float32' else f'pytorch-{FORMAT}',
    torch.__version__,
    dtype=DTYPE,
    reductions=['none', 'sum', 'mean', 'max'],
    denominators=['elements', 'examples', 'valid', 'sum-of-weights', 'sum-of-valid-weights'],
    options=[
        'weights', 'valid', 'scale', 'cotangent', 'classWeights', 'ignoredClass', 'positiveWeight', 'smoothing', 'targetsGradient', 'weightsGradient', 'direction',
    ],
    identities=['sum-is-zero', 'mean-is-nan', 'max-is-refused'],
    penalties=['half-sum-of-squares', 'sum-of-squares'],
    placements=['outside', 'inside'],
    clips=['value', 'norm', 'global-norm'],
)


@SUBJECT.questions(
    'squared-error', 'absolute-error', 'huber', 'binary-cross-entropy', 'binary-cross-entropy-of-probabilities', 'softmax-cross-entropy',
    'negative-log-likelihood', 'kl-divergence', 'hinge', 'poisson', 'poisson-of-rates', 'cosine-distance',
)
def reduced(question, x):
    value = unreduced_or_reduced(question, x)
    return value.max() if question['reduction']['by'] == 'max' else value


@SUBJECT.objective
def total(question, model, batch):
    """The total loss of the linear model on one batch."""
    asked = {**question, 'targets': batch.targets}
    placed = lambda where: [et.penalty(one, getattr(model, one['on'])) for one in question['penalties'] if one['placed'] == where]
    inside = placed('inside')
    if not inside:
        return sum(placed('outside'), reduced(asked, model(batch.inputs)))
    elements = sum(inside, unreduced_or_reduced({**asked, 'reduction': {'by': 'none'}}, model(batch.inputs)))
    by = {'sum': torch.sum, 'max': torch.max, 'mean': torch.mean}[reduction_of(asked, False) if question['reduction']['by'] != 'max' else 'max']
    return sum(placed('outside'), by(elements))


for one in ('SGD', 'Adagrad', 'Adadelta', 'RMSprop', 'Adam', 'Adamax', 'NAdam', 'Rprop'):
    SUBJECT.optimizer(getattr(torch.optim, one))

DECLARATION = SUBJECT.declaration()

if __name__ == '__main__':
    serve(DECLARATION, {ask: SUBJECT.answer for ask in DECLARATION['asks']})
