import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Crosswalk } from '../../domain/crosswalk.ts';
import { getOrInsert } from '../../domain/getOrInsert.ts';
import type { Column, Panel } from '../../domain/panel.ts';
import { NOT_DELIVERED } from '../../domain/reason.ts';
import { panelIndex } from '../panelIndex.ts';
import { resolveMeasure } from '../resolveMeasure.ts';
import { isRebasable } from './isRebasable.ts';
import { type LevelWeights, levelWeights } from './levelWeights.ts';
import { rebaseSum } from './rebaseSum.ts';

/** Another boundary version's figures, and how they come onto this one's areas. */
export interface OtherPanel {
  readonly panel: Panel;
  readonly crosswalk: Crosswalk;
}

/** A panel that was filled up with figures from other boundary versions. */
export interface JoinedPanel {
  /** Everything on the areas of one version: what was counted on them, and what was rebased onto them. */
  readonly panel: Panel;
  /** Only what was counted on them. */
  readonly own: Panel;
  readonly others: readonly {
    readonly panel: Panel;
    readonly crosswalk: Crosswalk;
    /** Level of the areas → the ways onto it. */
    readonly ways: ReadonlyMap<string, readonly LevelWeights[]>;
  }[];
}

/**
 * Fills a panel up with the counts of other boundary versions, rebased by their crosswalks. What the version itself can
 * tell of a measure, period and level goes first; of several others, the first that can. The city's total and the other
 * pseudo-areas are the same in every version and come over as they are. Shares and medians are never rebased.
 */
export function joinPanels(own: Panel, others: readonly OtherPanel[], catalogue: Catalogue): JoinedPanel {
  const columns = new Map([...own.columns].map(([id, periods]) => [id, new Map(periods)]));
  const index = panelIndex(own);
  const joined = others.map(({ panel, crosswalk }) => ({
    panel,
    crosswalk,
    ways: new Map(own.boundary.levels.map((level) => [level, levelWeights(panel, own, crosswalk, level)])),
  }));
  const untold = (id: string, period: string, level: string): boolean =>
    resolveMeasure(own, catalogue, id, period).basis.get(level) === 'absent';
  for (const { panel, ways } of joined) {
    for (const [id, periods] of panel.columns) {
      const measure = catalogue.measures.get(id);
      if (measure === undefined || !isRebasable(measure)) continue;
      for (const [period, delivered] of periods) {
        const periodsHere = getOrInsert(columns, id, () => new Map<string, Column>());
        const column = copyOf(periodsHere.get(period), own.areas.length);
        let filled = false;
        const fill = (i: number, value: number, reason: number): void => {
          if (column.reasons[i] !== NOT_DELIVERED || reason === NOT_DELIVERED) return;
          column.values[i] = value;
          column.reasons[i] = reason;
          filled = true;
        };
        for (const [level, options] of ways) {
          const places = index.levels.get(level)!;
          // An earlier one of the others has told this level already.
          if (!untold(id, period, level) || places.some((i) => column.reasons[i] !== NOT_DELIVERED)) continue;
          const rebased = rebaseSum(panel, options, catalogue, { plus: [id] }, period);
          if (rebased === null) continue;
          for (const [at, i] of places.entries()) fill(i, rebased.values[at]!, rebased.codes[at]!);
        }
        own.areas.forEach((area, i) => {
          if (area.kind === 'area' || (area.kind === 'total' && !untold(id, period, ''))) return;
          const there = panel.areas.findIndex((one) => one.kind === area.kind);
          if (there !== -1) fill(i, delivered.values[there]!, delivered.reasons[there]!);
        });
        if (filled) periodsHere.set(period, column);
        else if (periodsHere.size === 0) columns.delete(id);
      }
    }
  }
  return { panel: { boundary: own.boundary, areas: own.areas, columns }, own, others: joined };
}

function copyOf(column: Column | undefined, length: number): { values: Float64Array; reasons: Uint8Array } {
  return column === undefined
    ? { values: new Float64Array(length), reasons: new Uint8Array(length).fill(NOT_DELIVERED) }
    : { values: column.values.slice(), reasons: column.reasons.slice() };
}
