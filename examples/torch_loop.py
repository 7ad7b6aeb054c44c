"""A plain training loop of PyTorch, with a network of its own: npx equistep observe --exec 'python3 examples/torch_loop.py'

With --mean-of-means it divides each micro-batch by how many there are, as is often written.
"""
import sys

import equistep
import torch


def network():
    torch.manual_seed(1)
    layers = torch.nn.Linear(3, 8), torch.nn.GELU(), torch.nn.LayerNorm(8), torch.nn.Linear(8, 2)
    return torch.nn.Sequential(*layers).double()


def parameters_of(model):
    return {name: one.detach().tolist() for name, one in model.named_parameters()}


def train(windows):
    model = network()
    descent = torch.optim.SGD(model.parameters())
    start, after, value = parameters_of(model), [], []
    for window in windows:
        [micro_batches], descent.param_groups[0]['lr'] = window['replicas'], window['rate']
        examples = sum(len(batch['classes']) for batch in micro_batches)
        reported = 0
        for batch in micro_batches:
            logits = model(torch.tensor(batch['inputs'], dtype=torch.float64))
            loss = torch.nn.functional.cross_entropy(logits, torch.tensor(batch['classes']))
            share = 1 / len(micro_batches) if '--mean-of-means' in sys.argv else len(batch['classes']) / examples
            (loss * share).backward()
            reported += loss.item() * share
        descent.step()
        descent.zero_grad()
        after.append(parameters_of(model))
        value.append(reported)
    return start, after, value


equistep.serve_loop(train, {
    'inputs': {'shape': ['examples', 3], 'reals': [-2, 2]}, 'classes': {'shape': ['examples'], 'integers': [0, 1]},
}, reports=True)
