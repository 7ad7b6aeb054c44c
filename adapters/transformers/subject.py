"""
Hugging Face transformers: what its Trainer makes of a window of micro-batches, for a model that is handed `num_items_in_batch` or, with the
argument `plain`, for one that is not and returns the mean over each micro-batch.
"""

import gc
import os
import pathlib
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, beside, epochs_of, serve

PLAIN = sys.argv[1:] == ['plain']
# Old releases import TensorFlow where it is installed, and fail on Keras 3.
os.environ.update(USE_TF='0', USE_FLAX='0', HF_HUB_OFFLINE='1', TRANSFORMERS_VERBOSITY='error')

import torch
import torch.nn.functional as F
import transformers
from transformers import Trainer, TrainerCallback, TrainingArguments
from transformers.trainer_callback import PrinterCallback

linear = beside('pytorch', 'linear')
et = linear.et
pytorch = linear.pytorch

try:
    from transformers.loss.loss_utils import ForCausalLMLoss
except ImportError:
    ForCausalLMLoss = None

LOSSES = {'squared-error': F.mse_loss, 'absolute-error': F.l1_loss}
CLASSES = 'softmax-cross-entropy'
#: Marks the labels that the Trainer does not count.
IGNORED = -100


class Linear(linear.Linear):
    """The linear model, with the loss of a model of transformers: a mean of its own where no number of items is given."""

    def __init__(self, question):
        super().__init__(question)
        self.by, self.loss = question['reduction']['by'], LOSSES.get(question['loss']['name'])

    def reduced(self, inputs, labels, items):
        outputs = super().forward(inputs)
        if self.loss is None:
            return ForCausalLMLoss(outputs, None, outputs.shape[-1], num_items_in_batch=items, shift_labels=labels)
        kept = labels.ne(IGNORED)
        by = self.by if items is None else 'sum'
        loss = self.loss(outputs[kept], labels[kept], reduction=by)
        return loss if self.by == 'sum' or items is None else loss / items

    def forward(self, inputs, labels, num_items_in_batch=None, **loss_kwargs):
        return {'loss': self.reduced(inputs, labels, num_items_in_batch)}


class PlainLinear(Linear):
    def forward(self, inputs, labels):
        return {'loss': self.reduced(inputs, labels, None)}


class Recorder(TrainerCallback):
    def __init__(self):
        self.values, self.path = [], []

    def on_step_end(self, args, state, control, model=None, **kwargs):
        self.path.append(et.parameters_of(model))

    def on_log(self, args, state, control, logs=None, **kwargs):
        if 'loss' in logs:
            # Some releases round what they log to four decimals: a number of no format.
            self.values.append(torch.tensor(logs['loss']))


def batch_of(part, of_classes):
    labels = pytorch.tensor(part['targets'])
    if of_classes:
        labels = labels.long()
    if 'valid' in part:
        labels = labels.masked_fill(pytorch.tensor(part['valid']).reshape(len(labels), *[1] * (labels.dim() - 1)) == 0, IGNORED)
    return {'inputs': pytorch.tensor(part['inputs']), 'labels': labels}


def answer_accumulation(question):
    if any(len(window['replicas']) > 1 for window in question['windows']):
        raise Unsupported('one process is one replica')
    of_classes = question['loss']['name'] == CLASSES
    if of_classes and question['reduction']['by'] == 'sum':
        raise Unsupported('the cross-entropy of transformers is a mean')
    clip = question.get('clip', {'by': 'global-norm', 'threshold': 0})
    model = (PlainLinear if PLAIN else Linear)(question)
    optimizer = linear.optimizer_of(question, model)
    rates = [window['rate'] for window in question['windows']]
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: rates[min(t, len(rates) - 1)])
    most, epochs = epochs_of([[batch_of(part, of_classes) for part in window['replicas'][0]] for window in question['windows']])
    recorder, done = Recorder(), 0
    with tempfile.TemporaryDirectory() as folder:
        for epoch in epochs:
            arguments = TrainingArguments(
                folder, per_device_train_batch_size=1, gradient_accumulation_steps=most, num_train_epochs=1, max_grad_norm=clip['threshold'],
                logging_steps=1, save_strategy='no', report_to=[], use_cpu=True, disable_tqdm=True, remove_unused_columns=False,
                accelerator_config={'dispatch_batches': False},
            )
            trainer = Trainer(
                model=model, args=arguments, train_dataset=linear.Batches([part for window in epoch for part in window]), data_collator=lambda rows: rows[0],
                optimizers=(optimizer, scheduler), callbacks=[recorder],
            )
            trainer.remove_callback(PrinterCallback)
            trainer.train()
            done += len(epoch)
            # A window for which it makes no update leaves the parameters where they are, and has no loss.
            while len(recorder.path) < done:
                recorder.path.append(et.parameters_of(model))
                recorder.values.append(torch.tensor(float('nan')))
    return {'value': recorder.values, 'parameters': recorder.path}


DECLARATION = {
    'name': 'transformers-plain' if PLAIN else 'transformers',
    'version': transformers.__version__,
    'format': 'float32',
    'profile': pytorch.DECLARATION['profile'],
    'losses': [*LOSSES, *([CLASSES] if ForCausalLMLoss else [])],
    'reductions': ['mean', 'sum'],
    'denominators': ['elements', 'valid'],
    'options': ['valid'],
    'optimizers': ['sgd', 'momentum', 'nesterov', 'adam'],
    'decays': ['coupled'],
    'windows': ['micro-batches', 'uneven', 'empty'],
    'clips': ['global-norm'],
}

if __name__ == '__main__':
    # The Trainer collects garbage after every run, and there is little but modules to go through.
    gc.freeze()
    serve(DECLARATION, {'accumulation': answer_accumulation})
