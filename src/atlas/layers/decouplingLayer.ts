import type { DecouplingAnswer, DecouplingArea } from '../api/decouplingAnswer.ts';
import { readApi } from '../api/readApi.ts';
import { FLAG_CLASSES } from '../flags/flagClasses.ts';
import { flagExplanation } from '../flags/flagExplanation.ts';
import { flagList } from '../flags/flagList.ts';
import { periodsOfShow } from '../state/periodsOfShow.ts';
import type { Column } from '../table/areaTable.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { classLayer } from './classLayer.ts';
import type { LayerRequest } from './layerRequest.ts';
import { missingEntry } from './missingEntry.ts';
import { MISSING_REASONS } from './missingReasons.ts';
import type { SettledLayer } from './settledLayer.ts';

/** Which areas leave the development of their city: flags with why, since when, how sure. */
export async function decouplingLayer({ place, wish }: LayerRequest): Promise<SettledLayer> {
  const parameters = { ...place.query, indicator: wish.indicator, period: wish.period };
  const address = `/cities/${place.city.ags}/decoupling`;
  const answer = await readApi<DecouplingAnswer>(address, parameters);
  const result = answer.results[0]!;
  const byKey = new Map(result.areas.map((one) => [one.key, one]));
  const classOf = new Map(
    [...place.names.keys()].map((key) => {
      const own = byKey.get(key);
      // Not judged since there is no value this year: the map shows why there is none.
      const why = own?.missing.find(({ year }) => year === answer.year)?.reason;
      const id = own?.class ?? 'nicht_beurteilbar';
      return [key, id === 'nicht_beurteilbar' ? (why ?? id) : id] as const;
    }),
  );
  return {
    layer: {
      title: `Abkopplung: ${result.title}, Bericht ${answer.year}`,
      legendTitle: 'Entwicklung gegenüber der Stadt',
      legendNote: `Regel: ${answer.method.title}.`,
      ...classLayer([...FLAG_CLASSES, ...MISSING_REASONS.map((reason) => missingEntry(reason, 0))], classOf),
      describe: (key) => byKey.get(key)?.sentence ?? `${place.names.get(key)}: nicht beurteilbar`,
      table: {
        columns: columnsOf(byKey, result.unit),
        rows: [...place.names].map(([key, name]) => ({ key, name })),
        city: null,
      },
      tableNote:
        'Abstand: gegenüber der übrigen Stadt heute. Veränderung: je Jahr in den letzten fünf Jahren, mit 80-%-Bereich.',
      periods: periodsOfShow(place, wish),
      period: wish.period,
      download: `/api/v1${address}?${new URLSearchParams(parameters)}`,
      factsTitle: 'Was heißt das?',
      facts: flagExplanation(answer),
      detail: [flagList(result, place.city.name, byKey.get(wish.area)?.key ?? '')],
    },
  };
}

function columnsOf(byKey: ReadonlyMap<string, DecouplingArea>, unit: string): readonly Column[] {
  const of = <T>(key: string, read: (area: DecouplingArea) => T | null): T | null => {
    const found = byKey.get(key);
    return found === undefined ? null : read(found);
  };
  const column = (
    id: string,
    title: string,
    unitText: string,
    value: (area: DecouplingArea) => number | null,
    write: (area: DecouplingArea) => string,
  ): Column => ({
    id,
    title,
    unit: unitText,
    text: (key) => (of(key, value) === null ? '–' : (of(key, write) ?? '–')),
    order: (key) => of(key, value),
  });
  const signed = (value: number): string => germanNumber(value, 1, true);
  const label = (key: string): string => of(key, (one) => one.label) ?? 'nicht beurteilbar';
  return [
    { id: 'class', title: 'Entwicklung', unit: '', words: true, text: label, order: label },
    column(
      'gap',
      'Abstand',
      unit,
      (one) => one.gap,
      (one) => signed(one.gap!),
    ),
    column(
      'change',
      'Veränderung je Jahr',
      unit,
      (one) => one.change?.estimate ?? null,
      ({ change }) =>
        `${germanNumber(change!.estimate, 2, true)} (${germanNumber(change!.lower, 2, true)} bis ${germanNumber(change!.upper, 2, true)})`,
    ),
    column(
      'since',
      'seit',
      'Jahr',
      (one) => one.onset?.year ?? null,
      (one) => String(one.onset!.year),
    ),
    column(
      'q',
      'q',
      'Zufallsanteil',
      (one) => one.q,
      (one) => germanNumber(one.q!, 3),
    ),
  ];
}
