import { type Coupling, type Description, type Numbers, type OptimizerDefinition, type OptimizerMemory, type OptimizerSpec, type StepsQuestion, type TensorData } from '../../language/index.ts';
/** The record of a rule; and all of them, in the order of their publication. */
export declare const ruleOf: ({ name }: Pick<OptimizerSpec, 'name'>) => OptimizerDefinition;
/** Every rule at the hyper-parameters of its record. */
export declare const optimizers: readonly OptimizerSpec[];
/** A decay of which each step shows. */
export declare const decayOf: (coupling: Coupling) => NonNullable<OptimizerSpec['decay']>;
/** Every rule with the decay of its record; and an ε as small as where it is hard-coded. */
export declare const variants: readonly OptimizerSpec[];
export declare const mayDecay: ({ name }: OptimizerSpec, coupling: Coupling) => boolean;
/** The families of rules: the forms of one rule. */
export interface Family {
    readonly name: string;
    readonly rules: readonly OptimizerDefinition[];
    /** Its rules as they are asked for. */
    readonly forms: readonly OptimizerSpec[];
}
export declare const families: readonly Family[];
/** A parameter and the gradients that its steps are from. */
export interface Walk {
    readonly parameter: TensorData;
    readonly steps: StepsQuestion['steps'];
    readonly state?: OptimizerMemory<TensorData> | undefined;
}
type Described<V> = {
    readonly [K in keyof V]: Description<V[K]>;
};
/** The shape of the parameter of a rule. */
export declare const shapeOf: (optimizer: OptimizerSpec) => readonly number[];
/** A slot of a rule in a state that is warm. */
export declare function slotOf(optimizer: OptimizerSpec, slot: string): Description<TensorData>;
/** Any numbers for a number of steps, from a state that is cold or warm. */
export declare function walk(optimizer: OptimizerSpec, start: 'cold' | 'warm', steps?: number, numbers?: Numbers): Described<Walk>;
/** The question for the path, and the slots at its end where they are asked for. */
export declare const path: (optimizer: OptimizerSpec, { parameter, state, steps }: Walk, more?: Partial<StepsQuestion>) => StepsQuestion;
export {};
