"""Update rules of optax, by the degrees of their numbers: npx equistep observe --exec 'python3 examples/optax_optimizers.py'

With --yogi it is Yogi as `optax.yogi` makes it, which begins at a variance of its own.
"""
import sys

import equistep
import jax
import optax

jax.config.update('jax_enable_x64', True)
import jax.numpy as jnp


def number(value, degree):
    return {'value': value, 'degree': degree}


moments = {'b1': number(0.5, 0), 'b2': number(0.75, 0), 'eps': number(0.5, 1)}
#: By name: how each is made, and what is declared of it. Its slots are fields of the first part of its state, which has a count.
RULES = {
    'adabelief': (lambda rate, **hyper: optax.adabelief(rate, **hyper), {
        'rate': number(0.125, 0), 'hyperParameters': {**moments, 'eps_root': number(0.25, 2)}, 'slots': {'mu': 1, 'nu': 2},
    }),
    'yogi': (lambda rate, **hyper: optax.chain(optax.scale_by_yogi(**hyper, initial_accumulator_value=0), optax.scale(-rate)), {
        'rate': number(0.125, 0), 'hyperParameters': moments, 'slots': {'mu': 1, 'nu': 2},
    }),
    'optax.yogi': (lambda rate, **hyper: optax.yogi(rate, **hyper), {'rate': number(0.125, 0), 'hyperParameters': moments}),
    'schedule-free sgd': (lambda rate, b1, weight_decay: optax.contrib.schedule_free_sgd(rate, b1=b1, weight_decay=weight_decay), {
        'rate': number(0.125, -1), 'hyperParameters': {'b1': number(0.5, 0), 'weight_decay': number(0.5, 1)},
    }),
    'muon': (lambda rate, beta, eps: optax.contrib.muon(rate, beta=beta, eps=eps), {
        'rate': number(0.125, 0), 'hyperParameters': {'beta': number(0.5, 0), 'eps': number(0.5, 1)},
    }),
}
RULES = {name: rule for name, rule in RULES.items() if (name == 'optax.yogi') == ('--yogi' in sys.argv)}


def answer(question):
    make, declared = RULES[question['rule']]
    theta, state = jnp.asarray(question['parameter']), None
    for step in question['steps']:
        rule = make(step['rate'], **question['hyper'])
        if state is None:
            state = rule.init(theta)
            if 'state' in question:
                held = {name: jnp.asarray(slot) for name, slot in question['state']['slots'].items()}
                state = (state[0]._replace(count=jnp.asarray(question['state']['step']), **held), *state[1:])
            path = []
        updates, state = rule.update(jnp.asarray(step['gradient']), state, theta)
        theta = optax.apply_updates(theta, updates)
        path.append(theta.tolist())
    slots = {name: getattr(state[0], name).tolist() for name in declared.get('slots', {})}
    return {'parameter': path, **({'slots': slots} if slots else {})}


equistep.serve({
    'name': 'optax', 'version': optax.__version__, 'format': 'float64', 'asks': [], 'losses': [], 'reductions': [],
    'ownOptimizers': [{'name': name, **declared} for name, (_, declared) in RULES.items()],
}, answer)
