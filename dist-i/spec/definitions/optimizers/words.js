/**
 * What hyper-parameters mean in every rule that has them, by the symbols of the formulas.
 */
export const hyperParameterWords = {
    momentum: 'μ, the part of the velocity that stays',
    dampening: 'τ, the part of a fresh gradient that is left out',
    rho: 'ρ, the part of an average that stays',
    beta1: 'β₁, the part of the average of gradients that stays',
    beta2: 'β₂, the part of the average of squares that stays',
    momentumDecay: 'ψ, how fast the momentum is warmed up',
    epsilon: 'ε, added to a root',
    rootEpsilon: 'ε′, added under a root',
    updateEpsilon: 'ε of the updates, added under their root',
    parameterEpsilon: 'ε₂, the size that a parameter counts for at least',
    initialAccumulator: 'α, the sum or average of squares before the first step',
    etaMinus: 'η⁻, by which a step size shrinks',
    etaPlus: 'η⁺, by which a step size grows',
    minStep: 'the smallest step size',
    maxStep: 'the largest step size',
    trustCoefficient: 'η, the trust coefficient',
    weightDecay: 'β, how much of the parameter is added to the direction',
    decayRate: 'γ, by whose power the average forgets less',
    clipThreshold: 'd, the largest size of an update',
    beta: 'β, added to the root of the sum of squares',
    l1: 'l₁, the L1 penalty of the rule itself',
    l2: 'l₂, the L2 penalty of the rule itself',
};
