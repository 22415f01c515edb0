/**
 * The numeric core as a library: `import { dissimilarity, groupCounts } from 'sozialraum/core'`. Pure functions on typed
 * arrays; no file, network, clock, or chance without a seed. Indices give a value or the reason why there is none.
 */
export * from './composite/index.ts';
export * from './crosswalk/index.ts';
export * from './numeric/falseDiscoveryRate.ts';
export * from './numeric/nonNegativeLeastSquares.ts';
export * from './numeric/normalQuantile.ts';
export * from './numeric/normalTail.ts';
export * from './numeric/seededRandom.ts';
export * from './numeric/wilsonInterval.ts';
export * from './outcome.ts';
export * from './relations/index.ts';
export * from './segregation/index.ts';
export * from './spatial/index.ts';
export * from './trend/index.ts';
