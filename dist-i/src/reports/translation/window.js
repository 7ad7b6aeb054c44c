import { numberFor } from './numbers.js';
const counted = (count, one, several) => `${count} ${count === 1 ? one : several}`;
/** What one update is made of, and what divides what under each way to combine gradients. */
export function windowText({ examples, ways }, { batchSize, accumulation = 1, replicas = 1 }, reducedBy, { bold, dim }) {
    const timesOf = (a, r) => {
        const { times } = ways.find((way) => way.accumulation === a && way.replicas === r);
        return times < 1 ? `1/${numberFor(1 / times)}` : numberFor(times);
    };
    const row = (a) => `  micro-batches ${a.padEnd(8)}  ${timesOf(a, 'averaged').padEnd(17)}  ${timesOf(a, 'summed')}`;
    return [
        `${bold('One update')} takes ${counted(examples, 'example', 'examples')}: ${batchSize} in a micro-batch × ${counted(accumulation, 'micro-batch', 'micro-batches')} × ${counted(replicas, 'replica', 'replicas')}.`,
        `With the ${reducedBy} in every micro-batch, its gradient is that of the ${reducedBy} over all ${examples} times:`,
        '',
        dim(`                          replicas averaged  replicas summed`),
        row('averaged'),
        row('summed'),
        '',
        '  · Where it is not 1, divide the loss by it, or translate the set-up (--gradient-times).',
        '  · In PyTorch micro-batches are summed by backward(), and replicas averaged by DistributedDataParallel.',
        '  · Keras and optax.MultiSteps average micro-batches; tf.distribute sums replicas.',
        '  · Exact where every micro-batch counts equally many examples; otherwise divide sums once, by the global count.',
    ].join('\n');
}
