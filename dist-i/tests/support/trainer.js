export const map = (f, ...of) => of[0].map((part, p) => part.map((_, i) => f(...of.map((one) => one[p][i]))));
export const times = (c, x) => map((value) => c * value, x);
export const plus = (...of) => map((...values) => values.reduce((a, b) => a + b), ...of);
export const total = (...of) => ({
    loss: of.reduce((sum, { loss }) => sum + loss, 0),
    count: of.reduce((sum, { count }) => sum + count, 0),
    gradient: plus(...of.map(({ gradient }) => gradient)),
});
const normOf = (x) => Math.sqrt(x.flat().reduce((sum, value) => sum + value * value, 0));
const penaltyOf = ({ name, coefficient }) => name === 'half-sum-of-squares' ? [coefficient / 2, coefficient] : [coefficient, 2 * coefficient];
const placed = ({ penalties }, where) => penalties.filter((one) => one.placed === where);
/** The penalties, each so many times. */
const penalized = (penalties, model, count, to) => penalties.reduce(({ value, gradient }, penalty) => {
    const [half, slope] = penaltyOf(penalty);
    const at = penalty.on === 'weights' ? 0 : 1;
    return {
        value: value + count * half * model[at].reduce((sum, x) => sum + x * x, 0),
        gradient: gradient.map((part, p) => (p === at ? part.map((g, i) => g + count * slope * model[p][i]) : part)),
    };
}, to);
export const right = {
    error: ({ name }, e) => (name === 'squared-error' ? [e * e, 2 * e] : [Math.abs(e), Math.sign(e)]),
    part: (self, setup, model, { inputs, targets, valid }) => {
        const [n = 0, f = 0] = inputs.shape;
        const [weights, bias] = model;
        const c = bias.length;
        const gradient = [weights.map(() => 0), bias.map(() => 0)];
        const over = setup.reduction.by === 'mean' ? setup.reduction.over : 'elements';
        let [loss, counted, all] = [0, 0, 0];
        for (let i = 0; i < n; i++) {
            for (let j = 0; j < c; j++) {
                all++;
                if (valid?.data[i] === 0)
                    continue;
                counted++;
                const row = Array.from({ length: f }, (_, k) => inputs.data[i * f + k]);
                const prediction = row.reduce((sum, x, k) => sum + x * weights[k * c + j], 0) + bias[j];
                const [value, slope] = self.error(setup.loss, prediction - targets.data[i * c + j]);
                loss += value;
                row.forEach((x, k) => (gradient[0][k * c + j] += x * slope));
                gradient[1][j] += slope;
            }
        }
        const inside = penalized(placed(setup, 'inside'), model, counted, { value: loss, gradient });
        return {
            loss: inside.value,
            count: over === 'valid' ? counted : over === 'examples' ? n : all,
            gradient: inside.gradient,
        };
    },
    replica: (self, setup, model, parts) => total(...parts.map((part) => self.part(self, setup, model, part))),
    join: ({ collective }, gradients) => times(collective === 'average' ? 1 / gradients.length : 1, plus(...gradients)),
    data: (self, setup, model, replicas) => {
        const locals = replicas.map((parts) => self.replica(self, setup, model, parts));
        const { loss, count } = total(...locals);
        const divisor = setup.reduction.by === 'mean' ? count : 1;
        // Where the collective averages, every replica scales by their number beforehand.
        const scale = setup.collective === 'average' ? replicas.length : 1;
        const gradient = self.join(setup, locals.map((of) => map((g) => (scale * g) / divisor, of.gradient)));
        return { value: loss / divisor, gradient };
    },
    penaltyCount: () => 1,
    norm: (gradient) => normOf(gradient),
    clip: (self, { by, threshold }, gradient, replicas) => {
        if (by === 'value')
            return map((g) => Math.max(-threshold, Math.min(threshold, g)), gradient);
        const norm = self.norm(gradient, replicas);
        return norm > threshold ? map((g) => g * (threshold / norm), gradient) : gradient;
    },
    update: ({ name, beta1 = 0, beta2 = 0, epsilon = 0, rootEpsilon = 0 }, rate, [m, v], step) => name === 'adam'
        ? (rate * (m / (1 - beta1 ** step))) / (Math.sqrt(v / (1 - beta2 ** step) + rootEpsilon) + epsilon)
        : rate * m,
    step: (self, optimizer, rate, theta, gradient, memory) => {
        const { name, decay = { coupling: 'coupled', coefficient: 0 }, momentum = 0, dampening = 0 } = optimizer;
        const { beta1 = 0, beta2 = 0 } = optimizer;
        const coupled = decay.coupling === 'coupled' ? decay.coefficient : 0;
        const beside = decay.coupling === 'coupled' ? 0 : decay.coefficient;
        const step = memory.step + 1;
        const moved = theta.map((x, i) => {
            const g = coupled === 0 ? gradient[i] : gradient[i] + coupled * x;
            const [m, v] = [memory.first[i], memory.second[i]];
            const first = {
                sgd: () => g,
                momentum: () => momentum * m + (step === 1 ? g : (1 - dampening) * g),
                adam: () => beta1 * m + (1 - beta1) * g,
            }[name]();
            const second = beta2 * v + (1 - beta2) * (g * g);
            const update = self.update(optimizer, rate, [first, second], step);
            return { x: beside === 0 ? x - update : x - update - rate * beside * x, first, second };
        });
        return [
            moved.map(({ x }) => x),
            { step, first: moved.map(({ first }) => first), second: moved.map(({ second }) => second) },
        ];
    },
    rate: (windows, at) => windows[at].rate,
    updates: (replicas) => [replicas],
};
const atRest = (theta) => ({
    step: 0,
    first: theta.map(() => 0),
    second: theta.map(() => 0),
});
const tensor = (shape, data) => ({ shape, data: [...data] });
const numbersOf = ({ data }) => Array.from(data);
/** The loss of a window with all its penalties, and its gradient. */
function totalOf(self, setup, model, replicas) {
    const count = self.penaltyCount(setup, replicas);
    return penalized(placed(setup, 'outside'), model, count, self.data(self, setup, model, replicas));
}
function answer(self, question) {
    if (question.ask === 'steps') {
        let theta = numbersOf(question.parameter);
        let memory = atRest(theta);
        const parameter = question.steps.map(({ gradient, rate }) => {
            const { clip } = question;
            const whole = [numbersOf(gradient)];
            const [own] = clip ? self.clip(self, clip, whole, [[]]) : whole;
            [theta, memory] = self.step(self, question.optimizer, rate, theta, own, memory);
            return tensor(question.parameter.shape, theta);
        });
        return { parameter };
    }
    if (question.ask !== 'objective' && question.ask !== 'training' && question.ask !== 'accumulation')
        throw new RangeError(`the trainer is not asked '${question.ask}'`);
    const { weights, bias } = question.parameters;
    const parametersOf = (of) => ({
        weights: tensor(weights.shape, of[0]),
        bias: tensor(bias.shape, of[1]),
    });
    let model = [weights, bias].map(numbersOf);
    if (question.ask === 'objective') {
        const setup = { ...question, optimizer: { name: 'sgd' }, collective: 'sum' };
        const { value, gradient } = totalOf(self, setup, model, [[question]]);
        return { value: tensor([], [value]), gradient: parametersOf(gradient) };
    }
    const setup = { collective: 'sum', ...question };
    const windows = question.ask === 'training'
        ? question.batches.map((one) => ({ rate: one.rate, replicas: [[one]] }))
        : question.windows;
    let memories = model.map(atRest);
    const value = [];
    const parameters = windows.map(({ replicas }, t) => {
        value.push(tensor([], [totalOf(self, setup, model, replicas).value]));
        for (const some of self.updates(replicas)) {
            const { gradient } = totalOf(self, setup, model, some);
            const clipped = setup.clip ? self.clip(self, setup.clip, gradient, some) : gradient;
            const stepped = model.map((theta, p) => self.step(self, setup.optimizer, self.rate(windows, t), theta, clipped[p], memories[p]));
            model = stepped.map(([theta]) => theta);
            memories = stepped.map(([, memory]) => memory);
        }
        return parametersOf(model);
    });
    return { value, parameters };
}
const declaration = {
    name: 'trainer',
    version: '1',
    format: 'float64',
    asks: ['objective', 'steps', 'training', 'accumulation'],
    losses: ['squared-error', 'absolute-error'],
    reductions: ['sum', 'mean'],
    denominators: ['elements', 'examples', 'valid'],
    options: ['valid'],
    penalties: ['half-sum-of-squares', 'sum-of-squares'],
    placements: ['outside', 'inside'],
    optimizers: ['sgd', 'momentum', 'adam'],
    decays: ['coupled', 'decoupled'],
    collectives: ['average', 'sum'],
    windows: ['micro-batches', 'uneven', 'empty'],
    clips: ['value', 'global-norm'],
};
/** The trainer, right but for these habits, and that declares no more than this. */
export const trainer = (wrong = {}, declared = {}) => {
    const self = { ...right, ...wrong };
    return { declaration: { ...declaration, ...declared }, answer: (question) => answer(self, question) };
};
