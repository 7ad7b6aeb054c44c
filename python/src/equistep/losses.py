"""A subject made of functions: what they declare, and how they are called. It knows no framework."""

from __future__ import annotations

import inspect
import pathlib
import runpy
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy

from . import optimizers as rules
from . import own as owns
from . import training
from .subject import Unsupported

#: The argument that a function takes for an option of a question, where its decorator says True.
ARGUMENTS = {'weights': 'weight', 'valid': 'mask', 'classWeights': 'weight', 'ignoredClass': 'ignore_index'}
#: The arguments of a loss's own parameters, where they are not called as in the questions.
PARAMETERS = {'positiveWeight': 'pos_weight', 'smoothing': 'label_smoothing'}
PER_ROW = ('softmax-cross-entropy', 'negative-log-likelihood')
FEATURES = ('reductions', 'denominators', 'options')

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


@dataclass(frozen=True)
class Derived:
    """The value of a function, its gradient with respect to each input by name, and that gradient's change along a direction."""

    value: Any
    gradient: Mapping[str, Any] = field(default_factory=dict)
    second: Any = None


class Framework(Protocol):
    """How numbers become a framework's tensors, how it takes a gradient, and how it trains."""

    #: The number format: 'float64', 'float32', 'bfloat16' or 'float16'.
    format: str
    #: Options of loss questions that the gradient itself answers: 'scale' and 'cotangent'.
    options: tuple[str, ...]

    def tensor(self, numbers: numpy.ndarray, *, integers: bool = False) -> Any:
        """A tensor of these numbers; of whole numbers for class indices and masks."""

    def read(self, tensor: Any) -> numpy.ndarray:
        """The numbers of a tensor."""

    def value(self, function: Callable[[Mapping[str, Any]], Any], at: Mapping[str, numpy.ndarray]) -> Any:
        """The value of a function of tensors by name, at these numbers."""

    def differentiated(self, function: Callable[[Mapping[str, Any]], Any], at: Mapping[str, numpy.ndarray], asked: Mapping[str, Any]) -> Derived:
        """The same with its gradients, pulled back from the question's `cotangent`, times its `scale`, and along its `direction`."""

    def of_optimizers(self, optimizers: Iterable[rules.Optimizer]) -> dict[str, Any]:
        """What a declaration says of these optimizers besides their rules and their decays: what can be known of their memory, and so on."""

    def steps(self, optimizer: rules.Optimizer, question: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to a question about the steps of an optimizer."""

    def descend(self, total: Callable[..., Any], question: Mapping[str, Any], batches: Sequence[tuple[float, Any]], subject: Subject) -> dict[str, Any]:
        """The same by a plain loop over the batches, each with its rate, whose total loss is declared."""

    def train(self, trainer: training.Trainer, question: Mapping[str, Any], windows: Sequence[training.Window], subject: Subject) -> dict[str, Any]:
        """The answer to a question about training the linear model."""

    def evaluate(self, evaluator: training.Evaluator, question: Mapping[str, Any], batches: Sequence[training.MicroBatch], subject: Subject) -> Any:
        """The loss that is reported of the linear model."""

    def own_steps(self, rule: rules.OwnRule, question: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to a question about the steps of an update rule of one's own."""

    def observe(self, loop: training.Loop, windows: Sequence[training.Window]) -> dict[str, Any]:
        """The answer to a question about training a model of the loop's own."""


@dataclass(frozen=True)
class Loss:
    function: Callable[..., Any]
    #: The function's own word for each reduction but the mean, and for the mean by each denominator.
    words: Mapping[str, str]
    means: Mapping[str, str]
    #: The function's argument for each option.
    options: Mapping[str, str]
    #: The function's argument for each parameter of the loss, whatever the loss is.
    arguments: frozenset[str]

    def word(self, reduction: Mapping[str, Any]) -> str:
        return word_of(self.function, self.words, self.means, reduction)


def word_of(function: Callable[..., Any], words: Mapping[str, str], means: Mapping[str, str], reduction: Mapping[str, Any]) -> str:
    """A reduction as the function calls it."""
    by = reduction['by']
    if by == 'unknown':
        return reduction['name']
    some, key = (means, reduction.get('over')) if by == 'mean' else (words, by)
    if key not in some:
        raise Unsupported(f"{function.__name__} has no reduction {by}{f' over {key}' if by == 'mean' else ''}")
    return some[key]


def means_of(mean: str | Iterable[str] | Mapping[str, str] | None) -> dict[str, str]:
    """The function's word for the mean by each denominator."""
    if mean is None:
        return {}
    return dict(mean) if isinstance(mean, Mapping) else {over: 'mean' for over in ([mean] if isinstance(mean, str) else mean)}


def words_of(reductions: Iterable[str] | Mapping[str, str]) -> dict[str, str]:
    return dict(reductions) if isinstance(reductions, Mapping) else {by: by for by in reductions}


class Subject:
    """Losses, optimizers and training loops under one name, in one number format.

    `name` and `version` are those of the reports; more of a declaration may be given.
    """

    #: The update rules that the framework's own optimizers are known to follow.
    known: Callable[[Callable[..., Any]], Iterable[rules.Rule]] = staticmethod(lambda make: ())

    def __init__(self, framework: Framework, name: str, version: str = '1', **declaration: Any) -> None:
        self.framework, self.name, self.version, self.more = framework, name, version, declaration
        self.losses: dict[str, Loss] = {}
        self.asked: dict[str, Callable[..., Any]] = {}
        self.owns: dict[str, owns.Own] = {}
        self.optimizers: dict[str, list[rules.Optimizer]] = {}
        self.rules: dict[str, rules.OwnRule] = {}
        self.trainer_: training.Trainer | None = None
        self.evaluator_: training.Evaluator | None = None
        self.total: Callable[..., Any] | None = None
        self.loops: dict[str, training.Loop] = {}
        _MADE.append(self)

    def loss(
        self,
        name: str,
        *,
        mean: str | Iterable[str] | Mapping[str, str] | None = None,
        reductions: Iterable[str] | Mapping[str, str] = ('none', 'sum'),
        weights: bool | str = False,
        valid: bool | str = False,
        class_weights: bool | str = False,
        ignored_class: bool | str = False,
    ) -> Decorator:
        """Declares that a function `f(predictions, targets, *, reduction, …)` is the loss `name`.

        `mean` says what its mean divides by ('elements', 'examples', 'sum-of-weights' …), or by each the function's own word for it:
        `{'examples': 'batchmean'}`. `reductions` are the other ones that it has, or its own words for them: `{'none': 'unreduced'}`.
        `weights` (of the examples), `valid` (which examples count), `class_weights` and `ignored_class`: whether it takes them, as `weight`, `mask`,
        `weight` and `ignore_index`; or the argument's name. The loss's parameters are passed by name where the function takes them: `delta`,
        `gamma`, `label_smoothing`, `pos_weight` …
        """

        def declared(function: Callable[..., Any]) -> Callable[..., Any]:
            given = {'weights': weights, 'valid': valid, 'classWeights': class_weights, 'ignoredClass': ignored_class}
            options = {option: ARGUMENTS[option] if argument is True else str(argument) for option, argument in given.items() if argument}
            taken = frozenset(inspect.signature(function).parameters)
            missing = next((argument for argument in ('reduction', *options.values()) if argument not in taken), None)
            if missing is not None:
                raise TypeError(f"{function.__name__} has no argument '{missing}', which @loss('{name}', …) says that it takes")
            self.losses[name] = Loss(function, words_of(reductions), means_of(mean), options, taken)
            return function

        return declared

    def questions(self, *names: str) -> Decorator:
        """Declares that a function `f(question, predictions)` gives the reduced loss that a question asks for, for losses that need all of it.

        What they have is then said in the declaration: `Subject(…, reductions=…, denominators=…, options=…)`.
        """

        def declared(function: Callable[..., Any]) -> Callable[..., Any]:
            self.asked.update({name: function for name in names})
            return function

        return declared

    def own(
        self,
        inputs: Mapping[str, Any],
        *,
        elements: Sequence[str | int] = ('examples',),
        mean: Any = None,
        gradient_of: Sequence[str] = (),
        name: str | None = None,
        **more: Any,
    ) -> Decorator:
        """Declares a loss that no definition knows: `f(**inputs, reduction)`, judged by its own unreduced elements.

        `inputs` says of each its shape and from where it is drawn: `{'shape': ['examples', 3], 'reals': [-4, 4]}`, or `'integers'`. `elements` is the
        shape of the unreduced loss, `mean` what its mean divides by, or by each of its own words for one: `{'tokenmean': {'count': 'mask'}}`.
        docs/your-own-loss.md has what else can be said: properties, cotangent, weights, ignores, smallest, ulps.
        """

        def declared(function: Callable[..., Any]) -> Callable[..., Any]:
            one = owns.declared(function, inputs, elements, mean, gradient_of, name, more)
            self.owns[one.name] = one
            return function

        return declared

    def optimizer(
        self,
        make: Callable[..., Any],
        rule: str | None = None,
        *,
        hyper: Mapping[str, str] | None = None,
        slots: Mapping[str, str] | None = None,
        decays: Mapping[str, str] | None = None,
    ) -> Callable[..., Any]:
        """Declares an optimizer of the framework, or one of your own and the `rule` that it follows ('adam', 'lion' …).

        `hyper` says which argument is which hyper-parameter of the rule, where it has another name than there or in the framework:
        `{'epsilon': 'tiny'}`. `slots` says what its state calls the rule's slots, and `decays` how its decay is coupled: `{'decoupled': 'weight_decay'}`.
        """
        for one in rules.declared(make, self.known(make), rule, hyper, slots, decays):
            self.optimizers.setdefault(one.rule.name, []).append(one)
        return make

    def own_optimizer(
        self,
        make: Callable[..., Any],
        *,
        rate: rules.Number,
        hyper: Mapping[str, rules.Number] | None = None,
        slots: Mapping[str, int] | None = None,
        shape: Sequence[int] | None = None,
        decay: Mapping[str, str] | None = None,
        name: str | None = None,
    ) -> Callable[..., Any]:
        """Declares an optimizer of an update rule that no definition knows, judged by the degrees of its numbers with `equistep observe`.

        `rate` and each number of `hyper`, by its argument (`'betas[0]'` is a part of a pair), are a value at which it is felt and its degree: `(0.5, 1)`;
        or the value alone, where the degree is to be found. `slots` are the degrees of what it remembers, by their names in its state, and `shape` is that
        of its parameter. `decay` says which number decays the parameter, and how: `{'decoupled': 'weight_decay'}`. docs/your-own-optimizer.md has the degrees of what is often there.
        """
        one = rules.own_rule(make, name, rate, hyper or {}, slots or {}, shape, decay or {})
        self.rules[one.name] = one
        return make

    def trainer(
        self,
        *losses: str,
        mean: str | Iterable[str] | Mapping[str, str] | None = None,
        reductions: Iterable[str] | Mapping[str, str] = (),
        windows: Iterable[str] = ('micro-batches', 'uneven'),
        replicas: str | Iterable[str] = (),
        valid: bool = False,
        weights: bool = False,
    ) -> Decorator:
        """Declares a function that makes one update of a model, of the micro-batches of one window, and returns the loss that it reports.

        `losses` are what it trains with, and `mean` what it divides by. `windows` says what a window may hold besides: 'micro-batches', 'uneven', 'empty',
        'weights', 'element-masks'; `replicas` that it takes a list of micro-batches for each replica, whose gradients it joins by 'average' or 'sum';
        `valid` and `weights` that micro-batches have a `mask` and a `weight`. The function may also take `loss` (of predictions and targets, as it is declared
        here), `penalty` (of the model), `max_norm`, `rate`, `reduction` and `collective`, by name.
        """

        def declared(step: Callable[..., Any]) -> Callable[..., Any]:
            joined = [replicas] if isinstance(replicas, str) else list(replicas)
            self.trainer_ = training.Trainer(
                step=step, losses=losses or tuple(self.losses), words=words_of(reductions), means=means_of(mean), valid=valid, weights=weights,
                windows=list(windows), collectives=joined,
            )  # fmt: skip
            return step

        return declared

    def evaluator(
        self,
        *losses: str,
        mean: str | Iterable[str] | Mapping[str, str] | None = None,
        reductions: Iterable[str] | Mapping[str, str] = (),
        valid: bool = False,
        weights: bool = False,
    ) -> Decorator:
        """Declares a function that gives the loss that is reported of a model on a data set, which comes in batches; it trains nothing.

        Its arguments are those of `trainer`. The function may also take `loss`, `penalty` and `reduction`, by name.
        """

        def declared(function: Callable[..., Any]) -> Callable[..., Any]:
            self.evaluator_ = training.Evaluator(
                step=function, losses=losses or tuple(self.losses), words=words_of(reductions), means=means_of(mean), valid=valid, weights=weights
            )
            return function

        return declared

    def objective(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Declares a function `f(question, model, batch)` that gives the total loss of the linear model on a batch, penalties included."""
        self.total = function
        return function

    def loop(self, model: Callable[[], Any], inputs: Mapping[str, Any], *, mean: Any = 'examples', replicas: bool = False, reports: bool = True) -> Decorator:
        """Declares a function as for `trainer` that trains a model of its own: `model()` makes it, at the same start every time.

        `inputs` says what a micro-batch holds, as for `own`, and `mean` what the loss of one divides by. It is judged by `equistep observe`.
        """

        def declared(step: Callable[..., Any]) -> Callable[..., Any]:
            self.loops[step.__name__] = training.Loop(step.__name__, model, step, inputs, mean, replicas, reports)
            return step

        return declared

    def declaration(self) -> dict[str, Any]:
        """What the subject says of itself."""
        of_losses = {name: self._features(name) for name in dict.fromkeys([*self.losses, *(name for one in self._with_model for name in one.losses)])}
        together = {key: [value for value in dict.fromkeys(one for features in of_losses.values() for one in features[key])] for key in FEATURES}
        trained = self.trainer_
        return {
            'name': self.name,
            'version': self.version,
            'format': self.framework.format,
            'asks': [
                *(['loss', 'attempt'] if self.losses or self.asked else []),
                *(['objective'] if self.total else []),
                *(['steps'] if self.optimizers else []),
                *(trained.asks if trained else ['training'] if self.total and self.optimizers else []),
                *(self.evaluator_.asks if self.evaluator_ else []),
            ],
            'losses': [*of_losses, *(name for name in self.asked if name not in of_losses)],
            **together,
            # Each has what it has: what one lacks is not asked of it.
            **({'perLoss': of_losses} if any(features != together for features in of_losses.values()) else {}),
            **self._of_optimizers(),
            **self._of_model(),
            **({'ownLosses': [one.declared for one in self.owns.values()]} if self.owns else {}),
            **({'ownOptimizers': [one.declaration() for one in self.rules.values()]} if self.rules else {}),
            **({'loops': [one.declaration() for one in self.loops.values()]} if self.loops else {}),
            **self.more,
        }

    @property
    def _with_model(self) -> list[training.Evaluator]:
        """What is asked of the linear model."""
        return [one for one in (self.trainer_, self.evaluator_) if one is not None]

    def _features(self, name: str) -> dict[str, list[str]]:
        """What one loss has."""
        loss = self.losses.get(name)
        words, means, options = set(), set(), []
        if loss is not None:
            words, means = set(loss.words), set(loss.means)
            parameters = [parameter for parameter, argument in PARAMETERS.items() if argument in loss.arguments]
            options = [*self.framework.options, *(option for option in ARGUMENTS if option in loss.options), *parameters]
        for trained in (one for one in self._with_model if name in one.losses):
            words, means = words | set(trained.words), means | set(trained.means)
            options += [option for option in ('weights', 'valid') if getattr(trained, option) and option not in options]
        reductions = [by for by in ('none', 'sum', 'mean', 'max') if by in words or (by == 'mean' and means)]
        return {'reductions': reductions, 'denominators': sorted(means), 'options': options}

    def _of_optimizers(self) -> dict[str, Any]:
        if not self.optimizers:
            return {'optimizers': ['sgd']} if self.trainer_ else {}
        kinds = ('coupled', 'decoupled', 'independent')
        couplings = {name: [one for one in kinds if any(one in made.couplings for made in some)] for name, some in self.optimizers.items()}
        every = [one for one in kinds if any(one in some for some in couplings.values())]
        differing = {name: {'decays': some} for name, some in couplings.items() if some != every}
        more = self.framework.of_optimizers([one for some in self.optimizers.values() for one in some])
        return {'optimizers': list(self.optimizers), 'decays': every, **({'perOptimizer': differing} if differing else {}), **more}

    def _of_model(self) -> dict[str, Any]:
        trained, some = self.trainer_, self._with_model
        lists = {} if trained is None else {'windows': list(trained.windows), 'collectives': list(trained.collectives)}
        return {
            **{name: one for name, one in lists.items() if one},
            **({'clips': ['global-norm']} if trained is not None and trained.takes('max_norm') else {}),
            **({'penalties': ['half-sum-of-squares', 'sum-of-squares']} if any(one.takes('penalty') for one in some) else {}),
        }

    def answer(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to a question."""
        ask = question['ask']
        if ask in ('loss', 'attempt', 'objective', 'own'):
            return self._read(self._answer(question))
        if ask == 'steps':
            return self.framework.steps(rules.chosen(self.optimizers, question['optimizer']), question)
        if ask == 'ownSteps':
            return self.framework.own_steps(self.rules[question['rule']], question)
        if ask == 'observed':
            return self._observed(question)
        if ask == 'evaluate':
            return self._evaluated(question)
        if self.trainer_ is None:
            batches = training.windows_of(question, lambda part: self._batch(part, self._has_classes(question, part)))
            return self.framework.descend(self.total, question, [(one.rate, one.replicas[0][0]) for one in batches], self)
        return self._trained(self.trainer_, question)

    def _answer(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to a question about a loss, as tensors of the framework."""
        return {'objective': self._objective, 'own': self._own}.get(question['ask'], self._loss)(question)

    def _loss(self, question: Mapping[str, Any]) -> dict[str, Any]:
        call, name = self.call(question), question['loss']['name']
        function = self.losses[name].function if name in self.losses else self.asked[name]
        at = {'predictions': question['predictions'], **{one: question[one] for one in ('targets', 'weights') if question.get(f'{one}Gradient')}}
        found = self._derived(call, at, question)
        gradients = {'gradient' if one == 'predictions' else f'{one}Gradient': gradient for one, gradient in found.gradient.items()}
        by = question['reduction']['by']
        if by != 'none' and len(numpy.shape(found.value)) != 0:
            raise TypeError(f'{function.__name__} with reduction {by} gives a value of shape {tuple(numpy.shape(found.value))}: it must be one number')
        for one, gradient in zip(at, gradients.values()):
            if numpy.shape(gradient) != numpy.shape(at[one]):
                raise TypeError(f'{function.__name__} gives a gradient of shape {tuple(numpy.shape(gradient))}, and its {one} have the shape {numpy.shape(at[one])}')
        return {'value': found.value, **gradients, **({} if found.second is None else {'second': found.second})}

    def _derived(self, function: Callable[[Mapping[str, Any]], Any], at: Mapping[str, Any], question: Mapping[str, Any]) -> Derived:
        """The value, and its gradients where they are asked for."""
        if question['ask'] == 'attempt' or question.get('valueOnly') or not at:
            return Derived(self.framework.value(function, at))
        return self.framework.differentiated(function, at, question)

    def _read(self, answer: Mapping[str, Any]) -> dict[str, Any]:
        """An answer's tensors as numbers."""
        return {name: self._read(part) if isinstance(part, Mapping) else self.framework.read(part) for name, part in answer.items()}

    def call(self, question: Mapping[str, Any]) -> Callable[[Mapping[str, Any]], Any]:
        """The loss that a question asks for, as a function of its predictions, and of what else it is differentiated by."""
        name = question['loss']['name']
        if name in self.asked:
            function = self.asked[name]
            return lambda at: function({**question, **{one: part for one, part in at.items() if one != 'predictions'}}, at['predictions'])
        if name not in self.losses:
            raise Unsupported(f'there is no function for {name}')
        return self._call(self.losses[name], question)

    def _call(self, loss: Loss, question: Mapping[str, Any]) -> Callable[[Mapping[str, Any]], Any]:
        spec, given = question['loss'], _Given(self.framework)
        keywords: dict[str, Any] = {'reduction': loss.word(question['reduction'])}
        for option in ARGUMENTS:
            if option in question:
                if option not in loss.options:
                    raise Unsupported(f"{loss.function.__name__} takes no {option}")
                argument, value = loss.options[option], question[option]
                keywords[argument] = int(value) if option == 'ignoredClass' else given.tensor(argument, value, integers=option == 'valid')
        for parameter, value in spec.items():
            argument = PARAMETERS.get(parameter, parameter)
            if parameter == 'name':
                continue
            if argument not in loss.arguments:
                raise Unsupported(f"{loss.function.__name__} takes no {argument}")
            # A weight is a tensor, as PyTorch wants it; others are plain numbers.
            keywords[argument] = given.tensor(argument, value) if parameter == 'positiveWeight' else value
        are_classes = spec['name'] in PER_ROW and question['targets'].ndim < question['predictions'].ndim
        targets = given.tensor('targets', question['targets'], integers=are_classes)

        def called(at: Mapping[str, Any]) -> Any:
            value = loss.function(at['predictions'], targets, **keywords)
            given.unchanged(loss.function)
            return value

        return called

    def _objective(self, question: Mapping[str, Any]) -> dict[str, Any]:
        assert self.total is not None
        total, batch = self.total, self._batch(question, self._has_classes(question, question))
        model = getattr(self.framework, 'model', lambda at: at)
        found = self._derived(lambda at: total(question, model(at), batch), question['parameters'], question)
        return {'value': found.value, 'gradient': found.gradient}

    def _own(self, question: Mapping[str, Any]) -> dict[str, Any]:
        own = self.owns[question['loss']]
        inputs = {name: owns.numbers_of(one, own.is_whole(name)) for name, one in question['inputs'].items()}
        at = {name: inputs[name] for name in own.declared['gradientOf']}
        given = _Given(self.framework)
        others = {name: given.tensor(name, one, integers=own.is_whole(name)) for name, one in inputs.items() if name not in at}

        def called(some: Mapping[str, Any]) -> Any:
            value = own.function(**others, **some, reduction=own.word(question['reduction']))
            given.unchanged(own.function)
            return value

        found = self._derived(called, at, question)
        return {'value': found.value, 'gradient': found.gradient}

    def _batch(self, part: Mapping[str, Any], classes: bool) -> training.MicroBatch:
        tensor, mask, weight = self.framework.tensor, part.get('valid'), part.get('weights')
        return training.MicroBatch(
            tensor(part['inputs']),
            tensor(part['targets'], integers=classes),
            None if mask is None else tensor(mask, integers=True),
            None if weight is None else tensor(weight),
        )

    @staticmethod
    def _has_classes(question: Mapping[str, Any], part: Mapping[str, Any]) -> bool:
        return question['loss']['name'] in PER_ROW and part['targets'].ndim < 2

    def _trained(self, trained: training.Trainer, question: Mapping[str, Any]) -> dict[str, Any]:
        if question['loss']['name'] not in trained.losses:
            raise Unsupported(f"{trained.step.__name__} does not train with {question['loss']['name']}")
        windows = training.windows_of(question, lambda part: self._batch(part, self._has_classes(question, part)))
        return self.framework.train(trained, question, windows, self)

    def _evaluated(self, question: Mapping[str, Any]) -> dict[str, Any]:
        one = self.evaluator_
        if one is None or question['loss']['name'] not in one.losses:
            raise Unsupported(f"nothing evaluates with {question['loss']['name']}")
        if question['penalties'] and not one.takes('penalty'):
            raise Unsupported(f'{one.step.__name__} takes no penalty')
        batches = [self._batch(part, self._has_classes(question, part)) for part in question['batches']]
        return {'metric': self.framework.evaluate(one, question, batches, self)}

    def loss_of(self, question: Mapping[str, Any]) -> Callable[..., Any]:
        """The loss of a question for a loop: `loss(predictions, targets, reduction=…)`, as it is declared here."""
        name = question['loss']['name']
        if name not in self.losses:
            raise TypeError(f"the loop takes 'loss', and no function is declared to be {name}: @loss('{name}', …)")
        loss = self.losses[name]
        parameters = {PARAMETERS.get(one, one): value for one, value in question['loss'].items() if one != 'name'}
        unknown = next((one for one in parameters if one not in loss.arguments), None)
        if unknown is not None:
            raise Unsupported(f'{loss.function.__name__} takes no {unknown}')
        return lambda predictions, targets, **more: loss.function(predictions, targets, **{**parameters, **more})

    def word(self, question: Mapping[str, Any]) -> str:
        """The reduction of a question about training or evaluation, as the function for it calls it."""
        one = self.evaluator_ if question['ask'] == 'evaluate' else self.trainer_
        assert one is not None
        return word_of(one.step, one.words, one.means, question['reduction'])

    def optimizer_of(self, question: Mapping[str, Any]) -> rules.Optimizer | None:
        """The optimizer for a question about training; None where plain descent is asked for, and no optimizer is declared."""
        return rules.chosen(self.optimizers, question['optimizer']) if self.optimizers else None

    def _observed(self, question: Mapping[str, Any]) -> dict[str, Any]:
        loop = self.loops[question['loop']]
        whole = {name: 'integers' in one for name, one in loop.inputs.items()}
        tensor = self.framework.tensor

        def made(part: Mapping[str, Any]) -> training.OwnBatch:
            return training.OwnBatch({name: tensor(owns.numbers_of(one, whole[name]), integers=whole[name]) for name, one in part.items()})

        return self.framework.observe(loop, training.windows_of(question, made))


class _Given:
    """What a function is given, which it must leave as it is."""

    def __init__(self, framework: Framework) -> None:
        self.framework, self.tensors = framework, list[tuple[str, Any, numpy.ndarray]]()

    def tensor(self, name: str, numbers: Any, *, integers: bool = False) -> Any:
        made = self.framework.tensor(numbers, integers=integers)
        if made is not numbers and not getattr(self.framework, 'immutable', False):
            self.tensors.append((name, made, numpy.asarray(numbers)))
        return made

    def unchanged(self, function: Callable[..., Any]) -> None:
        for name, made, numbers in self.tensors:
            if not numpy.array_equal(self.framework.read(made), numbers, equal_nan=True):
                raise TypeError(f'{function.__name__} overwrites its {name}: it must copy what it changes')


#: The subjects that were made since a file was begun, and the file's path.
_MADE: list[Subject] = []
_PATH: list[str] = []


def default_name() -> str:
    """What a subject is called that nobody gave a name: as the file that makes it."""
    return pathlib.Path(_PATH[-1]).stem if _PATH else 'mine'


def made_by(path: str) -> list[Subject]:
    """The subjects that a file makes, by running it."""
    _MADE.clear()
    _PATH[:] = [path]
    runpy.run_path(path, run_name='__main__')
    return list(_MADE)


def returned(value: Any, expected: str) -> str:
    """A sentence on a loss that returns something else."""
    return f"the loss returns {'None' if value is None else f'a value of type {type(value).__name__}'}: return {expected}"


class OfFile:
    """The subject of a file, which is made when the first part of it is declared: `loss`, `own`, `optimizer`, `trainer` and others declare one each."""

    def __init__(self, make: Callable[[], Subject]) -> None:
        self._make = make
        self._made: Subject | None = None

    @property
    def subject(self) -> Subject:
        if self._made is None or self._made not in _MADE:
            self._made = self._make()
        return self._made

    def loss(self, name: str, **declared: Any) -> Decorator:
        if callable(name):
            raise TypeError(f"@loss stands before {name.__name__} without a name: write the loss that it is, as in @loss('squared-error', mean='elements')")
        return self.subject.loss(name, **declared)

    def own(self, inputs: Mapping[str, Any], **declared: Any) -> Decorator:
        return self.subject.own(inputs, **declared)

    def optimizer(self, make: Callable[..., Any], rule: str | None = None, **declared: Any) -> Callable[..., Any]:
        return self.subject.optimizer(make, rule, **declared)

    def own_optimizer(self, make: Callable[..., Any], **declared: Any) -> Callable[..., Any]:
        return self.subject.own_optimizer(make, **declared)

    def trainer(self, *losses: str, **declared: Any) -> Decorator:
        return self.subject.trainer(*losses, **declared)

    def evaluator(self, *losses: str, **declared: Any) -> Decorator:
        return self.subject.evaluator(*losses, **declared)

    def loop(self, model: Callable[[], Any], inputs: Mapping[str, Any], **declared: Any) -> Decorator:
        return self.subject.loop(model, inputs, **declared)
