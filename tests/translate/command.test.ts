import { describe, expect, test } from 'vitest';
import { spread } from '../effort.ts';
import { equistep } from '../cli/run.ts';

const translate = (line: string) => equistep(['translate', ...line.split(' ')]);
const slow = { timeout: 30_000 };

describe('what is printed', slow, () => {
  const setups = [
    '--optimizer adam --from mean --to sum --batch 256 --lr 1e-3 --eps 1e-8 --weight-decay 0.01 --decay coupled --clip-norm 1',
    '--optimizer sgd --from mean --to sum --batch 100 --lr 0.1',
    '--optimizer sgd --from sum --to mean --batch 64 --lr 0.001 --momentum 0.9 --weight-decay 0.01 --decay decoupled --l2 3 --loss-scale 1024',
    '--optimizer AdamW --framework pytorch --from mean --to sum --batch 256 --clip-value 1',
    '--optimizer SGD --framework keras --from mean --to sum --batch 256 --momentum 0.9 --to-batch 1024',
    '--optimizer adagrad --framework tfjs --from mean --to sum --batch 8 --lr 0.1',
    '--optimizer adafactor --framework keras --from mean --to sum --batch 256 --clip-global-norm 1 --loss-scale 1024',
    '--optimizer lars --framework optax --from sum --to mean --batch 256 --lr 0.1 --weight-decay 0.01',
    '--optimizer lamb --framework optax --from mean --to sum --batch 32 --lr 0.1 --set weight_decay=0.01 --clip-global-norm 1',
    '--optimizer sign --from sum --to mean --batch 8 --lr 0.1',
    '--optimizer sgd --from mean --batch 256 --to-batch 8192 --lr 0.1',
    '--optimizer sgd --from mean --to mean --batch 256 --lr 0.1',
    '--optimizer sgd --from mean --to sum --batch 256',
    '--optimizer sgd --framework pytorch --from mean --to sum --batch 256 --lr 0.1 --clip-norm 1',
    '--optimizer adam --from mean --to sum --batch 48 --lr 1e-3 --eps 1e-8 --average 0.999 --warmup 1000',
    '--optimizer sgd --gradient-times 0.3 --lr 0.1',
    '--optimizer adam --framework optax --from mean --batch 256 --to-batch 512 --lr 0.1 --average 0.999 --warmup 1001',
    '--optimizer adamw --framework keras --from sum --batch 512 --to-batch 256',
    '--optimizer adam --framework pytorch --from mean --batch 256 --to-batch 1024 --rule half-life',
    '--optimizer adamw --framework pytorch --from mean --batch 256 --to-batch 1024 --rule timescale --data-times 2 --schedule-steps 100 --schedule-in steps',
    '--optimizer sgd --framework keras --from mean --batch 8 --accumulation 4 --replicas 2',
    '--optimizer sgd --framework pytorch --from sum --batch 8 --replicas 2 --to-accumulation 4',
    '--optimizer sgd --from-framework keras --to-framework pytorch --l2 1e-4',
    '--optimizer sgd --from-framework pytorch --to-framework tfjs --weight-decay 0.01 --momentum 0.9 --nesterov',
    '--optimizer adam --from-framework pytorch --to-framework optax --weight-decay 0.01',
    '--optimizer rmsprop --from-framework keras --to-framework pytorch --clip-norm 2',
    '--optimizer sgd --from-framework optax --to-framework keras --momentum 0.9 --clip-global-norm 1',
    '--optimizer adamw --from-framework keras --to-framework pytorch --from mean --to sum --batch 8 --to-batch 16',
    '--optimizer sgd --framework pytorch --from mean --to sum --batch 8 --momentum 0.9 --nesterov',
    '--optimizer adamw --framework pytorch --from mean --to sum --batch 8 --weight-decay 0',
    '--optimizer rmsprop --framework tfjs --from mean --to sum --batch 8 --lr 0.1 --centered',
    '--optimizer muon --framework pytorch --from mean --to sum --batch 8 --eps 1e-6 --nesterov',
    '--optimizer muon --framework pytorch --from mean --to sum --batch 256',
    '--optimizer muon --framework pytorch --from sum --to mean --batch 48 --clip-global-norm 1',
    '--optimizer muon --framework keras --from mean --to sum --batch 256 --eps 1e-6',
    '--optimizer asgd --framework pytorch --from mean --to sum --batch 256 --weight-decay 0.01',
    '--optimizer sm3 --framework optax --from mean --to sum --batch 256',
    '--optimizer polyak_sgd --framework optax --from mean --to sum --batch 256 --set f_min=0.5',
  ] as const;
  test.each(spread(2, setups))('%s', async (line) => {
    const { status, stdout, stderr } = await translate(line);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
  });
});

describe('what is refused, with the reason', slow, () => {
  const refusals = [
    '--optimizer radam --from mean --to sum --batch 256 --lr 0.1',
    '--optimizer adafactor --framework pytorch --from mean --to sum --batch 256',
    '--optimizer adadelta-without-rate --from mean --to sum --batch 256 --lr 1',
    '--optimizer rmsprop-from-one --from mean --to sum --batch 256 --lr 1',
    '--optimizer sgd --from mean --to max --batch 256 --lr 0.1',
    '--optimizer muon --framework pytorch --from mean --batch 8 --to-batch 32',
    '--optimizer muon --from-framework pytorch --to-framework optax',
    '--optimizer fromage --framework optax --from mean --to sum --batch 8',
    '--optimizer yogi --framework optax --from mean --to sum --batch 8',
    '--optimizer acprop --framework optax --from mean --to sum --batch 8',
    '--optimizer madgrad --framework optax --from mean --to sum --batch 8',
    '--optimizer lbfgs --framework pytorch --from mean --to sum --batch 8',
    '--optimizer sgd --from none --to sum --batch 256 --lr 0.1',
    '--optimizer sgd --from none --batch 256 --lr 0.1',
    '--optimizer sgd --from max --batch 256 --to-batch 512 --lr 0.1',
    '--optimizer sgd --framework pytorch --from mean --to sum --batch 256 --lr 0.1 --clip-norm 1e-7',
    '--optimizer adagrad --framework tfjs --from sum --to mean --batch 4096 --lr 0.1 --set initialAccumulator=0.0000001',
    '--optimizer adagrad --from mean --to sum --batch 1000000 --lr 0.1 --set rootEpsilon=1e300',
    '--optimizer adam --from max --batch 256 --to-batch 512',
    '--optimizer radam --from none --to sum --batch 256',
    '--optimizer adamw --framework pytorch --from mean --batch 256 --to-batch 4096',
    '--optimizer adamw --framework pytorch --from mean --batch 256 --to-batch 512 --rule linear',
    '--optimizer lion --framework keras --from mean --batch 256 --to-batch 512',
    '--optimizer adam --framework pytorch --from mean --batch 256 --to-batch 512 --rule timescale --weight-decay 0.1',
    '--optimizer adamw --framework pytorch --from mean --batch 1 --to-batch 100000 --rule timescale',
    '--optimizer adam --from-framework pytorch --to-framework pytorch --to-optimizer adamw --weight-decay 0.01',
    '--optimizer sgd --from-framework keras --to-framework pytorch --momentum 0.9 --weight-decay 0.01',
    '--optimizer sgd --from-framework keras --to-framework pytorch --l2 0.01 --clip-norm 1',
    '--optimizer lamb --from-framework keras --to-framework pytorch',
    '--optimizer adagrad --from-framework pytorch --to-framework tfjs',
    '--optimizer sgd --from-framework pytorch --to-framework tfjs --clip-norm 1',
  ] as const;
  test.each(spread(2, refusals))('%s', async (line) => {
    const { status, stdout, stderr } = await translate(line);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatchSnapshot();
  });
});

describe('wrong usage is told in one line', slow, () => {
  const lists = [
    ['--optimizer adm --from mean --to sum --batch 8 --lr 1', "unknown optimizer 'adm': did you mean 'adam'?"],
    [
      '--optimizer ftrl --framework pytorch --from mean --to sum --batch 8',
      "unknown optimizer 'ftrl': it is one of sgd, adam, adamw, adamax, nadam, adagrad, adadelta, rmsprop, rprop, muon, asgd, sparseadam, lbfgs, radam, adafactor",
    ],
    [
      '--optimizer adam --framework torch --from mean --to sum --batch 8',
      "unknown framework 'torch': did you mean 'pytorch'?",
    ],
    [
      '--optimizer sgd --from avg --to sum --batch 8 --lr 1',
      "unknown reduction 'avg': it is one of none, sum, mean, max",
    ],
    [
      '--optimizer sgd --from mean --to sum --batch 0 --lr 1',
      "option '--batch <n>' argument '0' is invalid. Give a whole number, 1 or more.",
    ],
    [
      '--optimizer sgd --from mean --to sum --batch 8 --lr fast',
      "option '--lr <x>' argument 'fast' is invalid. Give a number.",
    ],
    [
      '--optimizer sgd --from mean --to sum --batch 8 --lr NaN',
      "option '--lr <x>' argument 'NaN' is invalid. Give a number.",
    ],
    [
      '--optimizer sgd --from mean --to sum --batch 8 --lr 1 --clip-norm -1',
      "option '--clip-norm <x>' argument '-1' is invalid. Give a number above 0.",
    ],
    ['--optimizer sgd --from mean --to sum --lr 1', '--from needs --batch: give both'],
    [
      '--optimizer sgd --batch 8 --lr 1',
      'what is reduced now? Give --from mean or --from sum (or --gradient-times, or --to-framework)',
    ],
    [
      '--optimizer sgd --from mean --batch -8',
      "option '--batch <n>' argument '-8' is invalid. Give a whole number, 1 or more.",
    ],
    [
      '--optimizer sgd --from mean --batch 2.5',
      "option '--batch <n>' argument '2.5' is invalid. Give a whole number, 1 or more.",
    ],
    ['--optimizer sgd --from mean --accumulation 4', '--accumulation needs --batch: give both'],
    ['--optimizer sgd --gradient-times 2 --batch 8 --replicas 4', '--replicas needs --from: give both'],
    [
      '--optimizer sgd --from mean --batch 8 --accumulation 0',
      "option '--accumulation <n>' argument '0' is invalid. Give a whole number, 1 or more.",
    ],
    [
      '--optimizer sgd --from mean --batch 8 --to-batch 16 --rule halflife',
      "unknown rule 'halflife': did you mean 'half-life'?",
    ],
    [
      '--optimizer sgd --from mean --batch 8 --to-batch 16 --rule x',
      "unknown rule 'x': it is one of half-life, linear, square-root, timescale",
    ],
    ['--optimizer sgd --from mean --batch 8 --rule linear', '--rule needs --to-batch: give both'],
    [
      '--optimizer sgd --from mean --batch 8 --to-batch 16 --schedule-in epochs',
      "unknown unit 'epochs': it is one of examples, steps",
    ],
    ['--optimizer sgd --to sum --batch 8', '--to needs --from: give both'],
    [
      '--optimizer sgd --from mean --to sum --batch 8 --gradient-times 8',
      '--to and --gradient-times ask for two things: give one of them',
    ],
    [
      '--optimizer sgd --gradient-times 0',
      "option '--gradient-times <x>' argument '0' is invalid. Give a number above 0.",
    ],
    [
      '--optimizer sgd --framework keras --from-framework keras --to-framework pytorch',
      '--framework and --from-framework ask for two things: give one of them',
    ],
    ['--optimizer sgd --from-framework keras', '--from-framework needs --to-framework: give both'],
    ['--optimizer sgd --to-framework keras', '--to-framework needs --from-framework: give both'],
    [
      '--optimizer sgd --framework keras --from mean --batch 1 --to-optimizer adam',
      '--to-optimizer needs --to-framework: give both',
    ],
    [
      '--optimizer sgd --from-framework keras --to-framework pytorhc',
      "unknown framework 'pytorhc': did you mean 'pytorch'?",
    ],
    [
      '--optimizer sgd --from-framework pytorch --to-framework keras --l2 1',
      'PyTorch has no L2 regularizer of its own: give its decay with --weight-decay',
    ],
    ['--optimizer sgd --from mean --to sum --batch 8 --average 2', 'average must be a number from 0 to 1, got 2.'],
    [
      '--optimizer sgd --from mean --to sum --batch 8 --lr 1 --eps 1',
      'sgd has no --eps: it has rate, momentum, dampening, decay',
    ],
    [
      '--optimizer momentum --framework tfjs --from mean --to sum --batch 8 --lr 1',
      'tf.train.momentum has no default for momentum: give it with --momentum',
    ],
    [
      '--optimizer adam --from mean --to sum --batch 8 --lr 1 --set beta3=1',
      'adam has no beta3: it has rate, beta1, beta2, epsilon, rootEpsilon, decay',
    ],
    [
      '--optimizer adam --from mean --to sum --batch 8 --lr 1 --set beta1',
      '--set beta1 sets nothing: write a name and a number, as in --set beta1=0.9',
    ],
    [
      '--optimizer adam --from mean --to sum --batch 8 --lr 1 --set beta1=big',
      '--set beta1=big sets nothing: write a name and a number, as in --set beta1=0.9',
    ],
    [
      '--optimizer adam --from mean --to sum --batch 8 --lr 1 --set epsilon=Infinity',
      'optimizer.epsilon must be finite, got Infinity.',
    ],
    [
      '--optimizer sgd --from mean --to sum --batch 8 --lr 1 --decay strong --weight-decay 1',
      "unknown decay 'strong': it is one of coupled, decoupled, independent",
    ],
    [
      '--optimizer sgd --from mean --to sum --batch 8 --lr 1 --clip-norm 1 --clip-value 1',
      'gradients are clipped in one way: give one of --clip-value, --clip-norm, --clip-global-norm and --clip-adaptive',
    ],
    [
      '--optimizer adam --framework optax --from mean --to sum --batch 8 --lr 1 --amsgrad',
      'optax.adam has no form with --amsgrad: leave it out',
    ],
    [
      '--optimizer sgd --framework tfjs --from mean --to sum --batch 8 --lr 1 --clip-norm 1',
      'TensorFlow.js has no clipping by norm of its own',
    ],
  ] as const;
  test.each(spread(2, lists))('%s', async (line, message) => {
    expect(await translate(line)).toEqual({ status: 2, stdout: '', stderr: `equistep: ${message}\n` });
  });
});

test(
  '--json gives the numbers themselves, and says which of them stand for a rate that was not given',
  slow,
  async () => {
    const json = async (line: string): Promise<unknown> => JSON.parse((await translate(`${line} --json`)).stdout);
    const adam = '--optimizer adam --lr 0.001 --eps 1e-8 --from mean --to sum --batch 3';
    expect(await json(adam)).toEqual({
      translation: expect.objectContaining({
        kind: 'equivalent',
        factor: 3,
        setup: { optimizer: { name: 'adam', epsilon: 3 * 1e-8 }, rate: 0.001 },
      }) as unknown,
    });
    expect(await json('--optimizer sgd --from mean --to sum --batch 8')).toMatchObject({
      symbolic: ['rate'],
      translation: { setup: { rate: 1 / 8 } },
    });
    expect(await json('--optimizer sgd --from mean --to max --batch 8 --lr 1')).toEqual({
      translation: { kind: 'refused', refusal: { why: 'no-factor', reduction: 'max' } },
    });
  },
);
