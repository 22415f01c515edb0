import type { Dictionary, ObservationTable } from '../domain/observationTable.ts';
import type { KnownMeasures, MappedMeasure } from './mapMeasures.ts';
import { measureLabel } from './measureLabel.ts';
import { areaText } from './parse/rowReader.ts';
import type { BookedArea } from './recognise/areaBook.ts';
import type { ReadSheet } from './recognise/readSheet.ts';

/**
 * Moves every cell with a measure and a period into the table that is checked and stored. Answers with the first stock
 * that has a bare year, whose day nobody has told.
 */
export function fillTable(
  table: ObservationTable,
  areas: Dictionary,
  read: ReadSheet,
  mapped: readonly MappedMeasure[],
  known: KnownMeasures,
  day: string | undefined,
): { measure: string; year: string } | null {
  const { store } = read;
  const ids = new Map(mapped.map(({ label, measure }) => [label, measure]));
  const width = store.categories.texts.length;
  const measures = new Map<number, { number: number; id: string; stock: boolean }>();
  const areaNumbers = read.areas.map((area): number => (area.state === 'left_out' ? -1 : -2));
  const bare = store.periods.texts.map((id) => /^\d{4}$/.test(id));
  const dated = store.periods.texts.map((id, i) => (bare[i] && day !== undefined ? `${id}-${day}` : id));
  let undated: { measure: string; year: string } | null = null;
  for (let i = 0; i < store.length; i++) {
    const id = store.measure[i]! * width + store.category[i]!;
    let measure = measures.get(id);
    if (measure === undefined) {
      const name = ids.get(measureLabel(store, store.measure[i]!, store.category[i]!)) ?? null;
      measure =
        name === null
          ? { number: -1, id: '', stock: false }
          : { number: table.measures.add(name), id: name, stock: known.get(name)!.timing === 'stock' };
      measures.set(id, measure);
    }
    const period = store.period[i]!;
    const area = store.area[i]!;
    if (measure.number === -1 || store.periods.texts[period] === '' || areaNumbers[area] === -1) continue;
    if (areaNumbers[area] === -2) areaNumbers[area] = areas.add(storedArea(read.areas[area]!));
    if (measure.stock && bare[period] && day === undefined)
      undated ??= { measure: known.get(measure.id)!.title, year: store.periods.texts[period]! };
    table.push(
      areaNumbers[area]!,
      measure.number,
      table.periods.add(measure.stock ? dated[period]! : store.periods.texts[period]!),
      store.reason[i] === 0 ? store.value[i]! : 0,
      store.reason[i]!,
      store.row[i]!,
      store.column[i]!,
    );
  }
  return undated;
}

/** Totals and what could not be placed go to the pseudo-areas that every boundary version has. */
function storedArea(area: BookedArea): string {
  if (area.state === 'total') return areaText('', 'gesamt');
  if (area.state === 'not_assignable')
    return areaText('', area.key === 'ausserhalb' ? 'ausserhalb' : 'nicht-zuzuordnen');
  return areaText(area.level, area.key);
}
