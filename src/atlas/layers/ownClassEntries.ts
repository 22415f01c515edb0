import type { ClassCount, CompositeArea, CompositePart } from '../api/compositeAnswer.ts';
import { colourScale } from '../classes/colourScale.ts';
import type { Shading } from '../classes/valueEntries.ts';
import type { LegendEntry } from './legendEntry.ts';
import { missingEntry } from './missingEntry.ts';

/** The classes of the method itself, in its order; areas that take no part are hatched. */
export function ownClassEntries(
  areas: readonly CompositeArea[],
  part: CompositePart,
  own: readonly ClassCount[],
): Shading {
  const colours = colourScale(own.length, part === 'dynamics');
  const entries: LegendEntry[] = own.map(({ code, label, count }, i) => ({
    id: `klasse-${code}`,
    label,
    fill: colours[i]!,
    pattern: null,
    count,
  }));
  const left = new Map<string, LegendEntry>();
  const idOf = (one: CompositeArea): string => {
    const code = one[part]?.class?.code;
    return code === undefined ? (one.leftOut?.text ?? 'nicht einbezogen') : `klasse-${code}`;
  };
  for (const one of areas) {
    const id = idOf(one);
    if (id.startsWith('klasse-')) continue;
    const { reason, text } = one.leftOut ?? { reason: 'insufficient_data', text: id };
    left.set(id, { ...missingEntry(reason, (left.get(id)?.count ?? 0) + 1, text), id });
  }
  entries.push(...left.values());
  const place = new Map(entries.map(({ id }, i) => [id, i]));
  return { entries, entryOf: new Map(areas.map((one) => [one.key, place.get(idOf(one))!])) };
}
