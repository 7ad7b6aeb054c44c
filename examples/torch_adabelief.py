"""AdaBelief in PyTorch, a rule of one's own: npx equistep check --exec 'python3 examples/torch_adabelief.py' --clause 'rule/*'

With --catalogue examples/own-optimizer.js, which defines it, its steps are judged too. With --package it is the AdaBelief of the package
adabelief-pytorch, whose ε stands under the root and beside it.
"""
import sys

import equistep
import torch


class AdaBelief(torch.optim.Optimizer):
    """By how far a gradient is from its own average (Zhuang et al. 2020), with a decay beside the step."""

    def __init__(self, params, lr, betas, eps, weight_decay):
        super().__init__(params, {'lr': lr, 'betas': betas, 'eps': eps, 'weight_decay': weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group['betas']
            for theta in group['params']:
                state = self.state[theta]
                if not state:
                    state.update(step=0, exp_avg=torch.zeros_like(theta), exp_avg_var=torch.zeros_like(theta))
                state['step'] += 1
                theta.mul_(1 - group['lr'] * group['weight_decay'])
                mean = state['exp_avg'].lerp_(theta.grad, 1 - beta1)
                off = theta.grad - mean
                spread = state['exp_avg_var'].mul_(beta2).addcmul_(off, off, value=1 - beta2)
                size = (spread / (1 - beta2 ** state['step'])).sqrt_().add_(group['eps'])
                theta.addcdiv_(mean, size, value=-group['lr'] / (1 - beta1 ** state['step']))


def of_package(params, lr, betas, eps, weight_decay):
    from adabelief_pytorch import AdaBelief as Packaged

    return Packaged(params, lr, betas, eps, weight_decay, weight_decouple=True, rectify=False, print_change_log=False)


def answer(question):
    hyper = question['hyper']
    theta = torch.nn.Parameter(torch.tensor(question['parameter'], dtype=torch.float64))
    make = of_package if '--package' in sys.argv else AdaBelief
    optimizer = make([theta], question['steps'][0]['rate'], (hyper['beta1'], hyper['beta2']), hyper['eps'], hyper['decay'])
    if 'state' in question:
        slots = {name: torch.tensor(slot, dtype=torch.float64) for name, slot in question['state']['slots'].items()}
        optimizer.state[theta] = {'step': question['state']['step'], **slots}
    path = []
    for step in question['steps']:
        optimizer.param_groups[0]['lr'] = step['rate']
        optimizer.zero_grad()
        # A window: what every micro-batch adds to the gradient, and then one step.
        for part in step.get('parts', [step['gradient']]):
            gradient = torch.tensor(part, dtype=torch.float64)
            theta.grad = gradient if theta.grad is None else theta.grad + gradient
        optimizer.step()
        path.append(theta.detach().tolist())
    return {'parameter': path, 'slots': {name: optimizer.state[theta][name].tolist() for name in ('exp_avg', 'exp_avg_var')}}


equistep.serve({
    'name': 'adabelief', 'version': '1', 'format': 'float64', 'asks': [], 'losses': [], 'reductions': [],
    'ownOptimizers': [{
        'name': 'adabelief',
        'rate': {'value': 0.125, 'degree': 0},
        'hyperParameters': {
            'beta1': {'value': 0.5, 'degree': 0}, 'beta2': {'value': 0.75, 'degree': 0}, 'eps': {'value': 0.5, 'degree': 1},
            'decay': {'value': 0.25, 'degree': 0},
        },
        'slots': {'exp_avg': 1, 'exp_avg_var': 2},
        'decay': {'number': 'decay', 'coupling': 'decoupled'},
        'windows': True,
    }],
}, answer)
