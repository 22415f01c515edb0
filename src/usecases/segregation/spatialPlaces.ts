import type { IndexDescription } from '../../core/segregation/registry/indexDescription.ts';
import { spatialIndices } from '../../core/segregation/registry/spatialIndices.ts';
import type { GroupAgainstRest } from '../../engine/segregation/groupAgainstRestOf.ts';
import type { UnitPlaces } from '../../engine/segregation/segregationInput.ts';
import { spatialContextOf } from '../../engine/segregation/spatialContextOf.ts';
import type { Judged } from './inferSegregation.ts';
import { MOST_UNITS_FOR_PAIRS } from './judgedTables.ts';

/**
 * The spatial indices among those asked for that the places allow, with what is to be judged in every period. Indices of
 * all pairs of units are left out where there are very many units.
 */
export function spatialPlaces(
  wanted: readonly IndexDescription[],
  places: UnitPlaces | null,
  periods: readonly GroupAgainstRest[],
): { readonly indices: readonly IndexDescription[]; readonly judged: readonly Judged[] } {
  const first = periods[0];
  if (places === null || first === undefined) return { indices: [], judged: [] };
  const few = first.units <= MOST_UNITS_FOR_PAIRS;
  const totalOf = ({ group, rest }: GroupAgainstRest) => group.map((count, row) => count + rest[row]!);
  const { known } = spatialContextOf(places, totalOf(first), 'population');
  const indices = spatialIndices.filter(
    ({ name, needs }) =>
      wanted.some((one) => one.name === name) && needs.every((need) => known.has(need) && (need !== 'near' || few)),
  );
  if (indices.length === 0) return { indices: [], judged: [] };
  const names = indices.map(({ name }) => name);
  const nowhere = new Float64Array(first.units);
  return {
    indices,
    judged: periods.map((one) => ({
      statistic: {
        set: 'spatial',
        names,
        places: {
          // The centre is where the people of the period are.
          ...spatialContextOf(places, totalOf(one), 'population').context,
          x: places.x ?? nowhere,
          y: places.y ?? nowhere,
        },
      },
      columns: [one.group, one.rest],
      test: 'places',
    })),
  };
}
