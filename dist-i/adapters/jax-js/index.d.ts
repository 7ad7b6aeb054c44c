import { type Subject } from '../../src/subjects/subject.ts';
/** jax-js on WebAssembly, its default device: an optional peer dependency, loaded when this is called. */
export declare const jax: () => Promise<Subject>;
/** jax-js in plain JavaScript, the device that it has for debugging. */
export declare const jaxCpu: () => Promise<Subject>;
