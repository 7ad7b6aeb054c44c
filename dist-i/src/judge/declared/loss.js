/** The declared loss that the questions of a clause are about. */
export function lossOf({ declared }, questions) {
    const [question] = Object.values(questions);
    return declared.losses.find(({ name }) => name === question.loss);
}
