"""Losses, optimizers and training loops of PyTorch as a subject: gradients by autograd.

    import equistep.torch as et

    @et.loss('binary-cross-entropy', mean='elements', weights=True)
    def my_bce(logits, targets, *, reduction, weight=None): ...

    et.optimizer(torch.optim.AdamW)

    @et.trainer('squared-error', mean='elements')
    def step(model, optimizer, micro_batches): ...

Then `equistep check my_losses.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy
import torch

from . import losses, training
from .optimizers import Optimizer, OwnRule, Rule, name_of
from .subject import Unsupported

__all__ = ['Linear', 'Subject', 'clip', 'evaluator', 'loop', 'loss', 'optimizer', 'own', 'own_optimizer', 'parameters_of', 'penalty', 'read', 'trainer']

_COUPLED = {'coupled': 'weight_decay'}
_EITHER = {'coupled': 'weight_decay', 'decoupled': 'weight_decay'}
_DECOUPLING = {'decoupled': {'decoupled_weight_decay': True}}
_BETAS = {'beta1': 'betas[0]', 'beta2': 'betas[1]', 'epsilon': 'eps'}
_MOMENTS = {'m': 'exp_avg', 'v': 'exp_avg_sq'}
_LARGEST = {**_MOMENTS, 'largest': 'max_exp_avg_sq'}
_RMS = {'rho': 'alpha', 'momentum': 'momentum', 'epsilon': 'eps'}
_RMS_SLOTS = {'accumulator': 'square_avg', 'mean': 'grad_avg', 'buffer': 'momentum_buffer'}
_VELOCITY = {'velocity': 'momentum_buffer'}
_RPROP = {'etaMinus': 'etas[0]', 'etaPlus': 'etas[1]', 'minStep': 'step_sizes[0]', 'maxStep': 'step_sizes[1]'}
#: The rules that the optimizers of torch.optim follow, as they are documented.
RULES: dict[str, list[Rule]] = {
    'SGD': [
        Rule('sgd', {}, decays=_COUPLED),
        Rule('momentum', {'momentum': 'momentum', 'dampening': 'dampening'}, _VELOCITY, decays=_COUPLED),
        Rule('nesterov', {'momentum': 'momentum'}, _VELOCITY, {'nesterov': True}, _COUPLED),
    ],
    'Adagrad': [Rule('adagrad', {'epsilon': 'eps', 'initialAccumulator': 'initial_accumulator_value'}, {'accumulator': 'sum'}, decays=_COUPLED)],
    'Adadelta': [Rule('adadelta', {'rho': 'rho', 'rootEpsilon': 'eps'}, {'accumulator': 'square_avg', 'updates': 'acc_delta'}, decays=_COUPLED)],
    'RMSprop': [
        Rule('rmsprop', _RMS, _RMS_SLOTS, {'centered': False}, _COUPLED),
        Rule('centered-rmsprop', _RMS, _RMS_SLOTS, {'centered': True}, _COUPLED),
    ],
    'Adam': [
        Rule('adam', _BETAS, _MOMENTS, decays=_EITHER, coupling=_DECOUPLING),
        Rule('amsgrad', _BETAS, _LARGEST, {'amsgrad': True}, _EITHER, _DECOUPLING),
    ],
    'AdamW': [
        Rule('adam', _BETAS, _MOMENTS, decays={'decoupled': 'weight_decay'}),
        Rule('amsgrad', _BETAS, _LARGEST, {'amsgrad': True}, {'decoupled': 'weight_decay'}),
    ],
    'Adamax': [Rule('adamax-epsilon-in-norm', _BETAS, {'m': 'exp_avg', 'u': 'exp_inf'}, decays=_COUPLED)],
    # It remembers a product of its momenta, which a question does not give.
    'NAdam': [Rule('nadam', {**_BETAS, 'momentumDecay': 'momentum_decay'}, _MOMENTS, decays=_EITHER, coupling=_DECOUPLING, restored=False)],
    'Rprop': [Rule('rprop', _RPROP, {'previous': 'prev', 'size': 'step_size'})],
}


def rules_of(make: Callable[..., Any]) -> list[Rule]:
    """The rules of an optimizer of torch.optim, or of a class that extends one."""
    lineage = make.__mro__ if isinstance(make, type) else ()
    return next((RULES[one.__name__] for one in lineage if one.__module__.startswith('torch.optim') and one.__name__ in RULES), [])


class Linear(torch.nn.Module):
    """The linear model of the questions: `inputs @ weights + bias`."""

    def __init__(self, weights: torch.Tensor, bias: torch.Tensor) -> None:
        super().__init__()
        self.weights, self.bias = torch.nn.Parameter(weights), torch.nn.Parameter(bias)

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        return inputs @ self.weights + self.bias


class _PyTorch:
    options = ('scale', 'cotangent')

    def __init__(self, dtype: torch.dtype, device: str) -> None:
        self.dtype, self.device = dtype, device
        self.format = str(dtype).removeprefix('torch.')

    def tensor(self, numbers: Any, *, integers: bool = False) -> torch.Tensor:
        return torch.tensor(numbers, dtype=torch.int64 if integers else self.dtype, device=self.device)

    def read(self, tensor: Any) -> numpy.ndarray:
        return read(tensor)

    def _value(self, function: Callable[[Mapping[str, Any]], Any], leaves: Mapping[str, torch.Tensor]) -> torch.Tensor:
        value = function(leaves)
        if not isinstance(value, torch.Tensor):
            raise TypeError(losses.returned(value, 'a tensor'))
        if value.dtype != self.dtype:
            raise TypeError(f'the loss is of {value.dtype}: give it in {self.dtype}')
        if value.device.type != torch.device(self.device).type:
            raise TypeError(f'the loss is on {value.device}, and its inputs are on {self.device}')
        return value

    def value(self, function: Callable[[Mapping[str, Any]], Any], at: Mapping[str, numpy.ndarray]) -> torch.Tensor:
        return self._value(function, {name: self.tensor(one) for name, one in at.items()})

    def differentiated(self, function: Callable[[Mapping[str, Any]], Any], at: Mapping[str, numpy.ndarray], asked: Mapping[str, Any]) -> losses.Derived:
        leaves = {name: self.tensor(one).requires_grad_() for name, one in at.items()}
        value = self._value(function, leaves)
        if not value.requires_grad:
            raise TypeError('the loss has no gradient: it was detached, or computed without the predictions that were given')
        for name, leaf in leaves.items():
            if not numpy.array_equal(read(leaf), numpy.asarray(at[name]), equal_nan=True):
                raise TypeError(f'the loss overwrites its {name}: it must copy what it changes')
        scaled = value * asked['scale'] if 'scale' in asked else value
        upstream = self.tensor(asked['cotangent']) if 'cotangent' in asked else torch.ones_like(scaled)
        twice = 'direction' in asked
        found = torch.autograd.grad(scaled, list(leaves.values()), upstream, create_graph=twice, allow_unused=True)
        slopes = [torch.zeros_like(leaf) if one is None else one for leaf, one in zip(leaves.values(), found)]
        second = None
        if twice:
            # A gradient that does not move has no graph.
            moves, first = slopes[0].requires_grad, next(iter(leaves.values()))
            along = torch.autograd.grad(slopes[0], first, self.tensor(asked['direction']), allow_unused=True)[0] if moves else None
            second = torch.zeros_like(first) if along is None else along
        return losses.Derived(scaled, dict(zip(leaves, slopes)), second)

    def model(self, at: Mapping[str, torch.Tensor]) -> Any:
        """The linear model of parameters that are differentiated by."""
        return _Affine(**at)

    def of_optimizers(self, optimizers: Iterable[Optimizer]) -> dict[str, Any]:
        own = [one for one in optimizers if not getattr(one.make, '__module__', '').startswith('torch.optim')]
        remembers = ['slots'] if all(one.rule.slots for one in own) else []
        if own:
            return {'memory': remembers} if remembers else {}
        return {'memory': ['state', 'slots'], 'changes': ['hyper', 'decay'], 'absences': ['kept']}

    def made(self, optimizer: Optimizer | None, parameters: list[torch.Tensor], spec: Mapping[str, Any], rate: float) -> torch.optim.Optimizer:
        """The optimizer of these parameters; plain descent where none is declared."""
        # A rate may be negative, which constructors refuse.
        make, options = (torch.optim.SGD, {}) if optimizer is None else (optimizer.make, optimizer.options(spec))
        of = make(parameters, lr=abs(rate), **options)
        for group in of.param_groups:
            group['lr'] = rate
        return of

    def steps(self, optimizer: Optimizer, question: Mapping[str, Any]) -> dict[str, Any]:
        theta, state, slots = self.tensor(question['parameter']).requires_grad_(), question.get('state'), optimizer.rule.slots
        if state is not None and not optimizer.rule.restored:
            raise Unsupported(f'{name_of(optimizer.make)} remembers more than a question gives')
        of = self.made(optimizer, [theta], question['optimizer'], question['steps'][0]['rate'])
        if state is not None:
            self._remember(of, state, slots)
        path, changing = [], any('hyper' in one or 'decay' in one for one in question['steps'])
        for one in question['steps']:
            if changing:
                # The numbers of this step, as its users set them: in the group of the parameters.
                group = self.made(optimizer, [theta], changed(question['optimizer'], one), one['rate']).param_groups[0]
                of.param_groups[0].update({name: value for name, value in group.items() if name != 'params'})
            of.param_groups[0]['lr'] = one['rate']
            theta.grad = None if 'withoutGradient' in one else self.tensor(one['gradient'])
            clip(question.get('clip'), [theta])
            of.step()
            path.append(read(theta))
        found = {name: of.state[theta][theirs] for name, theirs in slots.items() if of.state[theta].get(theirs) is not None}
        return {'parameter': path, **({'slots': {name: read(one) for name, one in found.items()}} if question.get('slots') else {})}

    def own_steps(self, rule: OwnRule, question: Mapping[str, Any]) -> dict[str, Any]:
        theta, path = self.tensor(question['parameter']).requires_grad_(), []
        of = rule.make([theta], lr=question['steps'][0]['rate'], **rule.options(question))
        if 'state' in question:
            self._remember(of, question['state'], {name: name for name in rule.slots})
        for one in question['steps']:
            of.param_groups[0]['lr'] = one['rate']
            theta.grad = self.tensor(one['gradient'])
            of.step()
            path.append(read(theta))
        return {'parameter': path, **({'slots': rule.slots_in(of.state[theta], read)} if question.get('slots') else {})}

    def _remember(self, of: torch.optim.Optimizer, state: Mapping[str, Any], slots: Mapping[str, str]) -> None:
        """Sets what an optimizer of one parameter remembers; `slots` says what it calls each."""
        remembered = {slots[name]: self.tensor(slot) for name, slot in state['slots'].items() if name in slots}
        of.load_state_dict({**of.state_dict(), 'state': {0: {'step': torch.tensor(float(state['step'])), **remembered}}})

    def _linear(self, question: Mapping[str, Any]) -> Linear:
        return Linear(*(self.tensor(question['parameters'][name]) for name in ('weights', 'bias')))

    @staticmethod
    def _asked(question: Mapping[str, Any], subject: losses.Subject) -> dict[str, Callable[[], Any]]:
        """What a function may take by name, beside the model and its batches."""
        return {
            'loss': lambda: subject.loss_of(question),
            'penalty': lambda: lambda given: sum(penalty(one, getattr(given, one['on'])) for one in question['penalties']),
            'max_norm': lambda: question['clip']['threshold'] if 'clip' in question else None,
            'reduction': lambda: subject.word(question),
            'collective': lambda: question.get('collective'),
            'question': lambda: question,
        }

    def evaluate(self, evaluator: training.Evaluator, question: Mapping[str, Any], batches: Sequence[training.MicroBatch], subject: losses.Subject) -> Any:
        value = evaluator.step(self._linear(question), batches, **evaluator.only(self._asked(question, subject)))
        return training.reported(read(value) if isinstance(value, torch.Tensor) else value, evaluator.step, 'data set')

    def train(self, trainer: training.Trainer, question: Mapping[str, Any], windows: Sequence[training.Window], subject: losses.Subject) -> dict[str, Any]:
        model, asked = self._linear(question), self._asked(question, subject)
        of = self.made(subject.optimizer_of(question), list(model.parameters()), question['optimizer'], windows[0].rate)
        if question['reduction']['by'] != 'max' and (trainer.means or trainer.words):
            subject.word(question)
        values, path = [], []
        for window in windows:
            more = trainer.only({**asked, 'rate': lambda: window.rate})  # noqa: B023
            values.append(self._updated(trainer.step, model, of, window, bool(trainer.collectives), more))
            path.append(parameters_of(model))
        return {'value': values, 'parameters': path}

    def descend(self, total: Callable[..., Any], question: Mapping[str, Any], batches: Sequence[tuple[float, Any]], subject: losses.Subject) -> dict[str, Any]:
        model = self._linear(question)
        parameters = list(model.parameters())
        of = self.made(subject.optimizer_of(question), parameters, question['optimizer'], batches[0][0])
        values, path = [], []
        for rate, batch in batches:
            of.param_groups[0]['lr'] = rate
            of.zero_grad()
            value = total(question, model, batch)
            value.backward()
            clip(question.get('clip'), parameters)
            of.step()
            values.append(read(value))
            path.append(parameters_of(model))
        return {'value': values, 'parameters': path}

    def _updated(
        self,
        step: Callable[..., Any],
        model: Any,
        of: torch.optim.Optimizer,
        window: training.Window,
        replicated: bool,
        more: Mapping[str, Any],
        reports: bool = True,
    ) -> Any:
        """Makes one update, and gives the loss that is reported of it."""
        for group in of.param_groups:
            group['lr'] = window.rate
        value = step(model, of, window.given(replicated), **more)
        return training.reported(read(value) if isinstance(value, torch.Tensor) else value, step) if reports else None

    def observe(self, loop: training.Loop, windows: Sequence[training.Window]) -> dict[str, Any]:
        model = loop.model().to(device=self.device, dtype=self.dtype)
        of = torch.optim.SGD(model.parameters(), lr=0.0)
        start, after, values = parameters_of(model), [], []
        for window in windows:
            values.append(self._updated(loop.step, model, of, window, loop.replicas, {}, loop.reports))
            after.append(parameters_of(model))
        return {'start': start, 'parameters': after, **({'value': values} if loop.reports else {})}


class _Affine:
    def __init__(self, weights: torch.Tensor, bias: torch.Tensor) -> None:
        self.weights, self.bias = weights, bias

    def __call__(self, inputs: torch.Tensor) -> torch.Tensor:
        return inputs @ self.weights + self.bias


def read(tensor: Any) -> numpy.ndarray:
    """The numbers of a tensor: a copy, since optimizers write into their parameters. Forced, for the zeros that PyTorch has not written out."""
    return tensor.detach().double().cpu().numpy(force=True).copy()


def parameters_of(model: torch.nn.Module) -> dict[str, numpy.ndarray]:
    """The parameters of a module by name."""
    return {name: read(theta) for name, theta in model.named_parameters()}


def changed(spec: Mapping[str, Any], step: Mapping[str, Any]) -> dict[str, Any]:
    """An optimizer with the numbers of one step."""
    return {**spec, **step.get('hyper', {}), **({'decay': {**spec['decay'], 'coefficient': step['decay']}} if 'decay' in step else {})}


def penalty(spec: Mapping[str, Any], theta: torch.Tensor) -> torch.Tensor:
    """PyTorch has no penalty of its own: users add the sum of squares, which is `mse_loss` against nothing."""
    coefficient = spec['coefficient'] / 2 if spec['name'] == 'half-sum-of-squares' else spec['coefficient']
    return coefficient * torch.nn.functional.mse_loss(theta, torch.zeros_like(theta), reduction='sum')


def clip(spec: Mapping[str, Any] | None, parameters: Iterable[torch.Tensor]) -> None:
    """Clips gradients as a question asks, by the functions of torch.nn.utils."""
    if spec is None:
        return
    if spec['by'] == 'value':
        torch.nn.utils.clip_grad_value_(parameters, spec['threshold'])
    elif spec['by'] == 'norm':
        for theta in parameters:
            torch.nn.utils.clip_grad_norm_(theta, spec['threshold'])
    elif spec['by'] == 'global-norm':
        torch.nn.utils.clip_grad_norm_(parameters, spec['threshold'])
    else:
        raise Unsupported(f"PyTorch does not clip by {spec['by']}")


class Subject(losses.Subject):
    """Losses, optimizers and loops under one name, in the number format of a dtype, on a device."""

    known = staticmethod(rules_of)

    def __init__(self, name: str | None = None, version: str = '1', *, dtype: torch.dtype = torch.float32, device: str = 'cpu', **declaration: Any) -> None:
        super().__init__(_PyTorch(dtype, device), name or losses.default_name(), version, **declaration)

    def made(self, spec: Mapping[str, Any], parameters: list[torch.Tensor], rate: float) -> torch.optim.Optimizer:
        """The optimizer of a question, of these parameters."""
        return self.framework.made(self.optimizer_of({'optimizer': spec}), parameters, spec, rate)

    def declaration(self) -> dict[str, Any]:
        # Its roots are not correctly rounded: up to 0.75 units in the last place, as measured against float64.
        rooted = {'profile': {'ulps': {'sqrt': 1}}} if self.optimizers else {}
        return {**rooted, **super().declaration()}


#: Declare parts of the file's own subject, in float32 on the CPU: see `equistep.losses.Subject`. For anything else make a `Subject`.
_OF_FILE = losses.OfFile(Subject)
loss, own, optimizer, own_optimizer = _OF_FILE.loss, _OF_FILE.own, _OF_FILE.optimizer, _OF_FILE.own_optimizer
trainer, evaluator, loop = _OF_FILE.trainer, _OF_FILE.evaluator, _OF_FILE.loop
