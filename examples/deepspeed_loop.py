"""A training loop of DeepSpeed on a CPU: npx equistep observe --exec 'python3 examples/deepspeed_loop.py'

It divides by the tokens of each window, and takes back what DeepSpeed divides by. With --accumulate it is the usual loop, in which DeepSpeed
divides each micro-batch's own mean by the number of steps; with --clipped it clips to a norm of 1, which DeepSpeed does where nothing is said of
it. DeepSpeed adds no gradients of float64 together, so that it computes in float32.
"""
import os
import sys

os.environ.update(
    DS_ACCELERATOR='cpu', RANK='0', LOCAL_RANK='0', WORLD_SIZE='1', MASTER_ADDR='127.0.0.1', MASTER_PORT=str(20_000 + os.getpid() % 20_000),
)

# What it tells while it builds its operations goes to the standard error: the standard output is the judge's.
judge = os.dup(1)
os.dup2(2, 1)
import deepspeed
import equistep
import torch
from small_network import INPUTS, MEAN, Network, batch_of, parameters_of, tokens_of

deepspeed.init_distributed(dist_backend='gloo', verbose=False)
os.dup2(judge, 1)
ACCUMULATE = '--accumulate' in sys.argv


class Single(Network):
    def __init__(self):
        super().__init__()
        self.float()

    def forward(self, inputs, labels, items=None):
        return self.loss(inputs.float(), labels, items)


def run(engine, batches):
    tokens, reported = sum(map(tokens_of, batches)), []
    for at, batch in enumerate(batches):
        engine.set_gradient_accumulation_boundary(at == len(batches) - 1)
        loss = engine(**batch, **({} if ACCUMULATE else {'items': tokens}))
        # `backward` divides by the number of steps, with `scale_wrt_gas=False` too.
        engine.backward(loss if ACCUMULATE else loss * engine.gradient_accumulation_steps())
        engine.step()
        reported.append(loss.item())
    return sum(reported) / (len(reported) if ACCUMULATE else 1)


def train(windows):
    most = max(len(window['replicas'][0]) for window in windows)
    model = Single()
    start, after, value = parameters_of(model), [], []
    config = {'train_micro_batch_size_per_gpu': 1, 'gradient_accumulation_steps': most}
    if '--clipped' not in sys.argv:
        config['gradient_clipping'] = 0.0
    engine, *_ = deepspeed.initialize(model=model, optimizer=torch.optim.SGD(model.parameters(), lr=1), config=config)
    for window in windows:
        [micro_batches] = window['replicas']
        engine.optimizer.param_groups[0]['lr'] = window['rate']
        value.append(run(engine, [batch_of(one) for one in micro_batches]))
        after.append(parameters_of(model))
    return start, after, value


equistep.serve_loop(train, INPUTS, MEAN, name='deepspeed', format='float32', reports=True)
