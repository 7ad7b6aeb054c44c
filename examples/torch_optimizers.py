"""Update rules of PyTorch, by the degrees of their numbers: npx equistep observe --exec 'python3 examples/torch_optimizers.py'

With --radam it is RAdam, declared with the degrees of Adam, which its first steps do not have.
"""
import sys

import equistep
import torch


def number(value, degree):
    return {'value': value, 'degree': degree}


moments = {'eps': number(0.5, 1), 'beta1': number(0.5, 0), 'beta2': number(0.75, 0)}
#: By name: how each is made, and what is declared of it. Its slots are those of its state.
RULES = {
    'radam': (lambda theta, lr, beta1, beta2, eps, decay: torch.optim.RAdam([theta], lr, (beta1, beta2), eps, decay), {
        'rate': number(0.125, 0), 'hyperParameters': {**moments, 'decay': number(0.5, 1)}, 'slots': {'exp_avg': 1, 'exp_avg_sq': 2},
    }),
    'adafactor': (lambda theta, lr, decay: torch.optim.Adafactor([theta], lr, weight_decay=decay), {
        'rate': number(0.125, 0), 'hyperParameters': {'decay': number(0.5, 0)},
    }),
    'muon': (lambda theta, lr, momentum, decay, eps: torch.optim.Muon([theta], lr, decay, momentum, eps=eps), {
        'rate': number(0.125, 0),
        'hyperParameters': {'momentum': number(0.5, 0), 'decay': number(0.5, 0), 'eps': number(64, 1)},
        'slots': {'momentum_buffer': 1},
    }),
    'asgd': (lambda theta, lr, lambd: torch.optim.ASGD([theta], lr, lambd), {
        'rate': number(0.125, -1), 'hyperParameters': {'lambd': number(0.5, 1)},
    }),
}
RULES = {name: rule for name, rule in RULES.items() if (name == 'radam') == ('--radam' in sys.argv)}


def answer(question):
    make, declared = RULES[question['rule']]
    theta = torch.nn.Parameter(torch.tensor(question['parameter'], dtype=torch.float64))
    optimizer = make(theta, question['steps'][0]['rate'], **question['hyper'])
    if 'state' in question:
        slots = {name: torch.tensor(slot, dtype=torch.float64) for name, slot in question['state']['slots'].items()}
        optimizer.state[theta] = {'step': torch.tensor(float(question['state']['step'])), **slots}
    path = []
    for step in question['steps']:
        optimizer.param_groups[0]['lr'] = step['rate']
        theta.grad = torch.tensor(step['gradient'], dtype=torch.float64)
        optimizer.step()
        path.append(theta.detach().tolist())
    slots = {name: optimizer.state[theta][name].tolist() for name in declared.get('slots', {})}
    return {'parameter': path, **({'slots': slots} if slots else {})}


equistep.serve({
    'name': 'torch.optim', 'version': torch.__version__, 'format': 'float64', 'asks': [], 'losses': [], 'reductions': [],
    'ownOptimizers': [{'name': name, **declared} for name, (_, declared) in RULES.items()],
}, answer)
