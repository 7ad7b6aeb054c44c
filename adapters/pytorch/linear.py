"""The linear model as a module of PyTorch, and its losses: for the subjects that train modules."""

import numpy as np
import torch
from asked import beside, columns_of
from equistep import torch as et

pytorch = beside('pytorch')


class Linear(et.Linear):
    def __init__(self, question):
        super().__init__(*(pytorch.tensor(question['parameters'][name]) for name in ('weights', 'bias')))


class Batches(torch.utils.data.IterableDataset):
    """Micro-batches in their order, of which each is one item."""

    def __init__(self, batches):
        self.batches = batches

    def __iter__(self):
        return iter(self.batches)

    def __len__(self):
        return len(self.batches)


def kept(part):
    """The examples of a micro-batch that count."""
    return part['valid'].reshape(-1) != 0 if 'valid' in part else np.ones(len(part['inputs']), bool)


def items_of(question, parts):
    """How many elements of the loss of some micro-batches count."""
    return columns_of(question) * sum(int(kept(part).sum()) for part in parts)


def loss_of(question, model, part, **reduction):
    """The loss of a micro-batch, of the examples that count."""
    asked = {**question, 'targets': part['targets'][kept(part)], 'reduction': reduction}
    return pytorch.reduced(asked, model(pytorch.tensor(part['inputs']))[kept(part)])


def own_mean(question, model, part):
    """The loss of a micro-batch as if it were the whole batch: a mean is over the examples of it that count."""
    reduction = question['reduction']
    return loss_of(question, model, part, **(reduction if reduction.get('over') != 'valid' else {**reduction, 'over': 'elements'}))


def penalties_of(question, model):
    return sum(et.penalty(one, getattr(model, one['on'])) for one in question['penalties'])


def optimizer_of(question, model):
    """The optimizer of a question, at the rate 1."""
    return pytorch.SUBJECT.made(question['optimizer'], list(model.parameters()), 1)


#: What a subject declares that trains the model in parts, with the losses and the optimizers of PyTorch.
DECLARATION = {
    **{part: pytorch.DECLARATION[part] for part in ('format', 'profile', 'losses', 'penalties', 'optimizers', 'decays', 'clips')},
    'reductions': ['mean', 'sum'],
    'denominators': ['elements', 'valid'],
    'options': ['valid'],
}
