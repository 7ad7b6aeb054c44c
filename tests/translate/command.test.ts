import { describe, expect, test } from 'vitest';
import { equistep } from '../cli/run.ts';

const translate = (line: string) => equistep(['translate', ...line.split(' ')]);
const slow = { timeout: 30_000 };

describe('what is printed', slow, () => {
  test.each([
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
  ])('%s', async (line) => {
    const { status, stdout, stderr } = await translate(line);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
  });
});

describe('what is refused, with the reason', slow, () => {
  test.each([
    '--optimizer radam --from mean --to sum --batch 256 --lr 0.1',
    '--optimizer adafactor --framework pytorch --from mean --to sum --batch 256',
    '--optimizer adadelta-without-rate --from mean --to sum --batch 256 --lr 1',
    '--optimizer rmsprop-from-one --from mean --to sum --batch 256 --lr 1',
    '--optimizer sgd --from mean --to max --batch 256 --lr 0.1',
    '--optimizer sgd --from none --to sum --batch 256 --lr 0.1',
    '--optimizer sgd --framework pytorch --from mean --to sum --batch 256 --lr 0.1 --clip-norm 1',
    '--optimizer adagrad --framework tfjs --from sum --to mean --batch 4096 --lr 0.1 --set initialAccumulator=0.0000001',
    '--optimizer adagrad --from mean --to sum --batch 1000000 --lr 0.1 --set rootEpsilon=1e300',
    '--optimizer adam --framework optax --from mean --batch 256 --to-batch 512 --lr 0.1',
  ])('%s', async (line) => {
    const { status, stdout, stderr } = await translate(line);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatchSnapshot();
  });
});

describe('wrong usage is told in one line', slow, () => {
  test.each([
    ['--optimizer adm --from mean --to sum --batch 8 --lr 1', "unknown optimizer 'adm': did you mean 'adam'?"],
    ['--optimizer ftrl --framework pytorch --from mean --to sum --batch 8', "unknown optimizer 'ftrl': it is one of sgd, adam, adamw, adamax, nadam, adagrad, adadelta, rmsprop, rprop, radam, adafactor"],
    ['--optimizer adam --framework torch --from mean --to sum --batch 8', "unknown framework 'torch': did you mean 'pytorch'?"],
    ['--optimizer sgd --from avg --to sum --batch 8 --lr 1', "unknown reduction 'avg': it is one of none, sum, mean, max"],
    ['--optimizer sgd --from mean --to sum --batch 0 --lr 1', "option '--batch <n>' argument '0' is invalid. A whole number from 1 on is wanted."],
    ['--optimizer sgd --from mean --to sum --batch 8 --lr fast', "option '--lr <x>' argument 'fast' is invalid. A number is wanted."],
    ['--optimizer sgd --from mean --to sum --batch 8 --lr NaN', "option '--lr <x>' argument 'NaN' is invalid. A number is wanted."],
    ['--optimizer sgd --from mean --to sum --batch 8 --lr 1 --clip-norm -1', "option '--clip-norm <x>' argument '-1' is invalid. A number above 0 is wanted."],
    ['--optimizer sgd --from mean --to sum --batch 8', 'sgd has no default for rate: give it with --lr'],
    ['--optimizer sgd --from mean --to sum --lr 1', "required option '--batch <n>' not specified"],
    ['--optimizer sgd --from mean --to sum --batch 8 --lr 1 --eps 1', 'sgd has no --eps: it has rate, momentum, dampening, decay'],
    ['--optimizer momentum --framework tfjs --from mean --to sum --batch 8 --lr 1', 'tf.train.momentum has no default for momentum: give it with --momentum'],
    ['--optimizer adam --from mean --to sum --batch 8 --lr 1 --set beta3=1', 'adam has no beta3: it has rate, beta1, beta2, epsilon, rootEpsilon, decay'],
    ['--optimizer adam --from mean --to sum --batch 8 --lr 1 --set beta1', "--set beta1 sets nothing: write a name and a number, as in --set beta1=0.9"],
    ['--optimizer adam --from mean --to sum --batch 8 --lr 1 --set beta1=big', "--set beta1=big sets nothing: write a name and a number, as in --set beta1=0.9"],
    ['--optimizer sgd --from mean --to sum --batch 8 --lr 1 --decay strong --weight-decay 1', "unknown decay 'strong': it is one of coupled, decoupled, independent"],
    ['--optimizer sgd --from mean --to sum --batch 8 --lr 1 --clip-norm 1 --clip-value 1', 'gradients are clipped in one way: give one of --clip-value, --clip-norm, --clip-global-norm and --clip-adaptive'],
    ['--optimizer sgd --framework tfjs --from mean --to sum --batch 8 --lr 1 --clip-norm 1', 'TensorFlow.js has no clipping by norm of its own'],
  ])('%s', async (line, message) => {
    expect(await translate(line)).toEqual({ status: 2, stdout: '', stderr: `equistep: ${message}\n` });
  });
});
