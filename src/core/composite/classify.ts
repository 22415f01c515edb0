/** Upper limit of a class; classes come in rising order and the last one has none (null). */
export interface ClassLimit {
  readonly upTo: number | null;
  /** A value exactly at the limit belongs to this class (true) or to the next one (false). */
  readonly upToIncluded: boolean;
}

/** A value this close to a limit is at the limit: the last digits of a floating-point number decide no class. */
const AT_LIMIT = 1e-12;

/**
 * The class of a value: the first whose upper limit it does not exceed.
 *
 * Range: 0 … number of classes − 1. Units: value and limits share one. A value closer than 1e-12 (relative, for limits
 * above 1) to a limit is at the limit, and `upToIncluded` says on which side that is.
 * Limits that do not rise, a missing limit before the last class, and a value that is not finite are refused.
 *
 * @example classify(1, [{ upTo: 1, upToIncluded: true }, { upTo: null, upToIncluded: true }]) // 0
 */
export function classify(value: number, classes: readonly ClassLimit[]): number {
  if (!Number.isFinite(value)) throw new RangeError(`classify requires a finite value, not ${value}.`);
  let previous = -Infinity;
  for (const [index, { upTo, upToIncluded }] of classes.entries()) {
    if (upTo === null) {
      if (index !== classes.length - 1) throw new RangeError('classify: only the last class has no limit.');
      return index;
    }
    if (!(upTo >= previous)) throw new RangeError('classify: limits must rise.');
    previous = upTo;
    const distance = value - upTo;
    const atLimit = Math.abs(distance) <= AT_LIMIT * Math.max(1, Math.abs(upTo));
    if (atLimit ? upToIncluded : distance < 0) return index;
  }
  throw new RangeError('classify: the last class must have no limit.');
}
