import { type Subject } from '../../src/subjects/subject.ts';
import { type Tf } from './tensors.ts';
/** TensorFlow.js, on its CPU backend: an optional peer dependency, loaded when this is called. */
export declare const tfjs: () => Promise<Subject>;
/**
 * TensorFlow.js, on its WebAssembly backend, of which the package must be installed too. A process has one backend at a
 * time.
 */
export declare function tfjsWasm(): Promise<Subject>;
/**
 * TensorFlow.js on the backend that it is set to. On the graphics hardware of a browser its numbers are read
 * asynchronously, and an optimizer's state, which is read between steps, is not asked for.
 */
export declare function subjectOf(tf: Tf, name: string, backend: 'cpu' | 'wasm' | 'graphics'): Subject;
export declare function load(backend: string, name: string): Promise<Tf>;
