import type { CrosswalkPart } from '../../domain/crosswalk.ts';

/** A part of a crosswalk in numbers. */
export interface PartSummary {
  readonly fromLevel: string;
  readonly toLevel: string;
  readonly sources: number;
  readonly targets: number;
  /** Sources that go to more than one target. */
  readonly divided: number;
  /** Targets that are made of whole sources only. */
  readonly exact: number;
}

/** Counts the areas of a part: how many are divided, and how many targets nothing is estimated for. */
export function partSummary({ fromLevel, toLevel, rows }: CrosswalkPart): PartSummary {
  const whole = new Set(rows.filter(([, , weight]) => weight === 1).map(([from]) => from));
  const sources = new Set(rows.map(([from]) => from));
  const targets = new Set(rows.map(([, to]) => to));
  const estimated = new Set(rows.filter(([from]) => !whole.has(from)).map(([, to]) => to));
  return {
    fromLevel,
    toLevel,
    sources: sources.size,
    targets: targets.size,
    divided: sources.size - whole.size,
    exact: targets.size - estimated.size,
  };
}
