import { expect, test } from 'vitest';
import {
  clipDefinitions,
  lossDefinitions,
  optimizerDefinitions,
  penaltyDefinitions,
} from '../../spec/definitions/records.ts';
import * as clipping from '../../spec/faults/clipping.ts';
import * as decay from '../../spec/faults/decay.ts';
import * as moments from '../../spec/faults/moments.ts';
import * as outputs from '../../spec/faults/outputs.ts';
import * as penalties from '../../spec/faults/penalties.ts';
import * as perReplica from '../../spec/faults/per-replica.ts';
import * as replicas from '../../spec/faults/replicas.ts';
import * as updates from '../../spec/faults/updates.ts';
import * as windows from '../../spec/faults/windows.ts';
import type { Parts } from '../../spec/faults/restricted.ts';
import type { Coupling, Fault, LossDefinition, OptimizerDefinition } from '../../spec/language/index.ts';
import { alive, type Pair } from '../support/pairs.ts';

const rules = Object.values<OptimizerDefinition>(optimizerDefinitions);
const inRules = (fault: Fault, concerns: (rule: OptimizerDefinition) => boolean): Pair[] =>
  rules.filter(concerns).map(({ name }) => ({
    fault,
    part: name,
    has: ({ optimizer }: Parts) => optimizer?.name === name,
  }));
const remembers = ({ slots }: OptimizerDefinition): boolean => Object.keys(slots).length > 0;
const counts = ({ properties }: OptimizerDefinition): boolean => properties.countsSteps === true;
const has =
  (...names: readonly string[]) =>
  ({ cases }: OptimizerDefinition): boolean =>
    cases.at.some((hyper) => names.every((name) => (hyper as Record<string, number>)[name] !== undefined));

test('a fault in one rule only is found', () => {
  const pairs = [
    // The rate of Rprop is that of its first step.
    ...inRules(updates.rateFrozen, ({ properties }) => properties.rateOnlyStarts !== true),
    ...inRules(updates.slotsForgotten, remembers),
    ...inRules(updates.stateIgnored, remembers),
    // The averages of LAMB are corrected, too; Adafactor's has no correction, but a decay that depends on the step.
    ...inRules(moments.biasNotCorrected, counts),
    ...inRules(moments.biasCorrectedOneLate, counts),
    ...inRules(moments.betasSwapped, has('beta1', 'beta2')),
    ...inRules(moments.epsilonSquared, (rule) => has('epsilon')(rule) || has('rootEpsilon')(rule)),
    ...inRules(moments.epsilonInsideRoot, (rule) => has('epsilon')(rule) && 'rootEpsilon' in rule.hyperParameters),
    ...inRules(moments.epsilonBeforeCorrection, ({ name }) =>
      /^(adam|amsgrad|adamax)(-epsilon-hat|-epsilon-in-norm)?$/.test(name),
    ),
  ];
  expect(pairs.length).toBeGreaterThan(120);
  expect(alive('numbers/steps-in-full', pairs)).toEqual([]);
});

/** These take no decay beside their step: it reads the parameter, or the first rate alone. */
const alone = ['adafactor', 'ftrl', 'lamb', 'lars', 'rprop'];
const ownDecay = ['lamb', 'lars'];
const inDecays = (fault: Fault, couplings: readonly Coupling[], but: readonly string[] = []): Pair[] =>
  rules.flatMap(({ name }) =>
    couplings
      .filter((coupling) => !(coupling === 'coupled' ? ownDecay : alone).includes(name) && !but.includes(name))
      .map((coupling) => ({
        fault,
        part: `${coupling} decay of ${name}`,
        has: ({ optimizer }: Parts) => optimizer?.name === name && optimizer.decay?.coupling === coupling,
      })),
  );

test('a fault in the decay of one rule only is found', () => {
  // Plain descent takes equal steps with coupled and with decoupled decay.
  const equal = ['sgd'];
  const pairs = [
    ...inDecays(decay.coupledForDecoupled, ['decoupled'], equal),
    ...inDecays(decay.decoupledForCoupled, ['coupled'], equal),
    ...inDecays(decay.rateInIndependentDecay, ['independent']),
    ...inDecays(decay.decayAfterUpdate, ['decoupled', 'independent']),
    ...inDecays(decay.decayWithoutParameter, ['coupled', 'decoupled', 'independent']),
  ];
  expect(pairs.length).toBeGreaterThan(150);
  expect(alive('numbers/steps-in-full', pairs)).toEqual([]);
});

const norms = ['norm', 'global-norm'];
const inClips = (fault: Fault, by: readonly string[]): Pair[] =>
  by.map((name) => ({ fault, part: name, has: ({ clip }: Parts) => clip?.by === name }));
const everyClip = Object.keys(clipDefinitions);

test.each(['numbers/steps-in-full', 'numbers/training-in-full', 'numbers/windows-in-full'])(
  'a fault in one clip only is found by %s',
  (id) => {
    const ofSeveral = [
      ...inClips(clipping.clipNormsAdded, ['global-norm']),
      ...inClips(clipping.clipsEachAlone, ['global-norm']),
      ...inClips(clipping.clipsAllTogether, ['norm']),
      ...inClips(clipping.clipUnitsJoined, ['adaptive-norm']),
    ];
    expect(
      alive(id, [
        ...inClips(updates.clipIgnored, everyClip),
        ...inClips(clipping.clipThresholdScaled, everyClip),
        ...inClips(clipping.clipComparesSquare, norms),
        ...inClips(clipping.clipAlwaysRescales, norms),
        ...inClips(clipping.clipsByLargest, norms),
        // One parameter has nothing to be clipped with.
        ...(id === 'numbers/steps-in-full' ? [] : ofSeveral),
      ]),
    ).toEqual([]);
  },
);

/** A penalty whose gradient is forgotten, or whose coefficient is doubled. */
const inPenalties = (fault: Fault, where: readonly string[]): Pair[] =>
  Object.keys(penaltyDefinitions).flatMap((name) =>
    where.map((placed) => ({
      fault,
      part: `${name} ${placed}`,
      has: ({ penalties: asked = [] }: Parts) => asked.some((one) => one.name === name && one.placed === placed),
    })),
  );

test.each(['numbers/objective-in-full', 'numbers/training-in-full', 'numbers/windows-in-full'])(
  'a fault in one penalty only is found by %s',
  (id) => {
    expect(
      alive(id, [
        ...inPenalties(penalties.penaltyNotDifferentiated, ['outside', 'inside']),
        ...inPenalties(penalties.penaltyDividedByBatch, ['outside']),
        ...inPenalties(penalties.penaltyInsideOnce, ['inside']),
        ...inPenalties(penalties.penaltyInsideSum, ['outside']),
        ...inPenalties(penalties.penaltyInsideSumOnce, ['inside']),
      ]),
    ).toEqual([]);
  },
);

const inLosses = (faults: readonly Fault[], concerns: (loss: LossDefinition) => boolean = () => true): Pair[] =>
  faults.flatMap((fault) =>
    Object.values<LossDefinition>(lossDefinitions)
      .filter(concerns)
      .map(({ name }) => ({ fault, part: name, has: ({ loss }: Parts) => loss?.name === name })),
  );

test('a fault of windows, replicas or updates over one loss only is found', { tags: ['slow'] }, () => {
  const pairs = [
    ...inLosses([windows.meanOfMeans, windows.sumOfMeans, windows.accumulatorKept, windows.accumulatorZeroed]),
    ...inLosses([windows.countKept, windows.configuredDivisor, windows.tailDropped, windows.ratioAveraged]),
    ...inLosses([windows.clipEachMicroBatch, windows.clipEachReplica, windows.maxAveraged]),
    ...inLosses([windows.decayEachMicroBatch, windows.velocityEachMicroBatch, windows.scheduleEachMicroBatch]),
    ...inLosses([replicas.meanOfLocalMeans, replicas.meanSummed, replicas.sumAveraged, replicas.scaledByWrongGroup]),
    ...inLosses([replicas.reportedMeanOfMeans, replicas.reportedFirstReplica, replicas.reportedScaled]),
    ...inLosses([perReplica.decayEachReplica, perReplica.velocityEachReplica, perReplica.scheduleEachReplica]),
    ...inLosses([perReplica.stepsCountedPerReplica, moments.stepsCountedPerMicroBatch]),
    ...inLosses([penalties.penaltyPerReplica, penalties.penaltyPerMicroBatch, outputs.windowCountsPadding]),
    // A loss of rows has one number an example, however many outputs.
    ...inLosses([outputs.gradientForgetsOutputs, outputs.windowCountsRows], ({ properties }) => !properties.perRow),
  ];
  expect(alive('numbers/windows-in-full', pairs)).toEqual([]);
});

test('a fault of training over one loss only is found', () => {
  const pairs = [
    ...inLosses([updates.rateFrozen, updates.slotsForgotten, updates.clipIgnored, moments.biasNotCorrected]),
    ...inLosses([moments.stepsCountedPerParameter, decay.coupledForDecoupled, decay.decoupledForCoupled]),
    ...inLosses([
      penalties.penaltyNotDifferentiated,
      updates.firstBatchSizeKept,
      updates.sumStepsDivided,
      penalties.penaltyDividedByBatch,
    ]),
    ...inLosses([outputs.gradientForgetsOutputs, outputs.valueForgetsOutputs], ({ properties }) => !properties.perRow),
  ];
  expect(alive('numbers/training-in-full', pairs)).toEqual([]);
});
