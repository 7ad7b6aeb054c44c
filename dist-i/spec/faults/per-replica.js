import { anotherAccumulation } from './another.js';
import { countingSteps } from './moments.js';
/** Definitions in which R replicas, as the first window has them, change what is to happen once an update. */
const onReplicas = (right, change) => anotherAccumulation(right, (question) => change(question, question.windows[0].replicas.length));
export const scheduleEachReplica = {
    id: 'schedule-per-replica',
    faultClass: 'FC-31',
    does: 'moves the schedule of the learning rate on with every replica',
    formula: String.raw `\lambda_{tR} \text{ for } \lambda_t`,
    wrong: (right) => onReplicas(right, (question, r) => ({
        ...question,
        windows: question.windows.map((window, t, all) => ({
            ...window,
            rate: all[Math.min(t * r + r - 1, all.length - 1)].rate,
        })),
    })),
};
export const velocityEachReplica = {
    id: 'velocity-per-replica',
    faultClass: 'FC-31',
    does: 'lets the velocity fade with every replica',
    formula: String.raw `v \leftarrow \mu^R v + g`,
    wrong: (right) => onReplicas(right, (question, r) => {
        const { momentum } = question.optimizer;
        return momentum === undefined
            ? question
            : { ...question, optimizer: { ...question.optimizer, momentum: momentum ** r } };
    }),
};
export const decayEachReplica = {
    id: 'decay-per-replica',
    faultClass: 'FC-31',
    does: 'takes the decay with every replica',
    formula: String.raw `\theta - R \lambda\beta\theta \text{ for } \theta - \lambda\beta\theta`,
    wrong: (right) => onReplicas(right, (question, r) => {
        const { decay } = question.optimizer;
        return decay === undefined
            ? question
            : {
                ...question,
                optimizer: { ...question.optimizer, decay: { ...decay, coefficient: r * decay.coefficient } },
            };
    }),
};
export const stepsCountedPerReplica = {
    id: 'steps-counted-per-replica',
    faultClass: 'FC-31',
    does: 'counts a step with every replica, so that the bias of the averages is corrected too little',
    formula: String.raw `t \leftarrow t + R \text{ for } t \leftarrow t + 1`,
    wrong: (right) => countingSteps(right, (step, _, windows) => step * Math.max(1, windows[0]?.replicas.length ?? 1)),
};
