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

linear = beside('pytorch', 'linear')
et = linear.et


def added(group, bucket):
    """A communication hook that adds gradients, and does not average them."""
    return dist.all_reduce(bucket.buffer(), group=group, async_op=True).get_future().then(lambda done: done.value()[0])


def model_of(question, group):
    model = DistributedDataParallel(linear.Linear(question), process_group=group)
    if question.get('collective') == 'sum':
        model.register_comm_hook(group, added)
    return model


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
    items = over_all(torch.tensor(linear.items_of(question, parts)), group) if by == 'mean' else 1
    for part in parts:
        with contextlib.nullcontext() if part is parts[-1] else model.no_sync():
            loss = linear.loss_of(question, model, part, by='sum') / items
            if part is parts[-1]:
                loss = loss + linear.penalties_of(question, model.module) / replicas
            (loss * factor).backward()
            share = share + loss.detach()
    return share


def by_replica(question, model, parts, group):
    """The replica's share of the mean over the replicas, of which each takes its own loss."""
    loss = linear.own_mean(question, model, parts[0]) + linear.penalties_of(question, model.module)
    loss.backward()
    return loss.detach() / dist.get_world_size(group)


def answer_accumulation(question, rank, group):
    model = model_of(question, group)
    optimizer = linear.optimizer_of(question, model)
    values, path = [], []
    for window in question['windows']:
        parts, share = window['replicas'][rank], torch.tensor(0.0)
        idle = PLAIN and len(parts[0]['inputs']) == 0
        # A replica that has no mean answers the collectives of the others, and is given their model in the end.
        with Join([model], enable=PLAIN):
            if not idle:
                share = (by_replica if PLAIN else by_items)(question, model, parts, group)
                et.clip(question.get('clip'), list(model.parameters()))
                optimizer.param_groups[0]['lr'] = window['rate']
                optimizer.step()
                optimizer.zero_grad()
        values.append(et.read(over_all(share, group)))
        path.append(et.parameters_of(model.module))
    return {'value': values, 'parameters': path}


def answer_objective(question, rank, group):
    model = model_of(question, group)
    value = linear.own_mean(question, model, question) + linear.penalties_of(question, model.module)
    value.backward()
    return {'value': et.read(value), 'gradient': {name: et.read(theta.grad) for name, theta in model.module.named_parameters()}}


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
    **linear.DECLARATION,
    'name': 'ddp-plain' if PLAIN else 'ddp',
    'version': torch.__version__,
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
