"""What the training loops beside it share: a network of two layers with GELU and layer norm, and micro-batches of sequences with padding."""
import torch

#: Sequences of four tokens; those that the mask hides are padding, which counts nowhere.
INPUTS = {
    'inputs': {'shape': ['examples', 4, 3], 'reals': [-2, 2]},
    'labels': {'shape': ['examples', 4], 'integers': [0, 1]},
    'mask': {'shape': ['examples', 4], 'integers': [0, 1]},
}
#: By what the loss of one micro-batch is divided: its tokens.
MEAN = {'count': 'mask'}
IGNORED = -100


class Network(torch.nn.Module):
    """With the loss of a model of transformers: a mean over the tokens of its batch, or a sum over the number that it is given."""

    def __init__(self):
        super().__init__()
        torch.manual_seed(1)
        self.layers = torch.nn.Sequential(torch.nn.Linear(3, 8), torch.nn.GELU(), torch.nn.LayerNorm(8), torch.nn.Linear(8, 2)).double()

    def loss(self, inputs, labels, items=None):
        logits, labels = self.layers(inputs).flatten(0, 1), labels.flatten()
        if items is None:
            return torch.nn.functional.cross_entropy(logits, labels, ignore_index=IGNORED)
        return torch.nn.functional.cross_entropy(logits, labels, ignore_index=IGNORED, reduction='sum') / items

    def forward(self, inputs, labels):
        return {'loss': self.loss(inputs, labels)}


def parameters_of(model):
    return {name: one.detach().tolist() for name, one in model.named_parameters()}


def batch_of(micro_batch):
    """A micro-batch as a data loader of PyTorch gives it."""
    labels = torch.tensor(micro_batch['labels']).masked_fill(torch.tensor(micro_batch['mask']) == 0, IGNORED)
    return {'inputs': torch.tensor(micro_batch['inputs'], dtype=torch.float64), 'labels': labels}


def tokens_of(batch):
    return int((batch['labels'] != IGNORED).sum())


class Loader(torch.utils.data.Dataset):
    """Micro-batches as a data set, each of which is an item."""

    def __init__(self, batches):
        self.batches = batches

    def __len__(self):
        return len(self.batches)

    def __getitem__(self, at):
        return self.batches[at]
