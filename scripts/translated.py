"""
What translate says of the optimizers of PyTorch, Keras and optax, held against themselves. On standard input: lists of what is said, by kind. For
each, one line of JSON: {call, wrong}, a list of sentences. Wrong is
- of `setups`, {call, arguments, before, after, factor}: a default where the signature has another; a translation where five steps from gradients
  `factor` times as large do not end where the steps before did, bit for bit;
- of `conversions`, {call, before, to, after, addedDecay, exact, epsilon}: one that is exact, where four steps in float64 do not end where the other
  framework's do (bit for bit where no root is taken); one that is not, where they do, or differ by more than is said;
- of `bounds`, {call, before, after, factor, bound}: where a step of what is approximate differs by more than the bound, or none does
  by half of it;
- of `refusals`, {call, factor}: where eight steps end where those before did, at a rate that is changed by some power of the factor;
- of `clips`, {call, threshold, after, factor, relative}: where a clipped gradient differs by more than the bound, or none does;
- of `scalings`, {call, h, before, after, growth}: where the gap does not shrink as the rule says.
"""

import importlib
import inspect
import json
import os
import sys

os.environ.setdefault('KERAS_BACKEND', 'jax')
# Arrays of float32 stay so.
os.environ.setdefault('JAX_ENABLE_X64', '1')
import numpy as np


def steps_of(module):
    """How the optimizers of a framework walk from a parameter along gradients."""
    if module.startswith('torch'):
        import torch

        def walk(make, theta, gradients, by=1):
            parameter = torch.nn.Parameter(torch.tensor(theta))
            optimizer = make([parameter])
            for gradient in gradients:
                parameter.grad = torch.tensor(gradient)
                if isinstance(optimizer, torch.optim.SparseAdam):
                    parameter.grad = parameter.grad.to_sparse()
                optimizer.step()
            return parameter.detach().numpy()
    elif module.startswith('keras'):
        import keras

        def walk(make, theta, gradients, by=1):
            variable, optimizer = keras.Variable(theta, dtype=str(theta.dtype)), make()
            for gradient in gradients:
                optimizer.apply([keras.ops.array(gradient)], [variable])
            return keras.ops.convert_to_numpy(variable)
    else:
        import jax.numpy as jnp
        import optax

        def walk(make, theta, gradients, by=1):
            optimizer, parameter = optax.with_extra_args_support(make()), jnp.array(theta)
            state = optimizer.init(parameter)
            for i, gradient in enumerate(gradients):
                # Some rules ask for the loss, or for its curvature: it is as many times as large as the gradients.
                loss = {'value': jnp.array(by * (i + 1) / 2, theta.dtype), 'obj_fn': lambda x: by * jnp.sum(x**4) / 4}
                update, state = optimizer.update(jnp.array(gradient), state, parameter, **loss)
                parameter = optax.apply_updates(parameter, update)
            return np.array(parameter)

    return walk


def wrong(call, arguments, before, after, factor):
    module, name = call.rsplit('.', 1)
    optimizer = getattr(importlib.import_module(module), name)
    signature = inspect.signature(optimizer).parameters
    for argument, default in arguments.items():
        if argument not in signature:
            yield f'it has no argument {argument}'
        elif default is not None and (signature[argument].default or 0) != (tuple(default) if isinstance(default, list) else default):
            yield f'the default of {argument} is {signature[argument].default}, and not {default}'
    random = np.random.default_rng(1)
    walk = steps_of(module)
    # Its noise needs a key.
    more = {'key': 1} if 'key' in signature else {}
    blind = True
    # A matrix, and a vector: for some rules they are two kinds of parameters.
    for shape in [(3, 4)] if call == 'torch.optim.Muon' else [(3, 4), (4,)]:
        theta, gradients = (random.normal(size=size).astype('float32') for size in [shape, (5, *shape)])

        def end(setup, by):
            return walk(lambda *parameters: optimizer(*parameters, **setup, **more), theta, gradients * np.float32(by), by)

        if not np.array_equal(end(before, 1), end(after, factor)):
            yield f'after {after} the steps are others than after {before}'
        blind &= np.array_equal(end(before, 1), end(before, factor))
    if before != after and blind:
        yield 'the steps are equal without a translation, too: these gradients tell nothing'


def wrong_bound(call, before, after, factor, bound):
    optimizer, walk = optimizer_of(call)

    def step(setup, gradient, by):
        zeros = np.zeros_like(gradient)
        return walk(lambda *parameters: optimizer(*parameters, **setup), zeros, [gradient * by], by)

    if bound['part'] == 'bfloat16':
        random, gaps = np.random.default_rng(1), []
        for shape in [(3, 4), (16, 16), (64, 32)] * 100:
            gradient = random.normal(size=shape).astype('float32')
            one, other = step(before, gradient, np.float32(1)), step(after, gradient, np.float32(factor))
            gaps.append(np.linalg.norm(one - other) / np.linalg.norm(one))
        if not bound['largest'] / 2 < max(gaps) < bound['largest']:
            yield f'a step differs by {max(gaps)}, and {bound["largest"]} is said'
        if not 2**-0.5 < np.median(gaps) / bound['typical'] < 2**0.5:
            yield f'a step differs by {np.median(gaps)} as a rule, and {bound["typical"]} is said'
        return
    if bound['part'] == 'normEpsilon':
        # Where orthogonalization multiplies a change most.
        gradient = np.diag([0.871, (1 - 0.871**2) ** 0.5]) / 1000
        size = (1 + before['momentum']) * np.linalg.norm(gradient)
    else:
        gradient = np.array([0.01, -0.01])
        size = gradient[0] ** 2
    one, other = step(before, gradient, 1), step(after, gradient, factor)
    gap, said = np.max(np.abs(other[one != 0] / one[one != 0] - 1)), bound['relativeTimesSize'] / size
    # What is said is of exact numbers, and of first order.
    if gap > np.expm1(said) + 2**-40:
        yield f'a step differs by {gap}, more than {said}'
    if gap < said / 2:
        yield f'no step differs by more than {gap}, and {said} is said'


def optimizer_of(call):
    module, name = call.rsplit('.', 1)
    return getattr(importlib.import_module(module), name), steps_of(module)


def gone(call, arguments, theta, gradients, added=None):
    """Where an optimizer leads; with decay that is added to the gradient before it."""
    optimizer, walk = optimizer_of(call)

    def make(*parameters):
        made = optimizer(*parameters, **arguments)
        if added is None:
            return made
        import optax

        return optax.chain(optax.add_decayed_weights(added), made)

    return walk(make, theta, gradients)


def wrong_conversion(call, before, to, after, addedDecay, exact, epsilon):
    theta = np.array([1.0, -2.0, 3.0])
    # Few digits, so that nothing is rounded where no root is taken.
    gradients = np.array([[1.0, -2.0, 0.5], [2.0, -1.5, -0.5], [3.0, -1.0, 0.5], [-1.0, 0.5, 1.0]])
    if not exact:
        gradients = np.ones_like(gradients)
    one, other = gone(call, before, theta, gradients), gone(to, after, theta, gradients, addedDecay)
    gap = np.max(np.abs(one - other) / np.abs(one))
    if exact and not np.array_equal(one, other) and (call.lower().endswith('sgd') or gap > 2**-40):
        yield f'as {to} with {after} it ends at {other.tolist()}, and not at {one.tolist()}'
    if exact:
        return
    if gap == 0:
        yield f'as {to} with {after} it takes equal steps, and is said to take others'
    # Along gradients of one every corrected average is 1: in step t an ε before the correction counts as ε / √(1 − β₂ᵗ).
    rate, beta = before['learning_rate'], before['beta_2']
    bound = sum(rate * epsilon / np.sqrt(1 - beta**t) for t in range(1, len(gradients) + 1))
    if np.max(np.abs(one - other)) > bound:
        yield f'as {to} it ends {np.max(np.abs(one - other))} away, more than {bound}'


def wrong_clip(call, threshold, after, factor, relative):
    import torch

    def clipped(gradient, limit):
        parameter = torch.nn.Parameter(torch.zeros(len(gradient), dtype=torch.float64))
        parameter.grad = torch.tensor(gradient)
        torch.nn.utils.clip_grad_norm_([parameter], limit)
        return parameter.grad.numpy()

    gradient = np.array([3.0, -4.0, 12.0])
    gaps = []
    for norm in (threshold * np.array([0.5, 1, 1 + 1e-7, 2, 100])).tolist():
        one, other = clipped(gradient * norm / 13, threshold), clipped(factor * gradient * norm / 13, after)
        gaps.append(np.max(np.abs(other / factor / one - 1)))
    # What is not clipped is equal up to rounding.
    if max(gaps) > relative * (1 + 2**-20) + 2**-50:
        yield f'a gradient differs by {max(gaps)}, more than {relative}'
    if max(gaps) < relative / 2:
        yield f'no gradient differs by more than {max(gaps)}, and {relative} is said'


def wrong_scaling(call, steps, growth):
    def gap(h, before, after):
        random = np.random.default_rng(1)
        small = random.normal(size=(round(16 / h), 256)) + np.sqrt(h) / 2
        large = small.reshape(-1, growth, 256).mean(axis=1)
        one, other = gone(call, before, np.zeros(256), small), gone(call, after, np.zeros(256), large)
        return np.sqrt(np.mean((one - other) ** 2)) / np.std(one)

    gaps = [gap(**step) for step in steps]
    ratio = gaps[0] / gaps[1]
    # 1 − β is four times smaller, and the gap shrinks with its root: nearer to 2 than to 1 or to 4.
    if not 2**0.5 < ratio < 2**1.5:
        yield f'the gap shrinks from {gaps[0]} to {gaps[1]}'



def wrong_refusal(call, factor):
    random = np.random.default_rng(1)
    theta, gradients = (random.normal(size=size).astype('float32') for size in [(3, 4), (8, 3, 4)])
    optimizer, walk = optimizer_of(call)

    def end(rate, by):
        return walk(lambda *parameters: optimizer(*parameters, rate), theta, gradients * np.float32(by), by)

    for degree in (0, -0.5, -1, -2):
        if np.array_equal(end(1 / 16, 1), end(factor**degree / 16, factor)):
            yield f'the steps are equal at a rate of degree {degree}'


kinds = {'setups': wrong, 'bounds': wrong_bound, 'refusals': wrong_refusal, 'conversions': wrong_conversion, 'clips': wrong_clip, 'scalings': wrong_scaling}
for kind, setup in [(kind, setup) for kind, setups in json.load(sys.stdin).items() for setup in setups]:
    try:
        sentences = list(kinds[kind](**setup))
    except Exception as error:
        sentences = [f'{type(error).__name__}: {error}']
    to = f' as {setup["to"]}' if 'to' in setup else ''
    print(json.dumps({'call': f'{kind}: {setup["call"]}{to}', 'wrong': sentences}), flush=True)
