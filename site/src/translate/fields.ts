/** The options of `equistep translate` that the form has, by what they are about. */
import { batchRules, namesOf, optimizerDefinitions } from '../../../spec/definitions/records.ts';
import { frameworks } from '../../../src/translate/frameworks/index.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'whole' | 'number' | 'switch' | 'choice' | 'settings';
  readonly choices?: readonly string[];
  readonly suggestions?: readonly string[];
}
const text = (name: string, label: string, suggestions: readonly string[]): Field => ({
  name,
  label,
  kind: 'text',
  suggestions,
});
const choice = (name: string, label: string, choices: readonly string[]): Field => ({
  name,
  label,
  kind: 'choice',
  choices,
});
const whole = (name: string, label: string): Field => ({ name, label, kind: 'whole' });
const number = (name: string, label: string): Field => ({ name, label, kind: 'number' });
const flag = (name: string, label: string): Field => ({ name, label, kind: 'switch' });

const reductions = ['mean', 'sum', 'max', 'none'];
const libraries = Object.keys(frameworks);
const optimizers = [
  ...new Set([
    ...namesOf(optimizerDefinitions),
    'adamw',
    ...Object.values(frameworks).flatMap(({ entries }) => Object.keys(entries)),
  ]),
].toSorted();

export const groups: readonly {
  readonly title: string;
  readonly isOpen: boolean;
  readonly fields: readonly Field[];
}[] = [
  {
    title: 'The change',
    isOpen: true,
    fields: [
      text('optimizer', 'Optimizer', optimizers),
      choice('framework', 'Names of', libraries),
      choice('from', 'Loss reduced by', reductions),
      choice('to', 'To be reduced by', reductions),
      whole('batch', 'Batch size'),
      whole('toBatch', 'Another batch size'),
    ],
  },
  {
    title: 'The numbers',
    isOpen: true,
    fields: [
      number('lr', 'Learning rate'),
      number('eps', 'ε'),
      number('momentum', 'Momentum'),
      number('weightDecay', 'Weight decay'),
      choice('decay', 'Decay', ['coupled', 'decoupled', 'independent']),
      number('l2', 'Penalty coefficient'),
      { name: 'set', label: 'Others: name=number, by spaces', kind: 'settings' },
      flag('nesterov', 'Nesterov'),
      flag('amsgrad', 'AMSGrad'),
      flag('centered', 'Centered'),
    ],
  },
  {
    title: 'Another framework',
    isOpen: false,
    fields: [
      choice('fromFramework', 'Written for', libraries),
      choice('toFramework', 'To be written for', libraries),
      text('toOptimizer', 'With the optimizer', optimizers),
    ],
  },
  {
    title: 'Parts of a batch, schedules, averages',
    isOpen: false,
    fields: [
      whole('accumulation', 'Micro-batches before an update'),
      whole('replicas', 'Replicas'),
      whole('toAccumulation', 'Another number of micro-batches'),
      whole('toReplicas', 'Another number of replicas'),
      choice('rule', 'Rule for another batch size', namesOf(batchRules)),
      number('dataTimes', 'Times as many examples'),
      number('gradientTimes', 'The loss became so many times as large'),
      number('average', 'β of an average of the parameters'),
      whole('warmup', 'Steps of warmup'),
      whole('scheduleSteps', 'Steps of the schedule'),
      choice('scheduleIn', 'Steps are meant in', ['examples', 'steps']),
      number('lossScale', 'Static loss scale'),
    ],
  },
  {
    title: 'Clipping',
    isOpen: false,
    fields: [
      number('clipValue', 'Every number to'),
      number('clipNorm', 'Norm of every parameter’s gradient'),
      number('clipGlobalNorm', 'Norm of all gradients'),
      number('clipAdaptive', 'Norm over that of the parameter'),
    ],
  },
];
export const fields: readonly Field[] = groups.flatMap((group) => group.fields);
