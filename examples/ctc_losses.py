"""CTC of optax, declared: npx equistep check --exec 'python3 examples/ctc_losses.py' --clause 'own/*'

With --tensorflow it is that of TensorFlow. Neither reduces it: sum and mean are those of the library's arrays.
"""
import sys

import equistep
import numpy

FRAMES, SYMBOLS, LONGEST = 12, 5, 3


def optax_ctc():
    import jax

    jax.config.update('jax_enable_x64', True)
    import jax.numpy as jnp
    import optax

    @jax.jit
    def elements_and_slope(logits, labels, lengths, upstream):
        padded = (jnp.arange(LONGEST) >= lengths[:, None]).astype(logits.dtype)
        losses, pull = jax.vjp(lambda x: optax.ctc_loss(x, jnp.zeros(x.shape[:2]), labels, padded), logits)
        return losses, pull(upstream)[0]

    reduced = {'none': lambda losses: losses, 'sum': jnp.sum, 'mean': jnp.mean}

    def answer(by, upstream, logits, labels, lengths):
        ones = jnp.ones(len(lengths))
        value, pull = jax.vjp(reduced[by], elements_and_slope(logits, labels, lengths, ones)[0])
        (weights,) = pull(jnp.ones_like(value) if upstream is None else jnp.asarray(upstream, value.dtype))
        return numpy.asarray(value), numpy.asarray(elements_and_slope(logits, labels, lengths, weights)[1])

    return 'optax', optax.__version__, answer


def tensorflow_ctc():
    import tensorflow as tf

    reduced = {'none': lambda losses: losses, 'sum': tf.reduce_sum, 'mean': tf.reduce_mean}

    # One graph for batches of any size: running eagerly takes many times longer.
    @tf.function(reduce_retracing=True)
    def elements_and_slope(logits, labels, lengths, upstream):
        with tf.GradientTape() as tape:
            tape.watch(logits)
            frames = tf.fill(tf.shape(lengths), FRAMES)
            losses = tf.nn.ctc_loss(labels, logits, lengths, frames, logits_time_major=False, blank_index=0)
        return losses, tape.gradient(losses, logits, upstream)

    def answer(by, upstream, logits, labels, lengths):
        x, labels, lengths = tf.constant(logits, tf.float32), tf.constant(labels), tf.constant(lengths)
        losses, _ = elements_and_slope(x, labels, lengths, tf.ones(len(lengths)))
        with tf.GradientTape() as tape:
            tape.watch(losses)
            value = reduced[by](losses)
        weights = tape.gradient(value, losses, None if upstream is None else tf.constant(upstream, value.dtype))
        _, slope = elements_and_slope(x, labels, lengths, weights)
        return value.numpy().astype('float64'), slope.numpy().astype('float64')

    return 'tensorflow', tf.__version__, answer


# That of TensorFlow computes in float32 alone.
name, version, loss = tensorflow_ctc() if '--tensorflow' in sys.argv else optax_ctc()
format = 'float32' if name == 'tensorflow' else 'float64'


def answer(question):
    given = {key: numpy.asarray(one) for key, one in question['inputs'].items()}
    labels, lengths = given['labels'].astype('int32'), given['lengths'].astype('int32')
    value, slope = loss(question['reduction']['by'], question.get('cotangent'), given['logits'], labels, lengths)
    return {'value': value.tolist(), 'gradient': {'logits': slope.tolist()}}


equistep.serve({
    'name': f'{name} CTC', 'version': version, 'format': format, 'asks': [], 'losses': [], 'reductions': [],
    'ownLosses': [{
        'name': 'ctc',
        'inputs': {
            'logits': {'shape': ['examples', FRAMES, SYMBOLS], 'reals': [-4, 4]},
            'labels': {'shape': ['examples', LONGEST], 'integers': [1, SYMBOLS - 1]},
            'lengths': {'shape': ['examples'], 'integers': [1, LONGEST]},
        },
        'gradientOf': ['logits'], 'elements': ['examples'], 'means': [{'over': 'examples'}],
        'properties': {'nonNegative': True}, 'cotangent': True, 'ignores': [{'input': 'labels', 'beyond': 'lengths'}],
    }],
}, answer)
