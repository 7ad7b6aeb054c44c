"""
Hugging Face Accelerate: a window of micro-batches in the loop that its guide has for samples of variable size, which counts the items of the window;
or, with the argument `plain`, in that of `accelerator.accumulate`.
"""

import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, beside, epochs_of, serve

PLAIN = sys.argv[1:] == ['plain']

import torch
import accelerate
from accelerate import Accelerator

linear = beside('pytorch', 'linear')
et = linear.et


def clip(question, accelerator, model):
    asked = question.get('clip')
    match asked and asked['by']:
        case 'value':
            accelerator.clip_grad_value_(model.parameters(), asked['threshold'])
        case 'norm':
            for theta in model.parameters():
                accelerator.clip_grad_norm_([theta], asked['threshold'])
        case 'global-norm':
            accelerator.clip_grad_norm_(model.parameters(), asked['threshold'])


def by_items(question, accelerator, model, optimizer, scheduler, windows):
    """The guide's loop for samples of variable size: sums over the items of the window, times the number of steps by which `backward` divides."""
    by, steps, processes = question['reduction']['by'], accelerator.gradient_accumulation_steps, accelerator.num_processes
    for window in windows:
        items = accelerator.gather(torch.tensor(linear.items_of(question, window))).sum().item() if by == 'mean' else 1
        losses = []
        for part in window:
            loss = linear.loss_of(question, model, part, by='sum') * steps * processes / items
            # Once a window, however many micro-batches it has.
            if part is window[-1]:
                loss = loss + linear.penalties_of(question, model) * steps
            accelerator.backward(loss)
            losses.append(loss.detach())
        clip(question, accelerator, model)
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
        yield accelerator.gather(sum(losses)).sum() / (processes * steps)


def by_accumulate(question, accelerator, model, optimizer, scheduler, windows):
    """The loop of `accelerator.accumulate`: the mean of every micro-batch, whatever it holds."""
    for epoch in epochs_of(windows)[1]:
        batches = linear.Batches([{name: torch.tensor(given) for name, given in part.items()} for window in epoch for part in window])
        reported = []
        for part in accelerator.prepare(torch.utils.data.DataLoader(batches, collate_fn=lambda rows: rows[0])):
            part = {name: given.numpy() for name, given in part.items()}
            with accelerator.accumulate(model):
                loss = linear.own_mean(question, model, part) + linear.penalties_of(question, model)
                accelerator.backward(loss)
                if accelerator.sync_gradients:
                    clip(question, accelerator, model)
                optimizer.step()
                scheduler.step()
                optimizer.zero_grad()
            reported.append(loss.detach())
            if accelerator.sync_gradients:
                yield torch.stack(reported).mean()
                reported = []


def answer_accumulation(question):
    if any(len(window['replicas']) > 1 for window in question['windows']):
        raise Unsupported('one process is one replica')
    windows = [window['replicas'][0] for window in question['windows']]
    rates = [window['rate'] for window in question['windows']]
    accelerator = Accelerator(cpu=True, gradient_accumulation_steps=epochs_of(windows)[0])
    model = linear.Linear(question)
    optimizer = linear.optimizer_of(question, model)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: rates[min(t, len(rates) - 1)])
    model, optimizer, scheduler = accelerator.prepare(model, optimizer, scheduler)
    values, path = [], []
    for value in (by_accumulate if PLAIN else by_items)(question, accelerator, model, optimizer, scheduler, windows):
        values.append(et.read(value))
        path.append(et.parameters_of(model))
    return {'value': values, 'parameters': path}


def answer_objective(question):
    accelerator = Accelerator(cpu=True, gradient_accumulation_steps=1)
    model = accelerator.prepare(linear.Linear(question))
    value = linear.own_mean(question, model, question) + linear.penalties_of(question, model)
    accelerator.backward(value)
    return {'value': et.read(value), 'gradient': {name: et.read(theta.grad) for name, theta in model.named_parameters()}}


DECLARATION = {
    **linear.DECLARATION,
    'name': 'accelerate-plain' if PLAIN else 'accelerate',
    'version': accelerate.__version__,
    'windows': ['micro-batches', 'uneven', *([] if PLAIN else ['empty'])],
}

if __name__ == '__main__':
    serve(DECLARATION, {'accumulation': answer_accumulation, 'objective': answer_objective})
