/**
 * A fault of one loss, one rule, one clip or one penalty only: wrong where the question has the part, right elsewhere. Real code
 * writes each of them apart.
 */
export const restricted = (fault, to, has) => ({
    ...fault,
    id: `${fault.id}, in ${to}`,
    does: `${fault.does}; in ${to} only`,
    wrong: (right) => {
        const wrong = fault.wrong(right);
        return {
            ...right,
            objective: (_, a, problem) => {
                const d = has(problem) ? wrong : right;
                return d.objective(d, a, problem);
            },
            steps: (_, a, question) => {
                const d = has(question) ? wrong : right;
                return d.steps(d, a, question);
            },
            training: (_, a, question) => {
                const d = has(question) ? wrong : right;
                return d.training(d, a, question);
            },
            accumulation: (_, a, question) => {
                const d = has(question) ? wrong : right;
                return d.accumulation(d, a, question);
            },
            evaluate: (_, a, question) => {
                const d = has(question) ? wrong : right;
                return d.evaluate(d, a, question);
            },
        };
    },
});
