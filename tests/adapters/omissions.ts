/**
 * What subjects do not declare, and why: a list of a declaration, a value in it or `*` for all the others, and the
 * reason. A framework's option that is neither declared nor told of here may hide a fault; a test holds every omission
 * to a reason.
 */
export type Omissions = Readonly<Record<string, Readonly<Record<string, string>>>>;

const otherRules = 'the framework has no such rule, or has it in the form that is declared';
const ownIdentity = 'a reduction gives one thing for nothing: that is declared';
const noWay = 'the framework has none: its users would write it themselves';
const oneProcess = 'it trains in one process: what joins replicas is another library';
const asks = 'it has no function for such questions, and its users write the loop';
const ownTerms = 'its users add two losses themselves';
const noEvaluation = 'it has no function that evaluates a data set: its users write the loop';

/** Derivatives that a framework has, and that its adapter does not ask for. */
const notAskedYet = {
  targetsGradient: 'it differentiates by any tensor, and is not asked yet',
  weightsGradient: 'it differentiates by any tensor, and is not asked yet',
  direction: 'it differentiates twice, and is not asked yet',
};

/** A module without training: its losses alone. */
const lossesOnly: Omissions = {
  asks: { '*': 'it has losses alone: no model, optimizer or training' },
  penalties: { '*': noWay },
  placements: { '*': noWay },
  terms: { '*': ownTerms },
  optimizers: { '*': 'it has no optimizers' },
  decays: { '*': 'it has no optimizers' },
  memory: { '*': 'it has no optimizers' },
  changes: { '*': 'it has no optimizers' },
  absences: { '*': 'it has no optimizers' },
  collectives: { '*': oneProcess },
  windows: { '*': 'it has no training' },
  clips: { '*': 'it has no training' },
};
/** What a parameter without a gradient becomes is one thing in a framework. */
const ownAbsence = 'a parameter without a gradient becomes one thing: that is declared';
const torchDenominators = {
  constant: "users divide a sum by a number of their own: that is not the framework's mean",
  'non-zero-weights': noWay,
  'lengths-then-examples': noWay,
};
/** Trainers that run PyTorch: what it computes is judged as `pytorch`. */
const trainer: Omissions = {
  asks: {
    evaluate: noEvaluation,
    '*': 'what happens in a window is judged here; single losses and steps are judged as `pytorch`',
  },
  reductions: { '*': 'a trainer needs a loss that is one number, and a sum over a count' },
  denominators: { '*': 'the loops that it documents divide by the number of items, and by no other count' },
  options: { '*': 'its loops hand a batch to the model, which reduces by itself: judged as `pytorch`' },
  identities: { '*': 'its loops are given no empty window' },
  placements: { inside: 'penalties are added to the reduced loss, as weight decay is' },
  terms: { '*': ownTerms },
  memory: { '*': 'the optimizers are those of PyTorch, whose memory is judged as `pytorch`' },
  windows: { '*': 'its loops hand micro-batches to the model, which reduces by itself: judged as `pytorch`' },
  changes: { '*': 'the optimizers are those of PyTorch, whose steps are judged as `pytorch`' },
  absences: { '*': 'the optimizers are those of PyTorch, whose steps are judged as `pytorch`' },
};
const torchRules = {
  adafactor: 'torch.optim.Adafactor has a rate relative to the parameter, and other powers of the step: another rule',
  '*': otherRules,
};

/** By the folder of the adapter; and by the name of a subject, what only that leaves out. */
export const omissions: Readonly<Record<string, Omissions>> = {
  tfjs: {
    terms: { '*': ownTerms },
    asks: { evaluate: 'models are evaluated by its layers: judged as `tfjs-layers`' },
    losses: { '*': 'tf.losses has none of these' },
    denominators: {
      constant: 'tf.losses takes no count',
      '*': 'tf.losses knows weights, and no mask: a mask is a weight of zero',
    },
    options: { '*': 'tf.losses takes weights and label smoothing, and nothing else' },
    identities: { '*': ownIdentity },
    optimizers: { '*': otherRules },
    decays: { '*': 'tf.train has no decay' },
    collectives: { '*': oneProcess },
    changes: { '*': 'the hyper-parameters of tf.train are given once; setLearningRate is for the rate alone' },
    absences: { '*': ownAbsence },
    windows: { '*': "the loop over micro-batches is its users' own: weights are judged in its losses" },
    clips: { '*': 'TensorFlow.js has tf.clipByValue, and no clipping by a norm' },
  },
  'tfjs-layers': {
    terms: { '*': 'compile takes losses of several outputs, and no weights of them' },
    asks: { '*': 'fit and evaluate are judged here; losses and steps are judged as `tfjs`' },
    losses: {
      'binary-cross-entropy': 'binaryCrossentropy takes probabilities',
      'binary-cross-entropy-of-probabilities':
        'binaryCrossentropy clips the probabilities at 10⁻⁷: another loss near 0 and 1',
      'kl-divergence': 'kullbackLeiblerDivergence takes probabilities, clips them, and is one number for a row',
      'poisson-of-rates': 'poisson adds 10⁻⁷ to the rates: another loss',
      'cosine-distance': 'cosineProximity is −cos, without the 1, and takes no scale',
      '*': 'the layers have none of these',
    },
    reductions: { '*': 'fit has one reduction, the mean over the batch' },
    denominators: { '*': 'fit has one reduction, the mean over the batch' },
    options: {
      '*': 'fit takes sample weights and class weights; the former throw "not supported", the latter are declared',
    },
    identities: { '*': 'fit refuses an empty data set before any reduction' },
    placements: { '*': 'regularizers are added to the reduced loss' },
    optimizers: { '*': otherRules },
    decays: { '*': 'tf.train has no decay' },
    memory: { '*': 'fit keeps the memory of its optimizer to itself' },
    collectives: { '*': oneProcess },
    windows: { '*': 'fit updates with every batch' },
    changes: { '*': 'fit keeps its optimizer to itself' },
    absences: { '*': 'fit keeps its optimizer to itself' },
    clips: { '*': 'compile takes no clipping' },
  },
  'jax-js': {
    ...lossesOnly,
    losses: { '*': 'jax-js has no losses: two are written as its users do, from its softmax and softplus' },
    denominators: { '*': noWay },
    options: { '*': noWay },
    identities: { '*': 'jax-js gives no arrays without elements' },
  },
  'js-pytorch': {
    terms: { '*': ownTerms },
    asks: { '*': "it has losses and steps; a loop of training is its users' own" },
    losses: { '*': 'js-pytorch has MSELoss and CrossEntropyLoss' },
    reductions: { '*': 'its two losses are means, and take no reduction' },
    denominators: { '*': 'its two losses are means over the elements, or the examples' },
    options: { '*': 'its two losses take predictions and targets, and nothing else' },
    identities: { '*': 'it gives no tensors without elements' },
    penalties: { '*': noWay },
    placements: { '*': noWay },
    optimizers: { '*': 'js-pytorch has Adam, which decays as AdamW does' },
    decays: { '*': 'its Adam has one decay, which is declared' },
    memory: { '*': 'its Adam keeps its memory to itself' },
    collectives: { '*': oneProcess },
    windows: { '*': 'it has no training' },
    changes: { '*': 'its Adam has fields that its users may set, and documents none' },
    absences: { '*': 'its Adam reads the gradient of every parameter, and fails without one' },
    clips: { '*': 'it has no clipping' },
  },
  onnxruntime: {
    ...lossesOnly,
    losses: {
      '*': 'its operators SoftmaxCrossEntropyLoss and NegativeLogLikelihoodLoss are judged; others are composed: see `onnx-reference`',
    },
    denominators: { '*': 'its operators divide by the weights of the classes of what is not ignored' },
    options: { '*': 'its operators take class weights and an ignored class' },
    identities: { '*': ownIdentity },
  },
  pytorch: {
    terms: { '*': ownTerms },
    asks: {
      accumulation: 'PyTorch has no loop of its own: those of `accelerate`, `transformers` and `ddp` are judged',
      evaluate: noEvaluation,
    },
    losses: { '*': 'torch.nn.functional has none of these; the focal loss is of torchvision' },
    denominators: torchDenominators,
    identities: { '*': ownIdentity },
    optimizers: torchRules,
    decays: { '*': 'torch.optim multiplies the decay by the rate, always' },
    collectives: { '*': 'DistributedDataParallel is judged as `ddp`' },
    windows: { '*': 'PyTorch has no loop of its own' },
    absences: { '*': ownAbsence },
    clips: { '*': 'torch.nn.utils has none' },
  },
  jax: {
    terms: { '*': ownTerms },
    asks: { evaluate: noEvaluation },
    losses: { '*': 'optax.losses has none of these' },
    denominators: {
      'sum-of-valid-weights': 'jax.numpy.mean takes a mask, and jax.numpy.average weights: none takes both',
      '*': noWay,
    },
    options: {
      targetsGradient:
        'jax.grad gives it, and it is not asked: the specification has no form yet for two logarithms that are each multiplied by the upstream gradient',
      weightsGradient: 'jax.grad gives it, and it is not asked yet',
      direction: 'jax.jvp gives it, and it is not asked: compiled programs of two reductions do not agree bit for bit',
      '*': 'optax.losses takes none of these',
    },
    identities: { '*': ownIdentity },
    optimizers: {
      adafactor:
        'optax.adafactor clips its updates and scales them by the parameter, each with its own ε: another rule',
      '*': otherRules,
    },
    decays: { '*': 'optax multiplies the decay by the rate, always' },
    memory: {
      '*': 'optax has states of nested tuples, of a form for each rule: to be read, they would have to be rebuilt',
    },
    collectives: { '*': oneProcess },
    windows: { '*': 'optax.MultiSteps counts calls: a part that holds nothing is no call' },
    absences: { '*': ownAbsence },
    clips: { '*': 'optax clips by the norm of all, or of blocks; not by that of each parameter' },
  },
  keras: {
    terms: { '*': 'compile adds the losses of several outputs, and shows no gradient of them' },
    losses: {
      'cosine-distance': 'CosineSimilarity is −cos, without the 1',
      'kl-divergence': 'KLDivergence takes probabilities, clips them at 10⁻⁷, and is one number for a row',
      '*': 'keras.losses has none of these',
    },
    denominators: { '*': noWay },
    options: {
      ...notAskedYet,
      '*': 'keras.losses takes none of these: class weights belong to fit',
    },
    identities: { '*': ownIdentity },
    placements: { '*': 'regularizers are added to the reduced loss' },
    optimizers: { '*': otherRules },
    decays: { '*': 'keras.optimizers have one decay, decoupled and multiplied by the rate' },
    memory: { '*': 'variables of an optimizer have no public names by which to set them' },
    collectives: { '*': 'keras.distribution runs over devices of one program: judged as `tensorflow`' },
    windows: { '*': 'gradient_accumulation_steps counts calls: a part that holds nothing is no call' },
    changes: { '*': 'the hyper-parameters of keras.optimizers are given once; the rate is a variable' },
    absences: {
      '*': 'keras.optimizers refuse a step in which no parameter has a gradient, and a question has one parameter',
    },
    clips: { '*': 'keras.optimizers clip by value, by norm and by global norm' },
  },
  tensorflow: {
    terms: { '*': ownTerms },
    asks: { evaluate: 'models are evaluated by Keras: judged as `keras-tensorflow`' },
    losses: { '*': 'tf.nn and tf.compat.v1.losses have none of these' },
    denominators: { '*': noWay },
    options: { '*': 'tf.nn and tf.compat.v1.losses take none of these' },
    identities: { '*': ownIdentity },
    optimizers: { '*': otherRules },
    decays: { '*': 'tf.compat.v1.train has no decay' },
    windows: { '*': 'TensorFlow itself has no accumulation' },
    changes: { '*': 'the hyper-parameters of tf.compat.v1.train are given once' },
    absences: { '*': 'tf.compat.v1.train refuses a step in which no variable has a gradient, and a question has one' },
    clips: { '*': 'tf has none' },
  },
  mlx: {
    terms: { '*': ownTerms },
    asks: { accumulation: asks, evaluate: noEvaluation },
    losses: {
      'kl-divergence': 'kl_div_loss takes logarithms of the targets, too: given probabilities would be rounded first',
      'cosine-distance': 'cosine_similarity_loss is the similarity itself',
      '*': 'mlx.nn.losses has none of these',
    },
    denominators: { '*': 'mlx.nn.losses divide by the number of elements; weights only multiply' },
    options: { '*': 'mlx.nn.losses take weights and label smoothing, and nothing else' },
    identities: { '*': ownIdentity },
    placements: { '*': noWay },
    optimizers: { '*': otherRules },
    decays: { '*': 'mlx.optimizers multiply the decay by the rate, always' },
    memory: { '*': 'states of mlx.optimizers are dictionaries of each rule, without public names' },
    collectives: { '*': 'mlx.distributed needs several hosts or processes with MPI' },
    windows: { '*': asks },
    changes: { '*': 'mlx.optimizers read their fields when they step, and document the rate alone' },
    absences: { '*': 'mlx.optimizers give back the parameters that have a gradient, and no others' },
    clips: { '*': 'mlx.optimizers has clip_grad_norm alone, and mlx.core.clip' },
  },
  tinygrad: {
    terms: { '*': ownTerms },
    asks: { accumulation: asks, evaluate: noEvaluation },
    losses: { '*': 'Tensor has none of these' },
    denominators: { '*': noWay },
    options: { ...notAskedYet, '*': 'the losses of Tensor take none of these' },
    identities: { '*': ownIdentity },
    placements: { '*': noWay },
    optimizers: {
      '*': 'tinygrad.nn.optim has SGD, Muon, LARS, Adam, AdamW and LAMB; Muon orthogonalizes matrices, and is not specified',
    },
    decays: { '*': 'tinygrad.nn.optim multiplies the decay by the rate, always' },
    memory: { '*': 'optimizers of tinygrad keep their buffers to themselves' },
    collectives: { '*': oneProcess },
    windows: { '*': asks },
    changes: { '*': 'tinygrad.nn.optim keeps its hyper-parameters, and documents the rate alone' },
    absences: { '*': 'optimizers of tinygrad need a gradient for every parameter' },
    clips: { '*': 'tinygrad has none' },
  },
  onnx: {
    terms: { '*': ownTerms },
    asks: { '*': 'operators are judged, and no models' },
    losses: { '*': 'ONNX has two losses; those that are composed stand for all others' },
    denominators: { '*': noWay },
    options: { '*': 'its operators take none of these' },
    identities: { '*': ownIdentity },
    penalties: { '*': 'operators are judged, and no models' },
    placements: { '*': 'operators are judged, and no models' },
    optimizers: { '*': 'ai.onnx.preview.training has Adagrad, Adam and Momentum' },
    decays: { '*': 'its operators have norm_coefficient, which is coupled' },
    collectives: { '*': 'operators are judged, and no models' },
    windows: { '*': 'operators are judged, and no models' },
    changes: { '*': 'its operators hold their hyper-parameters as attributes of a model' },
    absences: { '*': 'an operator has its gradient as an input, always' },
    clips: { '*': 'operators are judged, and no models' },
  },
  transformers: {
    ...trainer,
    asks: {
      evaluate: 'Trainer.evaluate weighs the mean of a batch by its number of examples, and is not asked yet',
      '*': 'what happens in a window is judged here; single losses and steps are judged as `pytorch`',
    },
    losses: { '*': 'ForCausalLMLoss is a cross-entropy: every causal language model ends in it' },
    penalties: { '*': 'the Trainer has weight decay alone' },
    optimizers: { '*': "the Trainer's other rules are those of PyTorch and of its extensions, judged as `pytorch`" },
    decays: { '*': 'the decay is that of the optimizer that is named' },
    collectives: { '*': 'several processes are judged as `ddp`' },
    clips: { '*': 'the Trainer has max_grad_norm alone' },
  },
  accelerate: {
    ...trainer,
    losses: { '*': 'torch.nn.functional has none of these' },
    optimizers: torchRules,
    decays: { '*': 'torch.optim multiplies the decay by the rate, always' },
    collectives: { '*': 'several processes are judged as `ddp`' },
    clips: { '*': 'Accelerator clips by value and by norm' },
  },
  ddp: {
    ...trainer,
    losses: { '*': 'torch.nn.functional has none of these' },
    optimizers: torchRules,
    decays: { '*': 'torch.optim multiplies the decay by the rate, always' },
    clips: { '*': 'torch.nn.utils has none' },
  },
  // Of one subject, beside those of its folder.
  'accelerate-plain': {
    windows: {
      empty: 'accelerator.accumulate counts calls: a part that holds nothing has no mean to hand on',
      '*': 'the model reduces by itself',
    },
  },
  'ddp-plain': {
    collectives: { sum: 'means of replicas are averaged; to add them is the set-up with counted items' },
    windows: {
      'micro-batches': 'under no_sync, DistributedDataParallel adds what micro-batches give: see `ddp`',
      '*': 'the model reduces by itself',
    },
  },
};
