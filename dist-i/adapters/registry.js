/**
 * The list of adapters: a framework each, in a folder of its own here. It is data, and loads no framework. Everything
 * that lists frameworks reads it: the catalogue of subjects, `npm run frameworks`, CI, the tables of README.md and of
 * adapters/README.md, and the matrix. CONTRIBUTING.md says what else an adapter needs.
 */
const inTypeScript = [
    {
        folder: 'tfjs',
        language: 'typescript',
        framework: 'TensorFlow.js on its CPU and its WebAssembly backend, and its layers',
        subjects: [
            {
                name: 'tfjs',
                says: 'TensorFlow.js, where @tensorflow/tfjs is installed',
                module: 'index',
                member: 'tfjs',
                packages: ['@tensorflow/tfjs'],
            },
            {
                name: 'tfjs-wasm',
                says: 'TensorFlow.js on WebAssembly, where @tensorflow/tfjs-backend-wasm is installed too',
                module: 'index',
                member: 'tfjsWasm',
                packages: ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-wasm'],
            },
            {
                name: 'tfjs-layers',
                says: 'the layers of TensorFlow.js: what fit and evaluate report',
                module: 'layers',
                member: 'tfjsLayers',
                packages: ['@tensorflow/tfjs'],
            },
        ],
    },
    {
        folder: 'jax-js',
        language: 'typescript',
        framework: 'jax-js on WebAssembly, and in plain JavaScript',
        subjects: [
            {
                name: 'jax-js',
                says: 'jax-js on WebAssembly, where @jax-js/jax is installed',
                module: 'index',
                member: 'jax',
                packages: ['@jax-js/jax'],
            },
            {
                name: 'jax-js-cpu',
                says: 'jax-js in plain JavaScript',
                module: 'index',
                member: 'jaxCpu',
                packages: ['@jax-js/jax'],
            },
        ],
    },
    {
        folder: 'js-pytorch',
        language: 'typescript',
        framework: 'js-pytorch on its CPU device (its scripts would compile a GPU device, which is not judged)',
        subjects: [
            {
                name: 'js-pytorch',
                says: 'js-pytorch on its CPU device, where it is installed',
                module: 'index',
                member: 'jsPytorch',
                packages: ['js-pytorch'],
                install: 'npm install --ignore-scripts js-pytorch',
            },
        ],
    },
    {
        folder: 'onnxruntime',
        language: 'typescript',
        framework: 'ONNX Runtime on WebAssembly: its two losses, without gradients',
        subjects: [
            {
                name: 'onnxruntime',
                says: 'ONNX Runtime on WebAssembly, where onnxruntime-web is installed',
                module: 'index',
                member: 'onnxruntime',
                packages: ['onnxruntime-web'],
            },
        ],
    },
];
const inPython = [
    {
        folder: 'pytorch',
        language: 'python',
        framework: 'PyTorch 2: `torch.nn.functional`, autograd, `torch.optim`',
        subjects: [
            { name: 'pytorch', says: 'PyTorch in float32' },
            { name: 'pytorch-float64', says: 'PyTorch in float64', argument: 'float64' },
            { name: 'pytorch-bfloat16', says: 'PyTorch in bfloat16', argument: 'bfloat16' },
        ],
    },
    {
        folder: 'jax',
        language: 'python',
        framework: 'JAX with optax, compiled by `jax.jit`',
        subjects: [
            { name: 'jax', says: 'JAX with optax in float32' },
            { name: 'jax-float64', says: 'JAX with optax in float64', argument: 'float64' },
            { name: 'jax-bfloat16', says: 'JAX with optax in bfloat16', argument: 'bfloat16' },
        ],
    },
    {
        folder: 'keras',
        language: 'python',
        framework: 'Keras 3 on TensorFlow and on JAX: `keras.losses`, `keras.regularizers`, `keras.optimizers`',
        subjects: [
            { name: 'keras-tensorflow', says: 'Keras 3 on TensorFlow', argument: 'tensorflow' },
            { name: 'keras-jax', says: 'Keras 3 on JAX', argument: 'jax' },
        ],
    },
    {
        folder: 'tensorflow',
        language: 'python',
        framework: 'TensorFlow itself: `tf.nn`, `tf.compat.v1.losses`, `tf.compat.v1.train`, `tf.raw_ops`, and `tf.distribute` over logical devices of the CPU',
        subjects: [
            { name: 'tensorflow', says: 'TensorFlow itself: its losses, and tf.distribute over devices of the CPU' },
        ],
    },
    {
        folder: 'mlx',
        language: 'python',
        framework: 'MLX on its CPU device',
        subjects: [{ name: 'mlx', says: 'MLX on its CPU device' }],
    },
    {
        folder: 'tinygrad',
        language: 'python',
        framework: 'tinygrad on its CPU device, which needs `clang`; interpreted without it',
        subjects: [{ name: 'tinygrad', says: 'tinygrad on its CPU device' }],
    },
    {
        folder: 'transformers',
        language: 'python',
        framework: 'the `Trainer` of Hugging Face transformers, with a model that takes `num_items_in_batch`, and with one that does not',
        subjects: [
            {
                name: 'transformers',
                says: 'the Trainer of Hugging Face transformers, with a model that takes num_items_in_batch',
            },
            { name: 'transformers-plain', says: 'the same, with a model that returns its own mean', argument: 'plain' },
        ],
    },
    {
        folder: 'accelerate',
        language: 'python',
        framework: 'Hugging Face Accelerate, in the loop that counts the items of a window, and in that of `accelerator.accumulate`',
        subjects: [
            { name: 'accelerate', says: 'Hugging Face Accelerate, with the items of a window counted' },
            { name: 'accelerate-plain', says: 'the same, with the mean of every micro-batch', argument: 'plain' },
        ],
    },
    {
        folder: 'onnx',
        language: 'python',
        framework: 'the reference evaluator of ONNX: its two losses, reductions, and the optimizers of `ai.onnx.preview.training`',
        subjects: [{ name: 'onnx-reference', says: 'the reference evaluator of ONNX' }],
    },
    {
        folder: 'ddp',
        language: 'python',
        framework: "PyTorch's `DistributedDataParallel` over gloo, in up to four processes: with the items of all replicas counted, and with each replica's own mean",
        subjects: [
            {
                name: 'ddp',
                says: 'DistributedDataParallel of PyTorch in up to four processes, with the items of all replicas counted',
            },
            { name: 'ddp-plain', says: "the same, with the mean of each replica's own", argument: 'plain' },
        ],
    },
];
export const adapters = [...inTypeScript, ...inPython];
/** The subjects from npm, in the order in which to list them. */
export const moduleSubjects = inTypeScript.flatMap(({ folder, subjects }) => subjects.map((subject) => ({ folder, ...subject })));
/** The subjects in Python, likewise. */
export const scriptSubjects = inPython.flatMap(({ folder, subjects }) => subjects.map((subject) => ({ folder, ...subject })));
/** The command that installs what a subject from npm needs. */
export const installOf = ({ packages, install = `npm install ${packages.join(' ')}` }) => install;
