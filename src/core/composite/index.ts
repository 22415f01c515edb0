/** Steps of composite indices. */
export * from './classify.ts';
export * from './limitDistance.ts';
export * from './quantileClass.ts';
export * from './rankExponentialScore.ts';
export * from './rankGroup.ts';
export * from './robustness.ts';
export * from './standardise.ts';
export * from './unitScale.ts';
export * from './weightedSum.ts';
