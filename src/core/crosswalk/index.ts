export * from './areaWeights.ts';
export * from './mergeTargets.ts';
export * from './rebaseCounts.ts';
export * from './rebasedRateError.ts';
export * from './rebaseQuality.ts';
export * from './weightsOfPieces.ts';
