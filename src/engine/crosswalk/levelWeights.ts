import { type AreaWeights, areaWeights } from '../../core/crosswalk/areaWeights.ts';
import { mergeTargets } from '../../core/crosswalk/mergeTargets.ts';
import type { Crosswalk } from '../../domain/crosswalk.ts';
import type { Panel } from '../../domain/panel.ts';
import { panelIndex } from '../panelIndex.ts';

/** One way onto the areas of a level: sources and targets are numbered as their levels list them. */
export interface LevelWeights {
  readonly sourceLevel: string;
  readonly weights: AreaWeights;
}

/**
 * The ways onto the areas of a level that a crosswalk knows, best first: its own weights for the level, then those for
 * finer levels, nearest first, put together by what lies in each area.
 */
export function levelWeights(source: Panel, target: Panel, crosswalk: Crosswalk, level: string): LevelWeights[] {
  const { levels } = target.boundary;
  const depth = levels.indexOf(level);
  const found: LevelWeights[] = [];
  for (const toLevel of levels.slice(Math.max(0, depth))) {
    for (const part of crosswalk.parts) {
      if (part.toLevel !== toLevel) continue;
      const from = placesOf(source, part.fromLevel);
      const to = placesOf(target, toLevel);
      const weights = areaWeights(
        part.rows.map(([key]) => from.get(key)!),
        part.rows.map(([, key]) => to.get(key)!),
        part.rows.map(([, , weight]) => weight),
        from.size,
        to.size,
      );
      const parents = parentsOf(target, toLevel, level);
      found.push({
        sourceLevel: part.fromLevel,
        weights: toLevel === level ? weights : mergeTargets(weights, parents, placesOf(target, level).size),
      });
    }
  }
  return found;
}

/** Key → place among the areas of a level. */
function placesOf(panel: Panel, level: string): Map<string, number> {
  return new Map([...(panelIndex(panel).levels.get(level) ?? [])].map((i, place) => [panel.areas[i]!.key, place]));
}

/** Per area of a fine level, the place of the area of a coarse one that it lies in; −1 where it lies in none. */
function parentsOf(target: Panel, fine: string, coarse: string): Int32Array {
  const { levels } = target.boundary;
  const index = panelIndex(target);
  const up = new Map<number, number>();
  for (const [parent, children] of index.children) for (const child of children) up.set(child, parent);
  const places = new Map([...index.levels.get(coarse)!].map((i, place) => [i, place]));
  const steps = levels.indexOf(fine) - levels.indexOf(coarse);
  return index.levels.get(fine)!.map((i) => {
    let at: number | undefined = i;
    for (let step = 0; step < steps && at !== undefined; step++) at = up.get(at);
    return at === undefined ? -1 : (places.get(at) ?? -1);
  });
}
