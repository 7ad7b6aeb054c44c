import { fileURLToPath } from 'node:url';
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

/** Frameworks in Python: the script of the subject, in subjects/, and its argument. Each starts a process of its own, when it is asked for. */
const python = [
  { name: 'pytorch', says: 'PyTorch in float32', script: 'pytorch' },
  { name: 'pytorch-float64', says: 'PyTorch in float64', script: 'pytorch', argument: 'float64' },
  { name: 'pytorch-bfloat16', says: 'PyTorch in bfloat16', script: 'pytorch', argument: 'bfloat16' },
  { name: 'jax', says: 'JAX with optax in float32', script: 'jax' },
  { name: 'jax-float64', says: 'JAX with optax in float64', script: 'jax', argument: 'float64' },
  { name: 'jax-bfloat16', says: 'JAX with optax in bfloat16', script: 'jax', argument: 'bfloat16' },
  { name: 'keras-tensorflow', says: 'Keras 3 on TensorFlow', script: 'keras', argument: 'tensorflow' },
  { name: 'keras-jax', says: 'Keras 3 on JAX', script: 'keras', argument: 'jax' },
  { name: 'tensorflow', says: 'TensorFlow itself: its losses, and tf.distribute over devices of the CPU', script: 'tensorflow' },
  { name: 'mlx', says: 'MLX on its CPU device', script: 'mlx' },
  { name: 'tinygrad', says: 'tinygrad on its CPU device', script: 'tinygrad' },
  { name: 'transformers', says: 'the Trainer of Hugging Face transformers, with a model that takes num_items_in_batch', script: 'transformers' },
  { name: 'transformers-plain', says: 'the same, with a model that returns its own mean', script: 'transformers', argument: 'plain' },
  { name: 'accelerate', says: 'Hugging Face Accelerate, with the items of a window counted', script: 'accelerate' },
  { name: 'accelerate-plain', says: 'the same, with the mean of every micro-batch', script: 'accelerate', argument: 'plain' },
  { name: 'onnx-reference', says: 'the reference evaluator of ONNX', script: 'onnx' },
  { name: 'ddp', says: 'DistributedDataParallel of PyTorch in up to four processes, with the items of all replicas counted', script: 'ddp' },
  { name: 'ddp-plain', says: "the same, with the mean of each replica's own", script: 'ddp', argument: 'plain' },
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
    ...python.map(({ name, says, script, ...more }) => ({
      name,
      says: `${says}, by the Python that EQUISTEP_PYTHON names`,
      load: (loadingTime: number) => scripted(script, 'argument' in more ? [more.argument] : [], loadingTime),
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

/** The subject of a Python script in subjects/, which may take a minute to load its framework. */
async function scripted(script: string, args: readonly string[], loadingTime: number): Promise<Subject> {
  const { processed } = await import('./process/index.ts');
  const at = fileURLToPath(new URL(`../../../subjects/${script}/subject.py`, import.meta.url));
  return processed([process.env['EQUISTEP_PYTHON'] ?? 'python3', at, ...args], Math.max(loadingTime, 60_000));
}
