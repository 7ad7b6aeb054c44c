import { accumulate } from './accumulator.js';
import { losses, ownLoss } from './losses.js';
import { penalties } from './penalties.js';
import { tensors } from './tensors.js';
import { train } from './training.js';
export function viewOf(framework) {
    const f = framework;
    const context = { inParts: false };
    const view = {
        ...tensors(f),
        ...penalties(f),
        losses: losses(f, context),
        loss: ownLoss(f, context),
        train: train(framework),
        accumulator: accumulate(framework, context),
    };
    return view;
}
