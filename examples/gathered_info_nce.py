"""InfoNCE of PyTorch on two replicas that gather each other's rows: npx equistep check --exec 'python3 examples/gathered_info_nce.py' --clause 'own/*'

Unreduced it is computed in one process; its sum and mean on two, over gloo: each takes the loss of its own rows against all rows, and the
gradients are added by an all-reduce. With --detached the gathered rows carry no gradient, as `torch.distributed.all_gather` gives them, and
with --averaged the gradients are averaged over the replicas, as DistributedDataParallel does it, and nothing makes up for that.
"""
import os
import sys
import tempfile

import equistep
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
import torch.nn.functional as F

SIZE = 2


def scores(anchors, others):
    return F.normalize(anchors, dim=1) @ F.normalize(others, dim=1).T * 4


class Gathered(torch.autograd.Function):
    """All rows on every replica; on the way back each has the sum of what all replicas make of its own rows."""

    @staticmethod
    def forward(ctx, own, counts):
        ctx.counts = counts
        parts = [torch.empty(count, own.shape[1], dtype=own.dtype) for count in counts]
        for rank, part in enumerate(parts):
            if rank == dist.get_rank():
                part.copy_(own)
            dist.broadcast(part, rank)
        return torch.cat(parts)

    @staticmethod
    def backward(ctx, slope):
        slope = slope.contiguous()
        dist.all_reduce(slope)
        return slope.split(ctx.counts)[dist.get_rank()], None


def replica(rank, store, pipe):
    # Gloo tells on the standard output whom it has met.
    os.dup2(2, 1)
    torch.set_num_threads(1)
    dist.init_process_group('gloo', f'file://{store}', rank=rank, world_size=SIZE)
    while True:
        by, anchors, others = pipe.recv()
        parts = [torch.tensor_split(one, SIZE) for one in (anchors, others)]
        own, theirs = (part[rank].clone().requires_grad_() for part in parts)
        counts = [len(part) for part in parts[0]]
        rows = Gathered.apply(theirs, counts)
        if '--detached' in sys.argv:
            rows = torch.cat([*rows.detach().split(counts)[:rank], theirs, *rows.detach().split(counts)[rank + 1:]])
        first = sum(counts[:rank])
        # The count of all replicas, not of this one.
        divisor = sum(counts) if by == 'mean' else 1
        value = F.cross_entropy(scores(own, rows), torch.arange(first, first + len(own)), reduction='sum') / divisor
        slopes = torch.autograd.grad(value, [own, theirs])
        share = 1 / SIZE if '--averaged' in sys.argv else 1
        total = value.detach().clone()
        dist.all_reduce(total)
        pipe.send((total.item(), [slope * share for slope in slopes]))


def reduced(pipes, by, anchors, others):
    for pipe in pipes:
        pipe.send((by, anchors, others))
    found = [pipe.recv() for pipe in pipes]
    slopes = [torch.cat(parts) for parts in zip(*(slope for _, slope in found))]
    return found[0][0], slopes


def main():
    context = mp.get_context('fork')
    folder = tempfile.TemporaryDirectory(prefix='equistep-')
    pipes = []
    for rank in range(SIZE):
        ours, theirs = context.Pipe()
        context.Process(target=replica, args=(rank, os.path.join(folder.name, 'store'), theirs), daemon=True).start()
        pipes.append(ours)

    def answer(question):
        given = [torch.tensor(question['inputs'][name], dtype=torch.float64) for name in ('anchors', 'others')]
        by = question['reduction']['by']
        if by == 'none':
            anchors, others = (one.requires_grad_() for one in given)
            losses = F.cross_entropy(scores(anchors, others), torch.arange(len(anchors)), reduction='none')
            value, slopes = losses.detach().tolist(), torch.autograd.grad(losses.sum(), [anchors, others])
        else:
            value, slopes = reduced(pipes, by, *given)
        return {'value': value, 'gradient': {name: slope.tolist() for name, slope in zip(('anchors', 'others'), slopes)}}

    rows = {'shape': ['examples', 4], 'reals': [-4, 4]}
    equistep.serve({
        'name': 'InfoNCE on two replicas', 'version': torch.__version__, 'format': 'float64', 'asks': [], 'losses': [], 'reductions': [],
        'ownLosses': [{
            'name': 'gathered-info-nce', 'inputs': {'anchors': rows, 'others': rows}, 'gradientOf': ['anchors', 'others'],
            'elements': ['examples'], 'means': [{'over': 'examples'}],
            'properties': {'nonNegative': True, 'rowsIndependent': False}, 'smallest': 2,
        }],
    }, answer)


if __name__ == '__main__':
    main()
