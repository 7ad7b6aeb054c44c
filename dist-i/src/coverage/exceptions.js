export const exceptions = [
    { kind: 'own', options: '', reason: 'a declared loss has no definition: it is held against its own elements' },
    {
        kind: 'ownSteps',
        options: 'steps: in parts',
        reason: 'the gradient of a step is the sum of its parts: it is held against the step by that sum',
    },
    { kind: 'attempt', options: '', reason: 'the clause itself states what must come: an error, or a number' },
];
