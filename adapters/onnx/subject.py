"""
ONNX's reference evaluator: the operators SoftmaxCrossEntropyLoss and NegativeLogLikelihoodLoss, reductions of what is unreduced, and the
optimizers of ai.onnx.preview.training. It has no gradients: `Gradient` is not among what it evaluates.
"""

import functools
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[1]))
from asked import Unsupported, columns_of, decay_of, hyper, serve

import numpy
import onnx
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

TRAINING = 'ai.onnx.preview.training'
#: Inputs that hold integers.
INTEGERS = ('labels', 'T')
#: The newest operators that the release knows.
OPSETS = [helper.make_opsetid('', onnx.defs.onnx_opset_version()), helper.make_opsetid(TRAINING, 1)]


def node(operator, inputs, outputs, domain='', **attributes):
    return helper.make_node(operator, inputs.split(), outputs.split(), domain=domain, **attributes)


def evaluator(nodes, inputs, outputs):
    value = lambda name: helper.make_tensor_value_info(name, TensorProto.INT64 if name in INTEGERS else TensorProto.FLOAT, None)
    graph = helper.make_graph(nodes, 'model', [value(name) for name in inputs.split()], [value(name) for name in outputs.split()])
    return ReferenceEvaluator(helper.make_model(graph, opset_imports=OPSETS))


def run(of, **given):
    """The outputs, of the type that the model declares for them."""
    tensors = {name: numpy.asarray(value, numpy.int64 if name in INTEGERS else numpy.float32) for name, value in given.items()}
    return [numpy.asarray(output, numpy.float32) for output in of.run(None, tensors)]


BY_CLASS = {'softmax-cross-entropy': 'SoftmaxCrossEntropyLoss', 'negative-log-likelihood': 'NegativeLogLikelihoodLoss'}
REDUCTIONS = {'none': 'Identity', 'sum': 'ReduceSum', 'mean': 'ReduceMean', 'max': 'ReduceMax'}


@functools.lru_cache(maxsize=None)
def loss_by_class(name, reduction, weighed, ignored):
    """One operator, which reduces by itself; where it cannot, ReduceMax does."""
    inputs = 'scores labels weights' if weighed else 'scores labels'
    attributes = {} if ignored is None else {'ignore_index': ignored}
    if reduction != 'max':
        return evaluator([node(BY_CLASS[name], inputs, 'loss', reduction=reduction, **attributes)], inputs, 'loss')
    losses = node(BY_CLASS[name], inputs, 'losses', reduction='none', **attributes)
    return evaluator([losses, node('ReduceMax', 'losses', 'loss', keepdims=0)], inputs, 'loss')


@functools.lru_cache(maxsize=None)
def loss_by_element(name, reduction, weighed):
    """ONNX has no such loss of its own: it is composed as its users do."""
    if reduction not in REDUCTIONS:
        raise Unsupported('these losses are composed, and a reduction is an operator')
    size = node('Mul', 'error error', 'losses') if name == 'squared-error' else node('Abs', 'error', 'losses')
    weigh = node('Mul', 'losses weights', 'weighed') if weighed else node('Identity', 'losses', 'weighed')
    reduce = node(REDUCTIONS[reduction], 'weighed', 'loss', **({} if reduction == 'none' else {'keepdims': 0}))
    inputs = 'scores targets weights' if weighed else 'scores targets'
    return evaluator([node('Sub', 'scores targets', 'error'), size, weigh, reduce], inputs, 'loss')


def mean_fits(question):
    """Whether the mean of the operator divides by what is asked for: by the weights of the targets that are not ignored."""
    over = question['reduction']['over']
    if question['loss']['name'] not in BY_CLASS:
        return over == 'elements' or (over == 'examples' and columns_of(question) == 1)
    if 'classWeights' in question:
        return over == 'sum-of-valid-weights' or (over == 'sum-of-weights' and 'ignoredClass' not in question)
    # Where nothing is ignored, all of it is valid.
    return over == 'valid' or ('ignoredClass' not in question and over in ('elements', 'examples'))


def value_of(question):
    name, reduction = question['loss']['name'], question['reduction']
    by = reduction['name'] if reduction['by'] == 'unknown' else reduction['by']
    if by == 'mean' and not mean_fits(question):
        raise Unsupported(f"a mean of ONNX does not divide by the {reduction['over']} here")
    if name not in BY_CLASS:
        if 'classWeights' in question or 'ignoredClass' in question:
            raise Unsupported(f'a {name} has no classes')
        weighed = {'weights': question['weights']} if 'weights' in question else {}
        return run(loss_by_element(name, by, bool(weighed)), scores=question['predictions'], targets=question['targets'], **weighed)[0]
    if question['targets'].ndim == question['predictions'].ndim:
        raise Unsupported('ONNX takes class indices for targets, and no distributions')
    if 'weights' in question:
        raise Unsupported(f'ONNX weighs a {name} by class, and not by example')
    if by == 'max' and ('classWeights' in question or 'ignoredClass' in question):
        raise Unsupported('a maximum takes neither class weights nor an ignored class here')
    weighed = {'weights': question['classWeights']} if 'classWeights' in question else {}
    ignored = int(question['ignoredClass']) if 'ignoredClass' in question else None
    # ONNX has the classes on the second axis.
    scores = numpy.moveaxis(question['predictions'], -1, 1)
    return run(loss_by_class(name, by, bool(weighed), ignored), scores=scores, labels=question['targets'], **weighed)[0]


#: By optimizer: the operator, its slots in the order of its inputs, its attributes by the names of the hyper-parameters, and other attributes.
OPTIMIZERS = {
    'sgd': ('Momentum', ['velocity'], {}, {'alpha': 0.0, 'beta': 1.0, 'mode': 'standard'}),
    'momentum': ('Momentum', ['velocity'], {'momentum': 'alpha'}, {'mode': 'standard'}),
    'nesterov': ('Momentum', ['velocity'], {'momentum': 'alpha'}, {'beta': 1.0, 'mode': 'nesterov'}),
    'adagrad': ('Adagrad', ['accumulator'], {'epsilon': 'epsilon', 'initialAccumulator': 'initial'}, {'decay_factor': 0.0}),
    'adam-epsilon-hat': ('Adam', ['m', 'v'], {'beta1': 'alpha', 'beta2': 'beta', 'epsilon': 'epsilon'}, {'norm_coefficient_post': 0.0}),
}


def answer_steps(question):
    spec = question['optimizer']
    operator, slots, names, others = OPTIMIZERS[spec['name']]
    dampened = {'dampening': 'dampening'} if spec['name'] == 'momentum' else {}
    attributes = {**hyper(spec, **names, **dampened), **others, 'norm_coefficient': decay_of(spec, 'coupled')}
    if dampened:
        attributes['beta'] = 1 - attributes.pop('dampening')
    initial = attributes.pop('initial', 0)
    theta, state = question['parameter'], question.get('state', {'step': 0, 'slots': {}})
    memory = {name: state['slots'].get(name, numpy.full(theta.shape, initial)) for name in slots}
    step = evaluator(
        [node(operator, f"R T X G {' '.join(slots)}", f"theta {' '.join(f'new_{name}' for name in slots)}", TRAINING, **attributes)],
        f"R T X G {' '.join(slots)}", f"theta {' '.join(f'new_{name}' for name in slots)}",
    )
    path = []
    # T is the number of updates that there were: nought at the first.
    for t, one in enumerate(question['steps'], int(state['step'])):
        theta, *made = run(step, R=one['rate'], T=t, X=theta, G=one['gradient'], **memory)
        memory = dict(zip(slots, made))
        path.append(theta)
    return {'parameter': path, **({'slots': memory} if question.get('slots') else {})}


DECLARATION = {
    'name': 'onnx-reference',
    'version': onnx.__version__,
    'format': 'float32',
    # NumPy's, in float32: as measured against float64.
    'profile': {'ulps': {'exp': 3, 'log': 4}},
    'losses': [*BY_CLASS, 'squared-error', 'absolute-error'],
    'reductions': list(REDUCTIONS),
    'denominators': ['elements', 'examples', 'valid', 'sum-of-weights', 'sum-of-valid-weights'],
    'options': ['weights', 'classWeights', 'ignoredClass'],
    'identities': ['sum-is-zero', 'mean-is-nan', 'max-is-minus-infinity'],
    'optimizers': list(OPTIMIZERS),
    'decays': ['coupled'],
    'memory': ['state', 'slots'],
    'gradients': False,
}

if __name__ == '__main__':
    serve(DECLARATION, {'loss': lambda question: {'value': value_of(question)}, 'attempt': lambda question: {'value': value_of(question)}, 'steps': answer_steps})
