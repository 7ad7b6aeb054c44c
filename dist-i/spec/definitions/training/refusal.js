import { reductions } from '../../contracts/reduction.js';
import { broadcastsTo } from '../../language/index.js';
const written = (shape) => `[${shape.join(', ')}]`;
/**
 * Why a loss question has no answer: there is no such reduction, or its shapes would change what is counted. Targets,
 * weights and masks may broadcast to the predictions and to their loss, and never the other way round.
 */
export function refusal(d, { loss, reduction, predictions, targets, weights, valid, classWeights, ignoredClass }) {
    if (reduction.by === 'unknown')
        return `there is no reduction '${reduction.name}', only ${reductions.join(', ')}`;
    const { perRow = false } = d.losses[loss.name].properties;
    const { shape } = predictions;
    const elements = perRow ? shape.slice(0, -1) : shape;
    const indices = perRow && targets.shape.length === elements.length;
    const stretches = (what, given, to) => given === undefined || broadcastsTo(given, to)
        ? undefined
        : `${what} of shape ${written(given)} do not broadcast to ${written(to)}`;
    if ((classWeights !== undefined || ignoredClass !== undefined) && !indices)
        return 'class weights and an ignored class need targets that are class indices';
    return (stretches('targets', targets.shape, indices ? elements : shape) ??
        stretches('weights', weights?.shape, elements) ??
        stretches('masks', valid?.shape, elements) ??
        stretches('class weights', classWeights?.shape, shape.slice(-1)));
}
