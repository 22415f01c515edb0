import type { ExcludedArea, Method } from '../../catalogue/method.ts';
import type { Reason } from '../../domain/reason.ts';
import type { CompositeColumn, CompositeInput } from './compositeInput.ts';
import type { LeftOut } from './compositeResult.ts';

export interface Selection {
  /** Row numbers of the eligible areas, in the order of their keys: sums then do not depend on the order of rows. */
  readonly eligible: readonly number[];
  /** One entry per row; null = eligible. */
  readonly leftOut: readonly (LeftOut | null)[];
}

function reasonAt(column: CompositeColumn | undefined, row: number): Reason {
  return column?.reasons?.[row] ?? 'unknown';
}

function exclusions(method: Method, edition: string | undefined): ReadonlyMap<string, string> {
  const listed: readonly ExcludedArea[] = [
    ...(method.eligible.exclusionsInAllEditions ?? []),
    ...(method.editions?.find(({ id }) => id === edition)?.excluded ?? []),
  ];
  return new Map(listed.map(({ area, reason }) => [area, reason]));
}

function needsPopulation(method: Method): boolean {
  if (method.eligible.minimumPopulation !== null) return true;
  return 'standardise' in method && method.standardise.mean === 'population_weighted';
}

/**
 * Which areas the index is computed over, and why the others are left out. `required`: the columns of each part, of which
 * all must be filled, or at least as many as the method's k-of-n rule says.
 */
export function selectAreas(
  method: Method,
  input: CompositeInput,
  required: readonly (readonly string[])[],
): Selection {
  const excluded = exclusions(method, input.edition);
  const minimum = method.eligible.minimumPopulation ?? 0;
  const populationNeeded = needsPopulation(method);
  const leftOut = input.areas.map((area, row): LeftOut | null => {
    if (input.pseudoAreas?.has(area)) {
      return { why: 'pseudo_area', reason: 'not_applicable', column: null, text: 'kein Gebiet, sondern eine Summe' };
    }
    const reasonText = excluded.get(area);
    if (reasonText !== undefined) return { why: 'excluded', reason: 'not_applicable', column: null, text: reasonText };
    if (populationNeeded) {
      const population = input.population?.values[row] ?? null;
      if (population === null) {
        const reason = reasonAt(input.population, row);
        return { why: 'missing_population', reason, column: 'population', text: 'Einwohnerzahl fehlt' };
      }
      if (population < minimum) {
        const reason = population === 0 ? 'no_population' : 'insufficient_data';
        const text = `weniger als ${minimum} Einwohnerinnen und Einwohner`;
        return { why: 'small_population', reason, column: 'population', text };
      }
    }
    const isEmpty = (name: string): boolean => (input.columns.get(name)?.values[row] ?? null) === null;
    const least = method.eligible.atLeast;
    const failing = required.find((names) => names.length - names.filter(isEmpty).length < (least ?? names.length));
    const empty = failing?.find(isEmpty);
    if (failing === undefined || empty === undefined) return null;
    const reason = reasonAt(input.columns.get(empty), row);
    if (least !== undefined) {
      const absent = failing.filter(isEmpty);
      const text = `nur ${failing.length - absent.length} von ${failing.length} Indikatoren, verlangt sind ${least}; es fehlen ${absent.join(', ')}`;
      return { why: 'too_few_indicators', reason, column: empty, text };
    }
    return { why: 'missing_value', reason, column: empty, text: `kein Wert für ${empty}` };
  });
  const eligible = [...input.areas.keys()]
    .filter((row) => leftOut[row] === null)
    .sort((a, b) => (input.areas[a]! < input.areas[b]! ? -1 : 1));
  return { eligible, leftOut };
}
