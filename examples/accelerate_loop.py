"""A training loop of Hugging Face Accelerate: npx equistep observe --exec 'python3 examples/accelerate_loop.py'

It is the loop of Accelerate's guide for samples of variable size, which counts the tokens of each window. With --accumulate it is the one of
`accelerator.accumulate`, which takes each micro-batch's own mean.
"""
import sys

import equistep
import torch
from accelerate import Accelerator
from small_network import INPUTS, MEAN, Loader, Network, batch_of, parameters_of, tokens_of


def by_tokens(accelerator, model, optimizer, batches):
    tokens, reported = sum(map(tokens_of, batches)), 0
    for batch in batches:
        loss = model.loss(**batch, items=tokens)
        # `backward` divides by the number of steps.
        accelerator.backward(loss * accelerator.gradient_accumulation_steps)
        reported += loss.item()
    optimizer.step()
    optimizer.zero_grad()
    return reported


def by_accumulate(accelerator, model, optimizer, batches):
    reported = []
    for batch in accelerator.prepare(torch.utils.data.DataLoader(Loader(batches), batch_size=None)):
        with accelerator.accumulate(model):
            loss = model.loss(**batch)
            accelerator.backward(loss)
            optimizer.step()
            optimizer.zero_grad()
            reported.append(loss.item())
    return sum(reported) / len(reported)


def train(windows):
    most = max(len(window['replicas'][0]) for window in windows)
    accelerator, model = Accelerator(cpu=True, gradient_accumulation_steps=most), Network()
    start, after, value = parameters_of(model), [], []
    model, optimizer = accelerator.prepare(model, torch.optim.SGD(model.parameters()))
    for window in windows:
        [micro_batches], optimizer.param_groups[0]['lr'] = window['replicas'], window['rate']
        run = by_accumulate if '--accumulate' in sys.argv else by_tokens
        value.append(run(accelerator, model, optimizer, [batch_of(one) for one in micro_batches]))
        after.append(parameters_of(model))
    return start, after, value


equistep.serve_loop(train, INPUTS, MEAN, name='accelerate', reports=True)
