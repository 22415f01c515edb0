/** How far weights (share) and limits (in standard deviations of the index) are varied to see how firm a class is. */
export const PERTURBATION = { weightSpread: 0.1, limitSpread: 0.1 } as const;
