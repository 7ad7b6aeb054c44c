"""Optimizers as a subject has them: which update rules of the specification they are, and what they call a rule's numbers. It knows no framework."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .subject import Unsupported

#: What frameworks call the hyper-parameters of a rule, the likeliest first. `betas[0]` is a part of a pair.
NAMES = {
    'beta1': ('betas[0]', 'b1'),
    'beta2': ('betas[1]', 'b2'),
    'epsilon': ('eps',),
    'rootEpsilon': ('eps_root',),
    'rho': ('alpha', 'decay'),
    'initialAccumulator': ('initial_accumulator_value', 'initial_scale'),
    'etaMinus': ('etas[0]',),
    'etaPlus': ('etas[1]',),
    'minStep': ('step_sizes[0]', 'min_step_size'),
    'maxStep': ('step_sizes[1]', 'max_step_size'),
}
#: The hyper-parameters that rules have besides.
OTHERS = ('momentum', 'dampening', 'momentumDecay', 'trustCoefficient', 'weightDecay')


@dataclass(frozen=True)
class Rule:
    """An update rule, as an optimizer is made to follow it."""

    name: str
    #: The argument for each hyper-parameter; None where it is found among the arguments that there are.
    hyper: Mapping[str, str] | None = None
    #: What the optimizer calls each slot in its state.
    slots: Mapping[str, str] = field(default_factory=dict)
    #: Arguments that make it this rule.
    fixed: Mapping[str, Any] = field(default_factory=dict)
    #: The argument of the decay's coefficient by how it is coupled, and arguments that couple it so.
    decays: Mapping[str, str] = field(default_factory=dict)
    coupling: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    #: Whether its memory can be set to what its slots were.
    restored: bool = True


def snake(name: str) -> str:
    return re.sub('([A-Z])', r'_\1', name).lower()


def name_of(make: Callable[..., Any]) -> str:
    """What makes an optimizer, by its name; a partial function has that of the whole."""
    return getattr(make, '__name__', None) or getattr(getattr(make, 'func', None), '__name__', type(make).__name__)


def arguments_of(make: Callable[..., Any]) -> frozenset[str] | None:
    """The names of the arguments of what makes an optimizer; None where it takes any."""
    parameters = inspect.signature(make).parameters
    return None if any(one.kind is one.VAR_KEYWORD for one in parameters.values()) else frozenset(parameters)


@dataclass(frozen=True)
class Optimizer:
    """What makes an optimizer of one rule."""

    make: Callable[..., Any]
    rule: Rule

    @property
    def arguments(self) -> frozenset[str] | None:
        return arguments_of(self.make)

    def takes(self, argument: str) -> bool:
        return self.arguments is None or argument.split('[')[0] in self.arguments

    @property
    def couplings(self) -> list[str]:
        return [
            coupling for coupling, argument in self.rule.decays.items()
            if self.takes(argument) and all(self.takes(more) for more in self.rule.coupling.get(coupling, {}))
        ]  # fmt: skip

    def argument(self, hyper: str) -> str | None:
        """What its argument for a hyper-parameter is called; None where it has none."""
        if self.rule.hyper is not None:
            return self.rule.hyper.get(hyper)
        return next((name for name in (snake(hyper), *NAMES.get(hyper, ())) if self.takes(name) and self.arguments is not None), None)

    def options(self, spec: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments for a rule with its hyper-parameters and its decay; one that it has no argument for must be left out, or zero."""
        options: dict[str, Any] = dict(self.rule.fixed)
        named = {name: value for name, value in spec.items() if name not in ('name', 'decay')}
        # What a question leaves out is zero, whatever the optimizer's own default is.
        others = [*NAMES, *OTHERS] if self.rule.hyper is None else self.rule.hyper
        given = {argument for name in named if (argument := self.argument(name)) is not None} | set(self.rule.decays.values())
        for name in {**named, **{one: 0 for one in others if self.argument(one) not in given}}:
            value, argument = named.get(name, 0), self.argument(name)
            if argument is None:
                if value != 0:
                    raise Unsupported(f"{name_of(self.make)} has no {name}")
                continue
            _put(options, argument, value)
        decay = spec.get('decay')
        for coupling in self.couplings:
            options.setdefault(self.rule.decays[coupling], 0)
        if decay is not None and decay['coefficient'] != 0:
            if decay['coupling'] not in self.couplings:
                raise Unsupported(f"{name_of(self.make)} has no {decay['coupling']} decay")
            options[self.rule.decays[decay['coupling']]] = decay['coefficient']
            options.update(self.rule.coupling.get(decay['coupling'], {}))
        return options


#: A hyper-parameter of an update rule of one's own: a value at which it is felt, and its degree; the value alone where the degree is to be found.
Number = float | tuple[float, int]


@dataclass(frozen=True)
class OwnRule:
    """An update rule that no definition knows: it is judged by the degrees of its numbers."""

    name: str
    make: Callable[..., Any]
    rate: Number
    #: By the argument for it; `betas[0]` is a part of a pair.
    hyper: Mapping[str, Number]
    #: The degree of each slot, by what its state calls it.
    slots: Mapping[str, int]
    shape: Sequence[int] | None
    #: The number that decays the parameter, by how it is coupled.
    decay: Mapping[str, str]

    def declaration(self) -> dict[str, Any]:
        return {
            'name': self.name,
            'rate': _number(self.rate),
            'hyperParameters': {name: _number(one) for name, one in self.hyper.items()},
            **({'slots': dict(self.slots)} if self.slots else {}),
            **({} if self.shape is None else {'shape': list(self.shape)}),
            **{'decay': {'number': number, 'coupling': coupling} for coupling, number in self.decay.items()},
        }

    def options(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments for the hyper-parameters of a question."""
        options: dict[str, Any] = {}
        for name, value in question['hyper'].items():
            _put(options, name, value)
        return options

    def slots_in(self, held: Mapping[str, Any], read: Callable[[Any], Any]) -> dict[str, Any]:
        """The declared slots, as they stand in what is held of a parameter."""
        missing = next((name for name in self.slots if held.get(name) is None), None)
        if missing is not None:
            raise TypeError(f"the state of {name_of(self.make)} has no '{missing}', which slots={{…}} names: it has {', '.join(held) or 'nothing'}")
        return {name: read(held[name]) for name in self.slots}


def _number(number: Number) -> dict[str, Any]:
    value, *degree = number if isinstance(number, tuple) else (number,)
    return {'value': value, **({'degree': degree[0]} if degree else {})}


def own_rule(
    make: Callable[..., Any],
    name: str | None,
    rate: Number,
    hyper: Mapping[str, Number],
    slots: Mapping[str, int],
    shape: Sequence[int] | None,
    decay: Mapping[str, str],
) -> OwnRule:
    """An update rule of one's own, whose optimizer must take what is declared."""
    arguments = arguments_of(make)
    unknown = next((one for one in hyper if arguments is not None and one.split('[')[0] not in arguments), None)
    if unknown is not None:
        raise TypeError(f"{name_of(make)} has no argument '{unknown}', which hyper={{…}} says that it takes")
    for what, one in {'rate': rate, **hyper}.items():
        if isinstance(one, tuple) and len(one) != 2:
            raise TypeError(f"{what} of {name_of(make)} is {one!r}: write a value and its degree, as in (0.5, 1), or the value alone")
    if not isinstance(decay, Mapping) or len(decay) > 1:
        raise TypeError(f"decay of {name_of(make)} is {decay!r}: write how it is coupled and which number it is, as in {{'decoupled': 'weight_decay'}}")
    return OwnRule(name or name_of(make), make, rate, dict(hyper), dict(slots), shape, dict(decay))


def _put(options: dict[str, Any], argument: str, value: Any) -> None:
    name, _, place = argument.partition('[')
    if not place:
        options[name] = value
        return
    pair = list(options.get(name, (0, 0)))
    pair[int(place.rstrip(']'))] = value
    options[name] = tuple(pair)


def declared(
    make: Callable[..., Any],
    rules: Iterable[Rule],
    rule: str | None,
    hyper: Mapping[str, str] | None,
    slots: Mapping[str, str] | None,
    decays: Mapping[str, str] | None,
) -> list[Optimizer]:
    """The rules that an optimizer follows: those that its framework is known to have, or the one that is named."""
    known = [one for one in rules if rule in (None, one.name)]
    if rule is not None and not known:
        known = [Rule(rule)]
    if not known:
        raise TypeError(f"{name_of(make)} is no optimizer that is known here: say which rule it follows, as in optimizer({name_of(make)}, 'adam')")
    given = {name: value for name, value in (('hyper', hyper), ('slots', slots), ('decays', decays)) if value is not None}
    made = [Optimizer(make, Rule(**{**vars(one), **given})) for one in known]
    for one in made:
        reached = {'rate', *one.rule.decays.values(), *((one.argument(name) or '').split('[')[0] for name in (one.rule.hyper or [*NAMES, *OTHERS]))}
        required = (name for name, its in inspect.signature(make).parameters.items() if its.kind is its.KEYWORD_ONLY and its.default is its.empty)
        unknown = next((name for name in required if name not in reached), None)
        if unknown is not None and one.arguments is not None:
            raise TypeError(f"{name_of(make)} requires '{unknown}', and no hyper-parameter is called so: say which it is, as in hyper={{'momentum': '{unknown}'}}")
    return [one for one in made if all(one.takes(argument) for argument in one.rule.fixed)]


def chosen(optimizers: Mapping[str, list[Optimizer]], spec: Mapping[str, Any]) -> Optimizer:
    """Of the optimizers of a rule, the first that has the hyper-parameters and the decay that are asked for."""
    some, why = optimizers.get(spec['name'], []), None
    for one in some:
        try:
            one.options(spec)
        except Unsupported as error:
            why = why or error
        else:
            return one
    raise why or Unsupported(f"there is no optimizer of the rule {spec['name']}")
