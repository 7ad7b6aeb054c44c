"""A subject made of functions: what they declare, and how they are called. It knows no framework."""

from __future__ import annotations

import inspect
import pathlib
import runpy
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy

from .subject import Unsupported

#: The argument that a function takes for an option of a question, where its decorator says True.
ARGUMENTS = {'weights': 'weight', 'valid': 'mask', 'classWeights': 'weight', 'ignoredClass': 'ignore_index'}
#: The arguments of a loss's own parameters, where they are not called as in the questions.
PARAMETERS = {'positiveWeight': 'pos_weight', 'smoothing': 'label_smoothing'}
PER_ROW = ('softmax-cross-entropy', 'negative-log-likelihood')


class Framework(Protocol):
    """How numbers become a framework's tensors, and how it takes a gradient."""

    #: The number format: 'float64', 'float32', 'bfloat16' or 'float16'.
    format: str
    #: Options of loss questions that the gradient itself answers: 'scale' and 'cotangent'.
    options: tuple[str, ...]

    def tensor(self, numbers: numpy.ndarray, *, integers: bool = False) -> Any:
        """A tensor of these numbers; of whole numbers for class indices and masks."""

    def differentiated(self, function: Callable[[Any], Any], at: numpy.ndarray, question: Mapping[str, Any]) -> tuple[Any, Any]:
        """The value of a function of the predictions, and its gradient, pulled back from the question's `cotangent`, times its `scale`."""


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
        by = reduction['by']
        if by == 'unknown':
            return reduction['name']
        words, key = (self.means, reduction.get('over')) if by == 'mean' else (self.words, by)
        if key not in words:
            raise Unsupported(f"{self.function.__name__} has no reduction {by}{f' over {key}' if by == 'mean' else ''}")
        return words[key]


class Subject:
    """Losses under one name, in one number format. `name` and `version` are those of the reports; more of a declaration may be given."""

    def __init__(self, framework: Framework, name: str, version: str = '1', **declaration: Any) -> None:
        self.framework, self.name, self.version, self.more = framework, name, version, declaration
        self.losses: dict[str, Loss] = {}
        _MADE.append(self)

    def loss(
        self,
        name: str,
        *,
        mean: str | Mapping[str, str] | None = None,
        reductions: Iterable[str] | Mapping[str, str] = ('none', 'sum'),
        weights: bool | str = False,
        valid: bool | str = False,
        class_weights: bool | str = False,
        ignored_class: bool | str = False,
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Declares that a function `f(predictions, targets, *, reduction, …)` is the loss `name`.

        `mean` says what its mean divides by ('elements', 'examples', 'sum-of-weights' …), or by each the function's own word for it:
        `{'examples': 'batchmean'}`. `reductions` are the other ones that it has, or its own words for them: `{'none': 'unreduced'}`.
        `weights` (of the examples), `valid` (which examples count), `class_weights` and `ignored_class`: whether it takes them, as `weight`, `mask`,
        `weight` and `ignore_index`; or the argument's name. The loss's parameters are passed by name where the function takes them: `delta`,
        `gamma`, `label_smoothing`, `pos_weight` …
        """

        def declared(function: Callable[..., Any]) -> Callable[..., Any]:
            means = {} if mean is None else {mean: 'mean'} if isinstance(mean, str) else dict(mean)
            words = dict(reductions) if isinstance(reductions, Mapping) else {by: by for by in reductions}
            given = {'weights': weights, 'valid': valid, 'classWeights': class_weights, 'ignoredClass': ignored_class}
            options = {option: ARGUMENTS[option] if argument is True else str(argument) for option, argument in given.items() if argument}
            taken = frozenset(inspect.signature(function).parameters)
            missing = next((argument for argument in ('reduction', *options.values()) if argument not in taken), None)
            if missing is not None:
                raise TypeError(f"{function.__name__} has no argument '{missing}', which @loss('{name}', …) says that it takes")
            self.losses[name] = Loss(function, words, means, options, taken)
            return function

        return declared

    def declaration(self) -> dict[str, Any]:
        """What the subject says of itself."""
        losses = self.losses.values()
        parameters = [parameter for parameter, argument in PARAMETERS.items() if any(argument in one.arguments for one in losses)]
        options = [*self.framework.options, *(option for option in ARGUMENTS if any(option in one.options for one in losses)), *parameters]
        words = {by for one in losses for by in one.words} | ({'mean'} if any(one.means for one in losses) else set())
        return {
            'name': self.name,
            'version': self.version,
            'format': self.framework.format,
            'asks': ['loss', 'attempt'],
            'losses': list(self.losses),
            'reductions': [by for by in ('none', 'sum', 'mean', 'max') if by in words],
            'denominators': sorted({over for one in losses for over in one.means}),
            'options': options,
            **self.more,
        }

    def answer(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to a question about a loss."""
        name = question['loss']['name']
        loss = self.losses[name]
        call = self._call(loss, question)
        if question['ask'] == 'attempt':
            return {'value': self.framework.differentiated(call, question['predictions'], question)[0]}
        value, gradient = self.framework.differentiated(call, question['predictions'], question)
        return {'value': value, 'gradient': gradient}

    def _call(self, loss: Loss, question: Mapping[str, Any]) -> Callable[[Any], Any]:
        tensor, spec = self.framework.tensor, question['loss']
        keywords: dict[str, Any] = {'reduction': loss.word(question['reduction'])}
        for option in ARGUMENTS:
            if option in question:
                if option not in loss.options:
                    raise Unsupported(f"{loss.function.__name__} takes no {option}")
                given = question[option]
                keywords[loss.options[option]] = int(given) if option == 'ignoredClass' else tensor(given, integers=option == 'valid')
        for parameter, given in spec.items():
            argument = PARAMETERS.get(parameter, parameter)
            if parameter == 'name':
                continue
            if argument not in loss.arguments:
                raise Unsupported(f"{loss.function.__name__} takes no {argument}")
            # A weight is a tensor, as PyTorch wants it; others are plain numbers.
            keywords[argument] = tensor(numpy.asarray(given)) if parameter == 'positiveWeight' else given
        targets = question['targets']
        are_classes = spec['name'] in PER_ROW and targets.ndim < question['predictions'].ndim
        return lambda predictions: loss.function(predictions, tensor(targets, integers=are_classes), **keywords)


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


def of_file(make: Callable[[], Subject]) -> Callable[..., Callable[[Callable[..., Any]], Callable[..., Any]]]:
    """The decorator of losses that belong to a file's own subject, which is made when the first of them is declared."""
    made: list[Subject] = []

    def loss(name: str, **declared: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        if not made:
            made.append(make())
        return made[0].loss(name, **declared)

    return loss
