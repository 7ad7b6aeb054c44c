import type { Subject } from './subject.ts';

/** A subject that can be judged by name. */
export interface Entry {
  readonly name: string;
  /** What it is, in a few words. */
  readonly says: string;
  /** The subject, which may take so many milliseconds to load. */
  readonly load: (loadingTime: number) => Promise<Subject>;
}

/** Real frameworks: what they are, the module of the subject, and the export that gives it. None is loaded before it is asked for. */
const frameworks = [
  { name: 'tfjs', says: 'TensorFlow.js, where @tensorflow/tfjs is installed', module: 'tfjs/index.js', member: 'tfjs' },
  { name: 'tfjs-wasm', says: 'TensorFlow.js on WebAssembly, where @tensorflow/tfjs-backend-wasm is installed too', module: 'tfjs/index.js', member: 'tfjsWasm' },
  { name: 'tfjs-layers', says: 'the layers of TensorFlow.js: what fit and evaluate report', module: 'tfjs/layers.js', member: 'tfjsLayers' },
  { name: 'jax-js', says: 'jax-js on WebAssembly, where @jax-js/jax is installed', module: 'jax-js/index.js', member: 'jax' },
  { name: 'jax-js-cpu', says: 'jax-js in plain JavaScript', module: 'jax-js/index.js', member: 'jaxCpu' },
  { name: 'js-pytorch', says: 'js-pytorch on its CPU device, where it is installed', module: 'js-pytorch/index.js', member: 'jsPytorch' },
  { name: 'onnxruntime', says: 'ONNX Runtime on WebAssembly, where onnxruntime-web is installed', module: 'onnxruntime/index.js', member: 'onnxruntime' },
] as const;

/** Every subject that has a name, in the order in which to list them. */
export async function catalogue(): Promise<readonly Entry[]> {
  const { faults } = await import('../../spec/index.ts');
  return [
    { name: 'reference', says: 'the definitions, interpreted in float64', load: async () => (await import('./interpreted.ts')).reference },
    ...frameworks.map(({ name, says, module, member }) => ({
      name,
      says,
      load: (loadingTime: number) => subjectOf(new URL(module, import.meta.url), member, loadingTime),
    })),
    ...faults.map((fault) => ({
      name: `mutant:${fault.id}`,
      says: `the reference, but it ${fault.does}`,
      load: async () => (await import('./interpreted.ts')).mutant(fault),
    })),
  ];
}

/** The subject that a module exports, in a thread of its own. */
export async function subjectOf(module: URL, member: string, loadingTime: number): Promise<Subject> {
  const { threaded } = await import('./threaded.ts');
  return threaded({ module: module.href, member }, loadingTime);
}
