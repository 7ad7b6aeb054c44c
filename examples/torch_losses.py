"""Losses of PyTorch that Equistep has no definition of, declared: npx equistep check --exec 'python3 examples/torch_losses.py' --clause 'own/*'"""
import equistep
import torch
import torch.nn.functional as F

OVER_EXAMPLES = {'over': 'examples'}


def numbers(*shape, low=-4, high=4):
    return {'shape': ['examples', *shape], 'reals': [low, high]}


def whole(*shape, low, high):
    return {'shape': ['examples', *shape], 'integers': [low, high]}


def ctc(reduction, logits, labels, lengths):
    logs = F.log_softmax(logits, -1).transpose(0, 1)
    frames = torch.full(lengths.shape, logits.shape[1])
    return F.ctc_loss(logs, labels, frames, lengths, reduction=reduction)


def info_nce(reduction, anchors, others):
    """Each row against all rows of the batch: rows see each other."""
    scores = F.normalize(anchors, dim=1) @ F.normalize(others, dim=1).T
    return F.cross_entropy(scores * 4, torch.arange(len(scores)), reduction=reduction)


def dice(reduction, scores, truth):
    """One minus the overlap of the whole batch, which is one number: each row has an equal share."""
    p, t = torch.sigmoid(scores), torch.sigmoid(truth)
    whole = 1 - 2 * (p * t).sum() / (p.sum() + t.sum())
    return {'none': (whole / len(scores)).expand(len(scores)), 'sum': whole, 'mean': whole / len(scores)}[reduction]


#: By name: how it is computed with a word for its reduction, and what is declared of it.
LOSSES = {
    'ctc': (ctc, {
        'inputs': {'logits': numbers(12, 5), 'labels': whole(3, low=1, high=4), 'lengths': whole(low=1, high=3)},
        'gradientOf': ['logits'], 'elements': ['examples'], 'means': [{'over': {'each': 'lengths', 'then': 'examples'}}],
        'properties': {'nonNegative': True}, 'cotangent': True,
    }),
    'triplet': (lambda reduction, anchor, near, far: F.triplet_margin_loss(anchor, near, far, reduction=reduction), {
        'inputs': {'anchor': numbers(4), 'near': numbers(4), 'far': numbers(4)},
        'gradientOf': ['anchor', 'near', 'far'], 'elements': ['examples'], 'means': [OVER_EXAMPLES],
        'properties': {'nonNegative': True}, 'cotangent': True,
    }),
    'gaussian-nll': (lambda reduction, mean, target, variance: F.gaussian_nll_loss(mean, target, variance, reduction=reduction), {
        'inputs': {'mean': numbers(3), 'target': numbers(3), 'variance': numbers(3, low=0.25, high=4)},
        'gradientOf': ['mean', 'variance'], 'elements': ['examples', 3], 'means': [{'over': 'elements'}], 'cotangent': True,
    }),
    'multi-margin': (lambda reduction, scores, classes: F.multi_margin_loss(scores, classes, reduction=reduction), {
        'inputs': {'scores': numbers(5), 'classes': whole(low=0, high=4)},
        'gradientOf': ['scores'], 'elements': ['examples'], 'means': [OVER_EXAMPLES], 'properties': {'nonNegative': True}, 'cotangent': True,
    }),
    'info-nce': (info_nce, {
        'inputs': {'anchors': numbers(4), 'others': numbers(4)},
        'gradientOf': ['anchors', 'others'], 'elements': ['examples'], 'means': [OVER_EXAMPLES],
        'properties': {'nonNegative': True, 'rowsIndependent': False}, 'smallest': 2,
    }),
    'dice': (dice, {
        'inputs': {'scores': numbers(4), 'truth': numbers(4)},
        'gradientOf': ['scores'], 'elements': ['examples'], 'means': [OVER_EXAMPLES], 'properties': {'rowsIndependent': False},
    }),
}


def answer(question):
    loss, declared = LOSSES[question['loss']]

    def tensor(name, given):
        if 'integers' in declared['inputs'][name]:
            return torch.as_tensor(given).long()
        return torch.as_tensor(given, dtype=torch.float64).requires_grad_(name in declared['gradientOf'])

    inputs = {name: tensor(name, given) for name, given in question['inputs'].items()}
    value = loss(question['reduction']['by'], **inputs)
    if question.get('valueOnly'):
        return {'value': value.tolist()}
    upstream = torch.as_tensor(question['cotangent'], dtype=torch.float64) if 'cotangent' in question else torch.ones_like(value)
    slopes = torch.autograd.grad(value, [inputs[name] for name in declared['gradientOf']], upstream)
    return {'value': value.tolist(), 'gradient': {name: slope.tolist() for name, slope in zip(declared['gradientOf'], slopes)}}


equistep.serve({
    'name': 'torch.nn.functional', 'version': torch.__version__, 'format': 'float64', 'asks': [], 'losses': [], 'reductions': [],
    'ownLosses': [{'name': name, **declared} for name, (_, declared) in LOSSES.items()],
}, answer)
