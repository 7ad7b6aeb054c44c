"""The Trainer of Hugging Face transformers: npx equistep observe --exec 'python3 examples/trainer_loop.py'

Its model takes any further arguments, and is handed `num_items_in_batch`. With --named its `forward` has an argument of this name, and no others;
with --plain it has none, and returns the mean of each micro-batch.
"""
import os
import sys
import tempfile

os.environ.update(HF_HUB_OFFLINE='1', TRANSFORMERS_VERBOSITY='error')

import equistep
import torch
from small_network import INPUTS, MEAN, Loader, Network, batch_of, parameters_of
from transformers import Trainer, TrainerCallback, TrainingArguments
from transformers.trainer_callback import PrinterCallback


class Named(Network):
    def forward(self, inputs, labels, num_items_in_batch=None):
        return {'loss': self.loss(inputs, labels, num_items_in_batch)}


class Counted(Named):
    def forward(self, inputs, labels, **more):
        return super().forward(inputs, labels, **more)


class Recorder(TrainerCallback):
    def __init__(self):
        self.after, self.value = [], []

    def on_step_end(self, args, state, control, model=None, **kwargs):
        self.after.append(parameters_of(model))

    def on_log(self, args, state, control, logs=None, **kwargs):
        if 'loss' in logs:
            self.value.append(logs['loss'])


def train(windows):
    model = (Network if '--plain' in sys.argv else Named if '--named' in sys.argv else Counted)()
    start, recorder, most = parameters_of(model), Recorder(), max(len(window['replicas'][0]) for window in windows)
    for window in windows:
        [micro_batches] = window['replicas']
        with tempfile.TemporaryDirectory() as folder:
            # One run a window, which has a rate of its own; a shorter one is the end of an epoch.
            trainer = Trainer(
                model=model, train_dataset=Loader([batch_of(one) for one in micro_batches]), data_collator=lambda rows: rows[0],
                args=TrainingArguments(
                    folder, per_device_train_batch_size=1, gradient_accumulation_steps=most, num_train_epochs=1, logging_steps=1,
                    max_grad_norm=0, optim='sgd', lr_scheduler_type='constant', learning_rate=window['rate'], save_strategy='no', report_to=[],
                    use_cpu=True, disable_tqdm=True, remove_unused_columns=False, train_sampling_strategy='sequential',
                ),
                callbacks=[recorder],
            )
            trainer.remove_callback(PrinterCallback)
            trainer.train()
    return start, recorder.after, recorder.value


equistep.serve_loop(train, INPUTS, MEAN, name='transformers', reports=True)
