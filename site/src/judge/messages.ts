import type { Verdict } from '../../../src/judge/verdict.ts';

/** Who is judged: the reference, one with a fault, TensorFlow.js on a backend, or the reader's own loss. */
export const subjects = {
  reference: 'the reference, in float64',
  'tfjs-cpu': 'TensorFlow.js, plain JavaScript',
  'tfjs-wasm': 'TensorFlow.js, WebAssembly',
  'tfjs-webgl': 'TensorFlow.js, WebGL of this machine',
  'tfjs-webgpu': 'TensorFlow.js, WebGPU of this machine',
  own: 'your own loss, in JavaScript',
} as const;
export type SubjectName = keyof typeof subjects;

/** What the page asks of the worker. */
export interface Asked {
  readonly clause: string;
  readonly subject: SubjectName;
  /** A fault to put into the reference. */
  readonly fault?: string;
  readonly seed: number;
  readonly cases: number;
  /** Whether it is told where the numbers of the answers lie. */
  readonly withErrors: boolean;
  /** Where the reader's own loss answers. */
  readonly port?: MessagePort;
}

/** What the worker says: the verdict as HTML, which holds nothing but text and drawings; or why there is none. */
export type Told =
  | {
      readonly kind: 'verdict';
      readonly verdict: Verdict['kind'];
      readonly html: string;
      readonly cases: number;
      readonly telling: number;
      readonly milliseconds: number;
      readonly faults: readonly string[];
      /** Where the numbers of its answers lie in the sets of admissible numbers, from −1 to 1. */
      readonly errors: readonly number[];
    }
  | { readonly kind: 'failed'; readonly why: string };
