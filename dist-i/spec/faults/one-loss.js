/** What the reduced loss of a question is computed by. */
const parts = [
    'loss',
    'losses',
    'denominators',
    'reductions',
    'refusal',
    'attempt',
];
/** Whether a fault changes how a reduced loss is computed: only then can it be in one loss alone. */
export function isOfLosses(fault, right) {
    const wrong = fault.wrong(right);
    return parts.some((part) => wrong[part] !== right[part]);
}
/** The same fault in one loss alone, as where the reduction is written anew for every loss. */
export const inOneLoss = (fault, name) => ({
    ...fault,
    id: `${fault.id} in ${name}`,
    does: `${fault.does}, in ${name} alone`,
    wrong: (right) => {
        const wrong = fault.wrong(right);
        const chosen = (loss) => (loss === name ? wrong : right);
        return {
            ...right,
            loss: (_, arithmetic, problem) => {
                const d = chosen(problem.loss.name);
                return d.loss(d, arithmetic, problem);
            },
            refusal: (_, question) => {
                const d = chosen(question.loss.name);
                return d.refusal(d, question);
            },
            attempt: (_, arithmetic, question) => {
                const d = chosen(question.loss.name);
                return d.attempt(d, arithmetic, question);
            },
        };
    },
});
