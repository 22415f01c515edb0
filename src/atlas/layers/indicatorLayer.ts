import { classRuleOf } from '../classes/classRuleOf.ts';
import { classRuleText } from '../classes/classRuleText.ts';
import { valueEntries } from '../classes/valueEntries.ts';
import { periodsOfShow } from '../state/periodsOfShow.ts';
import type { Column } from '../table/areaTable.ts';
import { gapUnit } from '../words/gapUnit.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { germanPeriod } from '../words/germanPeriod.ts';
import { levelPlural } from '../words/levelPlural.ts';
import { reasonText } from '../words/reasonText.ts';
import { describeArea } from './describeArea.ts';
import type { AreaFigure, Figures } from './figures.ts';
import { indicatorFacts } from './indicatorFacts.ts';
import type { LayerRequest } from './layerRequest.ts';
import { readFigures } from './readFigures.ts';
import type { SettledLayer } from './settledLayer.ts';

/** The values of one indicator in one period. */
export async function indicatorLayer({ place, wish }: LayerRequest): Promise<SettledLayer> {
  const figures = await readFigures(place, wish.indicator, wish.period);
  const { indicator, areas, period, city } = figures;
  const { decimals, kind, unitText } = indicator;
  const number = (value: number): string => germanNumber(value, decimals, kind === 'change' || kind === 'gap');
  const { rule, count } = classRuleOf(wish);
  const byKey = new Map(areas.map((one) => [one.key, one]));
  const columns = columnsOf(figures, byKey);
  const cityFigure: AreaFigure = { ...city, key: '', name: '', gap: null, rank: null };
  const told = columnsOf(figures, new Map([['', cityFigure]]));
  const query = new URLSearchParams({ ...place.query, indicator: indicator.id, from: period, to: period });
  const notes = [classRuleText(rule)];
  if (kind === 'count') {
    notes.push('Anzahlen hängen von der Größe der Gebiete ab; vergleichen lassen sich eher Anteile und Raten.');
  }
  return {
    layer: {
      title: `${indicator.title} ${germanPeriod(period).at}`,
      legendTitle: unitText.title,
      legendNote: notes.join(' '),
      ...valueEntries(areas, rule, count, decimals, number),
      describe: (key) => describeArea(byKey.get(key)!, figures),
      table: {
        columns,
        rows: areas,
        city: {
          name: `${place.city.name} insgesamt`,
          cells: Object.fromEntries(told.map(({ id, text }) => [id, text('')])),
        },
      },
      tableNote: `Rang 1 hat das Gebiet mit dem höchsten Wert. Das 95-%-Intervall (Wilson) gibt es nur bei Anteilen. ${levelPlural(place.city, place.level)} ohne Wert stehen immer am Ende.`,
      periods: periodsOfShow(place, wish),
      period,
      download: `/api/v1/cities/${place.city.ags}/series?${query}`,
      factsTitle: indicator.title,
      facts: indicatorFacts(place, wish.area, figures),
      detail: [],
    },
  };
}

function columnsOf({ indicator, areas, ranked }: Figures, of: ReadonlyMap<string, AreaFigure>): readonly Column[] {
  const { decimals, unitText, kind } = indicator;
  const number = (value: number): string => germanNumber(value, decimals, kind === 'change' || kind === 'gap');
  const column = (
    id: string,
    title: string,
    unit: string,
    text: (area: AreaFigure) => string,
    order: (area: AreaFigure) => number | null,
  ): Column => ({ id, title, unit, text: (key) => text(of.get(key)!), order: (key) => order(of.get(key)!) });
  const all = [
    column(
      'value',
      'Wert',
      unitText.symbol || unitText.title,
      ({ value, reason }) => (value === null ? reasonText(reason) : number(value)),
      ({ value }) => value,
    ),
    column(
      'interval',
      '95-%-Intervall',
      unitText.symbol,
      ({ lower, upper }) => (lower === null || upper === null ? '–' : `${number(lower)} bis ${number(upper)}`),
      ({ lower }) => lower,
    ),
    column(
      'gap',
      'Abstand zur Stadt',
      gapUnit(indicator),
      ({ gap }) => (gap === null ? '–' : germanNumber(gap, decimals, true)),
      ({ gap }) => gap,
    ),
    column(
      'rank',
      'Rang',
      `von ${ranked}`,
      ({ rank }) => (rank === null ? '–' : String(rank)),
      ({ rank }) => rank,
    ),
  ];
  return all
    .filter(({ id }) => id !== 'interval' || areas.some((one) => one.lower !== null))
    .filter(({ id }) => id !== 'gap' || areas.some((one) => one.gap !== null));
}
