"""
What translate says of the optimizers of PyTorch, Keras and optax, held against themselves. On standard input: a list of
{call, arguments, before, after, factor}, where `arguments` are the names and defaults that translate knows. For each, one line of JSON:
{call, wrong}, a list of sentences. A default is wrong where the signature has another; a translation where five steps from gradients `factor`
times as large do not end where the steps before did, bit for bit.
"""

import importlib
import inspect
import json
import os
import sys

os.environ.setdefault('KERAS_BACKEND', 'jax')
import numpy as np


def steps_of(module):
    """How the optimizers of a framework walk from a parameter along gradients."""
    if module.startswith('torch'):
        import torch

        def walk(make, theta, gradients):
            parameter = torch.nn.Parameter(torch.tensor(theta))
            optimizer = make([parameter])
            for gradient in gradients:
                parameter.grad = torch.tensor(gradient)
                optimizer.step()
            return parameter.detach().numpy()
    elif module.startswith('keras'):
        import keras

        def walk(make, theta, gradients):
            variable, optimizer = keras.Variable(theta), make()
            for gradient in gradients:
                optimizer.apply([keras.ops.array(gradient)], [variable])
            return keras.ops.convert_to_numpy(variable)
    else:
        import jax.numpy as jnp
        import optax

        def walk(make, theta, gradients):
            optimizer, parameter = make(), jnp.array(theta)
            state = optimizer.init(parameter)
            for gradient in gradients:
                update, state = optimizer.update(jnp.array(gradient), state, parameter)
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
    theta, gradients = (random.normal(size=size).astype('float32') for size in [(3, 4), (5, 3, 4)])
    walk = steps_of(module)

    def end(setup, by):
        return walk(lambda *parameters: optimizer(*parameters, **setup), theta, gradients * np.float32(by))

    if not np.array_equal(end(before, 1), end(after, factor)):
        yield f'after {after} the steps are others than after {before}'
    if before != after and np.array_equal(end(before, 1), end(before, factor)):
        yield 'the steps are equal without a translation, too: these gradients tell nothing'


for setup in json.load(sys.stdin):
    try:
        sentences = list(wrong(**setup))
    except Exception as error:
        sentences = [f'{type(error).__name__}: {error}']
    print(json.dumps({'call': setup['call'], 'wrong': sentences}), flush=True)
