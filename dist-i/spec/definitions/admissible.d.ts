import type { AdmissibleLoss, AdmissiblePenalty, ClipDefinition, ClipForm, ClipSpec, LossDefinition, PenaltyDefinition, ReductionDefinition, ReductionForms } from '../language/index.ts';
export declare const admissibleLoss: ({ value, derivative, targetsDerivative: ofTargets, evaluations, targets, properties, }: LossDefinition) => AdmissibleLoss;
export declare const admissibleReduction: ({ value, pullback, evaluations, ofNothing, }: ReductionDefinition) => ReductionForms;
export declare const admissiblePenalty: ({ value, derivative, evaluations }: PenaltyDefinition) => AdmissiblePenalty;
/** Every gradient in any form. */
export declare const admissibleClip: ({ value, evaluations }: ClipDefinition) => ClipForm<ClipSpec>;
