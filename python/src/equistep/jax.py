"""Losses, optimizers of optax and training loops of JAX as a subject: gradients by `jax.vjp`.

    import equistep.jax as ej

    @ej.loss('huber', mean='elements')
    def my_huber(predictions, targets, *, reduction, delta): ...

    ej.optimizer(optax.adamw)

    @ej.trainer('squared-error', mean='elements')
    def step(model, optimizer, parameters, state, micro_batches): ...

Then `equistep check my_losses.py`.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy

from . import losses, training
from .optimizers import Optimizer, OwnRule, Rule, name_of

__all__ = ['Descent', 'Subject', 'decayed', 'evaluator', 'loop', 'loss', 'model', 'optimizer', 'own', 'own_optimizer', 'read', 'trainer']

_BETAS = {'beta1': 'b1', 'beta2': 'b2', 'epsilon': 'eps'}
_ROOTED = {**_BETAS, 'rootEpsilon': 'eps_root'}
_RMS = {'rho': 'decay', 'momentum': 'momentum', 'initialAccumulator': 'initial_scale'}
_DECOUPLED = {'decoupled': 'weight_decay'}
#: The rules that the optimizers of optax follow, as they are documented.
RULES: dict[str, list[Rule]] = {
    'sgd': [Rule('sgd', {}), Rule('momentum', {'momentum': 'momentum'}), Rule('nesterov', {'momentum': 'momentum'}, fixed={'nesterov': True})],
    'adagrad': [Rule('adagrad', {'rootEpsilon': 'eps', 'initialAccumulator': 'initial_accumulator_value'})],
    'adadelta': [Rule('adadelta', {'rho': 'rho', 'rootEpsilon': 'eps'})],
    'rmsprop': [
        Rule(f'{centered}rmsprop-rate-inside', {**_RMS, epsilon: 'eps'}, fixed={'centered': bool(centered), 'eps_in_sqrt': epsilon == 'rootEpsilon'})
        for centered in ('', 'centered-')
        for epsilon in ('epsilon', 'rootEpsilon')
    ],
    'adam': [Rule('adam', _ROOTED)],
    'adamw': [Rule('adam', _ROOTED, decays=_DECOUPLED)],
    'amsgrad': [Rule('amsgrad-of-corrected', _ROOTED)],
    'adamax': [Rule('adamax-epsilon-in-norm', _BETAS)],
    'adamaxw': [Rule('adamax-epsilon-in-norm', _BETAS, decays=_DECOUPLED)],
    'nadam': [Rule('nadam-constant', _ROOTED)],
    'nadamw': [Rule('nadam-constant', _ROOTED, decays=_DECOUPLED)],
    'lion': [Rule('lion', {'beta1': 'b1', 'beta2': 'b2'}, decays=_DECOUPLED)],
    'sign_sgd': [Rule('sign', {})],
    'rprop': [Rule('rprop', {'etaMinus': 'eta_minus', 'etaPlus': 'eta_plus', 'minStep': 'min_step_size', 'maxStep': 'max_step_size'})],
    'lars': [Rule('lars', {'momentum': 'momentum', 'trustCoefficient': 'trust_coefficient', 'weightDecay': 'weight_decay', 'epsilon': 'eps'})],
    'lamb': [Rule('lamb', {**_ROOTED, 'weightDecay': 'weight_decay'})],
}


def rules_of(make: Callable[..., Any]) -> list[Rule]:
    """The rules of an optimizer of optax, or of one with coupled decay before it."""
    if hasattr(make, 'decayed'):
        return [Rule(**{**vars(one), 'decays': {'coupled': 'weight_decay'}}) for one in rules_of(make.decayed)]
    import optax

    return next((rules for name, rules in RULES.items() if getattr(optax, name, None) is make), [])


def decayed(make: Callable[..., Any]) -> Callable[..., Any]:
    """An optimizer after `optax.add_decayed_weights`: its decay is coupled."""
    import optax

    def coupled(learning_rate: Any, *, weight_decay: Any, **more: Any) -> Any:
        return optax.chain(optax.add_decayed_weights(weight_decay), make(learning_rate, **more))

    coupled.decayed, coupled.__name__ = make, name_of(make)
    return coupled


class Descent(NamedTuple):
    """An optimizer as two compiled functions, which are compiled once, whatever the numbers of a step are."""

    #: Of the parameters and the first rate, gives the state.
    begin: Callable[..., Any]
    #: Of the parameters, the state, the gradient and the rate, gives the parameters and the state.
    step: Callable[..., Any]


def descent(make: Callable[..., Any], fixed: Mapping[str, Any], clip: Mapping[str, Any] | None, wrapped: Callable[[Any], Any], key: Any) -> Descent:
    """An optimizer after a clip, in what `wrapped` wraps it in, which `key` tells from others."""
    return _descent(make, tuple(fixed.items()), None if clip is None else clip['by'], _Keyed(key, wrapped))


class _Keyed:
    """A function that is known by a key."""

    def __init__(self, key: Any, function: Callable[..., Any]) -> None:
        self.key, self.function = key, function

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Keyed) and other.key == self.key

    def __call__(self, of: Any) -> Any:
        return self.function(of)


@functools.cache
def _descent(make: Callable[..., Any], fixed: tuple[tuple[str, Any], ...], clipped_by: str | None, wrapped: Callable[[Any], Any]) -> Descent:
    import optax

    def of(numbers: Mapping[str, Any]) -> Any:
        options = {name: value for name, value in numbers.items() if name != 'clip'}
        made = make(**options, **dict(fixed))
        return wrapped(made if clipped_by is None else optax.chain(_clip(clipped_by, numbers['clip']), made))

    def begin(parameters: Any, numbers: Mapping[str, Any]) -> Any:
        return of(numbers).init(parameters)

    def step(parameters: Any, state: Any, gradient: Any, numbers: Mapping[str, Any]) -> tuple[Any, Any]:
        updates, state = of(numbers).update(gradient, state, parameters)
        return optax.apply_updates(parameters, updates), state

    return Descent(_traced(begin), _traced(step))


def _traced(function: Callable[..., Any]) -> Callable[..., Any]:
    """A compiled function; one that looks at its numbers runs as it is."""
    compiled, looks = jax.jit(function), []

    def called(*arguments: Any) -> Any:
        if looks:
            return function(*arguments)
        try:
            return compiled(*arguments)
        except jax.errors.ConcretizationTypeError:
            looks.append(True)
            return function(*arguments)

    return called


def _clip(by: str, spec: Mapping[str, Any]) -> Any:
    import optax

    if by == 'value':
        return optax.clip(spec['threshold'])
    if by == 'global-norm':
        return optax.clip_by_global_norm(spec['threshold'])
    if by == 'adaptive-norm':
        return optax.adaptive_grad_clip(spec['threshold'], eps=spec['floor'])
    raise losses.Unsupported(f'optax does not clip by {by}')


def model(parameters: Mapping[str, Any], inputs: Any) -> Any:
    """The linear model of the questions."""
    return inputs @ parameters['weights'] + parameters['bias']


class _Jax:
    options = ('scale', 'cotangent')
    immutable = True

    def __init__(self, dtype: str) -> None:
        self.format = dtype
        if dtype == 'float64':
            jax.config.update('jax_enable_x64', True)

    def tensor(self, numbers: Any, *, integers: bool = False) -> Any:
        return jnp.asarray(numbers, dtype='int32' if integers else self.format)

    def read(self, tensor: Any) -> numpy.ndarray:
        return read(tensor)

    def _value(self, function: Callable[[Mapping[str, Any]], Any], at: Mapping[str, Any]) -> Any:
        value = function(at)
        if not isinstance(value, jax.Array):
            raise TypeError(losses.returned(value, 'an array of JAX'))
        return value

    def value(self, function: Callable[[Mapping[str, Any]], Any], at: Mapping[str, Any]) -> Any:
        return self._value(function, {name: self.tensor(one) for name, one in at.items()})

    def differentiated(self, function: Callable[[Mapping[str, Any]], Any], at: Mapping[str, Any], asked: Mapping[str, Any]) -> losses.Derived:
        def scaled(tensors: Mapping[str, Any]) -> Any:
            value = self._value(function, tensors)
            return value * asked['scale'] if 'scale' in asked else value

        value, pull_back = jax.vjp(scaled, {name: self.tensor(one) for name, one in at.items()})
        (gradient,) = pull_back(self.tensor(asked['cotangent']) if 'cotangent' in asked else jnp.ones_like(value))
        return losses.Derived(value, gradient)

    def model(self, at: Mapping[str, Any]) -> Any:
        return at

    def of_optimizers(self, optimizers: Iterable[Optimizer]) -> dict[str, Any]:
        # A parameter that takes no part has a gradient of zeros: jax.grad knows no other.
        return {'absences': ['zeros'], 'changes': ['hyper', 'decay']}

    def numbers(self, optimizer: Optimizer | None, spec: Mapping[str, Any], rate: float, clip: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The numbers of a step: the rate in the number format, the others as they are."""
        options = {} if optimizer is None else {name: one for name, one in optimizer.options(spec).items() if not isinstance(one, (bool, str))}
        clipped = {} if clip is None else {'clip': {name: float(one) for name, one in clip.items() if name != 'by'}}
        return {'learning_rate': jnp.asarray(rate, self.format), **{name: float(one) for name, one in options.items()}, **clipped}

    def descent(
        self, optimizer: Optimizer | None, question: Mapping[str, Any], wrapped: Callable[[Any], Any] = lambda of: of, key: Any = 'plain'
    ) -> Descent:
        """The compiled steps of an optimizer, by the rate and what else is another in a step; plain descent where none is declared."""
        import optax

        make, fixed = (optax.sgd, {}) if optimizer is None else (optimizer.make, optimizer.rule.fixed)
        clip, spec = question.get('clip'), question['optimizer']
        compiled = descent(make, fixed, clip, wrapped, key)

        def numbers(rate: float, changes: Mapping[str, Any]) -> dict[str, Any]:
            changed = {**spec, **changes.get('hyper', {}), **({'decay': {**spec['decay'], 'coefficient': changes['decay']}} if 'decay' in changes else {})}
            return self.numbers(optimizer, changed, rate, clip)

        return Descent(
            lambda parameters, rate: compiled.begin(parameters, numbers(rate, {})),
            lambda parameters, state, gradient, rate, changes={}: compiled.step(parameters, state, gradient, numbers(rate, changes)),
        )

    def steps(self, optimizer: Optimizer, question: Mapping[str, Any]) -> dict[str, Any]:
        theta, path, of = self.tensor(question['parameter']), [], self.descent(optimizer, question)
        state = of.begin(theta, question['steps'][0]['rate'])
        for one in question['steps']:
            theta, state = of.step(theta, state, self.tensor(one['gradient']), one['rate'], one)
            path.append(read(theta))
        return {'parameter': path}

    def descend(self, total: Callable[..., Any], question: Mapping[str, Any], batches: Sequence[tuple[float, Any]], subject: losses.Subject) -> dict[str, Any]:
        parameters = {name: self.tensor(one) for name, one in question['parameters'].items()}
        of, asked = self.descent(subject.optimizer_of(question), question), {name: question[name] for name in ('loss', 'reduction', 'penalties')}
        state, values, path = of.begin(parameters, batches[0][0]), [], []
        for rate, batch in batches:
            found = subject.answer_raw({'ask': 'objective', **asked, 'parameters': parameters, 'inputs': batch.inputs, 'targets': batch.targets})
            parameters, state = of.step(parameters, state, found['gradient'], rate)
            values.append(read(found['value']))
            path.append({name: read(one) for name, one in parameters.items()})
        return {'value': values, 'parameters': path}

    def own_steps(self, rule: OwnRule, question: Mapping[str, Any]) -> dict[str, Any]:
        import optax

        theta, state, path, options = self.tensor(question['parameter']), None, [], rule.options(question)
        for one in question['steps']:
            of = rule.make(learning_rate=one['rate'], **options)
            state = _remembering(of.init(theta), question.get('state'), self.tensor) if state is None else state
            updates, state = of.update(self.tensor(one['gradient']), state, theta)
            theta = optax.apply_updates(theta, updates)
            path.append(read(theta))
        return {'parameter': path, **({'slots': rule.slots_in(_fields(state), read)} if question.get('slots') else {})}

    @staticmethod
    def _asked(question: Mapping[str, Any], subject: losses.Subject) -> dict[str, Callable[[], Any]]:
        """What a function may take by name, beside the model and its batches."""
        return {
            'loss': lambda: subject.loss_of(question),
            'penalty': lambda: lambda at: sum(penalty(one, at[one['on']]) for one in question['penalties']),
            'max_norm': lambda: question['clip']['threshold'] if 'clip' in question else None,
            'reduction': lambda: subject.word(question),
            'collective': lambda: question.get('collective'),
            'question': lambda: question,
        }

    def evaluate(self, evaluator: training.Evaluator, question: Mapping[str, Any], batches: Sequence[training.MicroBatch], subject: losses.Subject) -> Any:
        parameters = {name: self.tensor(one) for name, one in question['parameters'].items()}
        value = evaluator.step(model, parameters, batches, **evaluator.only(self._asked(question, subject)))
        return training.reported(read(value) if isinstance(value, jax.Array) else value, evaluator.step, 'data set')

    def train(self, trainer: training.Trainer, question: Mapping[str, Any], windows: Sequence[training.Window], subject: losses.Subject) -> dict[str, Any]:
        import optax

        optimizer, spec, state = subject.optimizer_of(question), question['optimizer'], None
        parameters, values, path = {name: self.tensor(one) for name, one in question['parameters'].items()}, [], []
        subject.word(question)
        for window in windows:
            options = {} if optimizer is None else optimizer.options(spec)
            of = optax.sgd(window.rate) if optimizer is None else optimizer.make(learning_rate=window.rate, **options)
            state = of.init(parameters) if state is None else state
            asked = {**self._asked(question, subject), 'rate': lambda: window.rate}  # noqa: B023
            parameters, state, value = self._updated(trainer.step, (model, of, parameters, state, window.given(bool(trainer.collectives))), trainer.only(asked))
            values.append(value)
            path.append({name: read(one) for name, one in parameters.items()})
        return {'value': values, 'parameters': path}

    def _updated(self, step: Callable[..., Any], given: tuple[Any, ...], more: Mapping[str, Any], reports: bool = True) -> tuple[Any, Any, Any]:
        found = step(*given, **more)
        if not isinstance(found, tuple) or len(found) != 3:
            raise TypeError(f'{step.__name__} gives a {type(found).__name__}: return the parameters, the state of the optimizer and the loss of the window')
        value = training.reported(found[2], step) if reports else None
        return found[0], found[1], read(value) if isinstance(value, jax.Array) else value

    def observe(self, loop: training.Loop, windows: Sequence[training.Window]) -> dict[str, Any]:
        import optax

        apply, parameters = loop.model()
        start, after, values, state = _named(parameters), [], [], None
        for window in windows:
            of = optax.sgd(window.rate)
            state = of.init(parameters) if state is None else state
            parameters, state, value = self._updated(loop.step, (apply, of, parameters, state, window.given(loop.replicas)), {}, loop.reports)
            values.append(value)
            after.append(_named(parameters))
        return {'start': start, 'parameters': after, **({'value': values} if loop.reports else {})}


def _fields(state: Any) -> dict[str, Any]:
    """What the state of a transformation holds of one parameter, by the names of its fields; of two that are called alike, the first."""
    if not isinstance(state, tuple):
        return {}
    names = getattr(state, '_fields', ())
    found = {name: one for name, one in zip(names, state) if isinstance(one, jax.Array)}
    for one in reversed(state):
        found = {**_fields(one), **found}
    return found


def _remembering(state: Any, held: Mapping[str, Any] | None, tensor: Callable[[Any], Any]) -> Any:
    """A state with what is held: its slots, by the names of their fields, and the steps that it counts."""
    if held is None or not isinstance(state, tuple):
        return state
    if not hasattr(state, '_fields'):
        return tuple(_remembering(one, held, tensor) for one in state)
    slots = {name: tensor(one) for name, one in held['slots'].items() if name in state._fields}
    count = {'count': jnp.asarray(held['step'], state.count.dtype)} if 'count' in state._fields else {}
    inner = {name: _remembering(getattr(state, name), held, tensor) for name in state._fields}
    return state._replace(**{**inner, **slots, **count})


def _named(tree: Any) -> dict[str, numpy.ndarray]:
    """The leaves of a tree of parameters, by their paths."""
    return {jax.tree_util.keystr(path): read(leaf) for path, leaf in jax.tree_util.tree_leaves_with_path(tree)}


def penalty(spec: Mapping[str, Any], theta: Any) -> Any:
    """The penalty of a question, of one parameter."""
    half = 0.5 * jnp.sum(theta * theta)
    return half * (spec['coefficient'] if spec['name'] == 'half-sum-of-squares' else 2 * spec['coefficient'])


def read(array: Any) -> numpy.ndarray:
    """The numbers of an array."""
    return numpy.asarray(array).astype(numpy.float64)


#: Numbers of a question that a compiled function is given, and does not hold: a loss's parameters, but for powers.
TRACED = ('delta', 'smoothing', 'positiveWeight', 'scale', 'coefficient', 'count')


class Subject(losses.Subject):
    """Losses, optimizers and loops under one name, in the number format of a dtype.

    Where `compiled` is true, each form of question is one compiled function of the numbers of its tensors, as under `jax.jit`. A loop is a function
    `f(model, optimizer, parameters, state, micro_batches)` that gives the parameters, the state and the loss; the model of a `loop` is a function that gives
    `(apply, parameters)`, and `apply` is what the loop is given.
    """

    known = staticmethod(rules_of)

    def __init__(self, name: str | None = None, version: str = '1', *, dtype: str = 'float32', compiled: bool = False, **declaration: Any) -> None:
        super().__init__(_Jax(dtype), name or losses.default_name(), version, **declaration)
        self._compiled = jax.jit(self._formed, static_argnums=0) if compiled else None

    def _formed(self, form: str, tensors: list[Any]) -> dict[str, Any]:
        return super()._answer(json.loads(form, object_hook=lambda part: tensors[part['tensor']] if 'tensor' in part else part))

    def answer_raw(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to a question about a loss or an objective, as arrays of JAX."""
        return self._answer(question)

    def descent(self, question: Mapping[str, Any], wrapped: Callable[[Any], Any], key: Any) -> Descent:
        """The optimizer of a question, wrapped in another of optax, which `key` tells from others."""
        return self.framework.descent(self.optimizer_of(question), question, wrapped, key)

    def _answer(self, question: Mapping[str, Any]) -> dict[str, Any]:
        if self._compiled is None:
            return super()._answer(question)
        tensors: list[Any] = []

        def hold(tensor: Any) -> dict[str, int]:
            tensors.append(tensor)
            return {'tensor': len(tensors) - 1}

        def traced(part: Any, name: str = '') -> Any:
            if isinstance(part, Mapping):
                return {key: traced(one, key) for key, one in part.items()}
            if isinstance(part, list):
                return [traced(one) for one in part]
            return hold(float(part)) if name in TRACED and isinstance(part, (int, float)) else part

        return self._compiled(json.dumps(traced(question), default=hold), tensors)

    def declaration(self) -> dict[str, Any]:
        # XLA's own log1p and tanh on a CPU, as measured against float64. Subnormal numbers are taken for zero.
        return {'profile': {'flush': True, 'ulps': {'log1p': 3, 'tanh': 5}}, **super().declaration()}


#: Declare parts of the file's own subject, in float32: see `equistep.losses.Subject`. For anything else make a `Subject`.
_OF_FILE = losses.OfFile(Subject)
loss, own, optimizer, own_optimizer = _OF_FILE.loss, _OF_FILE.own, _OF_FILE.optimizer, _OF_FILE.own_optimizer
trainer, evaluator, loop = _OF_FILE.trainer, _OF_FILE.evaluator, _OF_FILE.loop
