"""
PyTorch's DistributedDataParallel over gloo, every replica a process of its own: sums over the items of all replicas, or, with the argument `plain`,
the mean of each replica's own.
"""

import contextlib
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, beside, serve

PLAIN = sys.argv[1:] == ['plain']

import numpy as np
import torch
import torch.distributed as dist
from torch.distributed.algorithms import Join
from torch.nn.parallel import DistributedDataParallel

sys.path.append(str(pathlib.Path(__file__).parent))
from workers import SIZE, Workers

pytorch = beside('pytorch')


class Linear(torch.nn.Module):
    """The linear model."""

    def __init__(self, question):
        super().__init__()
        self.weights, self.bias = (torch.nn.Parameter(theta.detach()) for theta in pytorch.parameters_of(question).values())

    def forward(self, inputs):
        return inputs @ self.weights + self.bias


def added(group, bucket):
    """A communication hook that adds gradients, and does not average them."""
    return dist.all_reduce(bucket.buffer(), group=group, async_op=True).get_future().then(lambda done: done.value()[0])


def model_of(question, group):
    model = DistributedDataParallel(Linear(question), process_group=group)
    if question.get('collective') == 'sum':
        model.register_comm_hook(group, added)
    return model


def kept(part):
    """The examples that count."""
    return part['valid'].reshape(-1) != 0 if 'valid' in part else np.ones(len(part['inputs']), bool)


def loss_of(question, model, part, **reduction):
    """The loss of a micro-batch, of the examples that count."""
    asked = {**question, 'targets': part['targets'][kept(part)], 'reduction': reduction}
    return pytorch.reduced(asked, model(pytorch.tensor(part['inputs']))[kept(part)])


def penalties_of(question, model):
    return sum(pytorch.penalty(one, dict(model.module.named_parameters())) for one in question['penalties'])


def over_all(number, group):
    """The sum over the replicas."""
    dist.all_reduce(number, group=group)
    return number


def by_items(question, model, parts, group):
    """
    The replica's share of the total loss, which is a sum over the items of all replicas: that over none is zero. Gradients are accumulated, and
    communicated with the last micro-batch.
    """
    replicas, by, share = dist.get_world_size(group), question['reduction']['by'], 0
    # Averaged gradients are of a mean over the replicas.
    factor = replicas if question['collective'] == 'average' else 1
    items = over_all(torch.tensor(sum(int(kept(part).sum()) for part in parts)), group) if by == 'mean' else 1
    for part in parts:
        with contextlib.nullcontext() if part is parts[-1] else model.no_sync():
            loss = loss_of(question, model, part, by='sum') / items
            if part is parts[-1]:
                loss = loss + penalties_of(question, model) / replicas
            (loss * factor).backward()
            share = share + loss.detach()
    return share


def by_replica(question, model, parts, group):
    """The replica's share of the mean over the replicas, of which each takes its own loss."""
    reduction = question['reduction']
    if reduction.get('over') == 'valid':
        reduction = {**reduction, 'over': 'elements'}
    loss = loss_of(question, model, parts[0], **reduction) + penalties_of(question, model)
    loss.backward()
    return loss.detach() / dist.get_world_size(group)


def answer_accumulation(question, rank, group):
    model = model_of(question, group)
    optimizer, _ = pytorch.optimizer(question['optimizer'], list(model.parameters()))
    values, path = [], []
    for window in question['windows']:
        parts, share = window['replicas'][rank], torch.tensor(0.0)
        idle = PLAIN and len(parts[0]['inputs']) == 0
        # A replica that has no mean answers the collectives of the others, and is given their model in the end.
        with Join([model], enable=PLAIN):
            if not idle:
                share = (by_replica if PLAIN else by_items)(question, model, parts, group)
                pytorch.clip(question, list(model.parameters()))
                optimizer.param_groups[0]['lr'] = window['rate']
                optimizer.step()
                optimizer.zero_grad()
        values.append(pytorch.read(over_all(share, group)))
        path.append(pytorch.read_all(dict(model.module.named_parameters())))
    return {'value': values, 'parameters': path}


def answer_objective(question, rank, group):
    model = model_of(question, group)
    value = loss_of(question, model, question, **question['reduction']) + penalties_of(question, model)
    value.backward()
    return {'value': pytorch.read(value), 'gradient': {name: pytorch.read(theta.grad) for name, theta in model.module.named_parameters()}}


ANSWERS = {'accumulation': answer_accumulation, 'objective': answer_objective}


def answer(question, rank, group):
    return ANSWERS[question['ask']](question, rank, group)


def replicas_of(question):
    """How many replicas a question has."""
    if question['ask'] == 'objective':
        return 1
    numbers = {len(window['replicas']) for window in question['windows']}
    if len(numbers) > 1 or max(numbers) > SIZE:
        raise Unsupported(f'there is one group of replicas, of {SIZE} at most')
    return numbers.pop()


DECLARATION = {
    **{part: pytorch.DECLARATION[part] for part in ('format', 'profile', 'losses', 'penalties', 'optimizers', 'decays', 'clips')},
    'name': 'ddp-plain' if PLAIN else 'ddp',
    'version': torch.__version__,
    'reductions': ['mean', 'sum'],
    'denominators': ['elements', 'valid'],
    'options': ['valid'],
    'collectives': ['average'] if PLAIN else ['average', 'sum'],
    'windows': ['uneven', 'empty', *([] if PLAIN else ['micro-batches'])],
}

if __name__ == '__main__':
    workers = Workers(answer)
    workers.start()

    def asked_of_all(question):
        first, *others = workers.ask(replicas_of(question), question)
        if not all(np.array_equal(*(np.concatenate([np.ravel(of) for of in one['parameters'][-1].values()]) for one in (first, other))) for other in others):
            raise RuntimeError('the replicas do not have the same parameters')
        return first

    serve(DECLARATION, {ask: asked_of_all for ask in ANSWERS})
