import type { AutocorrelationAnswer } from '../api/autocorrelationAnswer.ts';
import { readApi } from '../api/readApi.ts';
import { element } from '../page/element.ts';
import { periodsOfShow } from '../state/periodsOfShow.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { germanPeriod } from '../words/germanPeriod.ts';
import { classLayer } from './classLayer.ts';
import type { LayerRequest } from './layerRequest.ts';
import { missingEntry } from './missingEntry.ts';
import { MISSING_REASONS } from './missingReasons.ts';
import { readFigures } from './readFigures.ts';
import type { SettledLayer } from './settledLayer.ts';

/** At most this share of the shown areas is chance (Benjamini and Hochberg). */
const MOST_CHANCE = 0.05;

const CLASSES = [
  { id: 'high-high', label: 'hoch unter hohen', fill: '#a64806', pattern: null },
  { id: 'high-low', label: 'hoch unter niedrigen', fill: '#f4b170', pattern: null },
  { id: 'low-high', label: 'niedrig unter hohen', fill: '#8eb2de', pattern: null },
  { id: 'low-low', label: 'niedrig unter niedrigen', fill: '#214a8c', pattern: null },
  { id: 'none', label: 'nicht auffällig', fill: '#f0f0f0', pattern: null },
  ...MISSING_REASONS.map((reason) => missingEntry(reason, 0)),
] as const;

/** Where high or low values lie together: the local Moran statistic, with a limited share of chance hits. */
export async function clusterLayer({ place, wish }: LayerRequest): Promise<SettledLayer> {
  const parameters = { ...place.query, indicator: wish.indicator, period: wish.period };
  const address = `/cities/${place.city.ags}/autocorrelation`;
  const [answer, figures] = await Promise.all([
    readApi<AutocorrelationAnswer>(address, parameters),
    readFigures(place, wish.indicator, wish.period),
  ]);
  const figureOf = new Map(figures.areas.map((one) => [one.key, one]));
  const { areas, local, title, sentences } = answer;
  const at = new Map(areas.map(({ key }, i) => [key, i]));
  const classOf = new Map<string, string>();
  for (const key of place.names.keys()) {
    const i = at.get(key);
    const [q, quadrant] = i === undefined ? [null, null] : [local.q[i] ?? null, local.quadrant[i] ?? null];
    // A value without a quadrant has no neighbours to be compared with.
    const reason = figureOf.get(key)?.reason ?? 'insufficient_data';
    classOf.set(key, quadrant === null || q === null ? reason : q <= MOST_CHANCE ? quadrant : 'none');
  }
  const label = (key: string): string => CLASSES.find(({ id }) => id === classOf.get(key))?.label ?? 'kein Wert';
  const number = (values: readonly (number | null)[], decimals: number) => (key: string) => {
    const value = values[at.get(key) ?? -1] ?? null;
    return value === null ? '–' : germanNumber(value, decimals);
  };
  const order = (values: readonly (number | null)[]) => (key: string) => values[at.get(key) ?? -1] ?? null;
  return {
    layer: {
      title: `Häufungen: ${title} ${germanPeriod(answer.period).at}`,
      legendTitle: 'Gebiet und seine Nachbarn',
      legendNote:
        'Gezeigt wird, was auch dann auffällt, wenn höchstens jede zwanzigste Meldung ein Zufallstreffer sein darf.',
      ...classLayer(CLASSES, classOf),
      describe: (key) => `${place.names.get(key)}: ${label(key)}`,
      table: {
        columns: [
          { id: 'cluster', title: 'Häufung', unit: '', words: true, text: label, order: label },
          { id: 'moran', title: 'Lokales Moran', unit: '', text: number(local.moran, 2), order: order(local.moran) },
          { id: 'q', title: 'q', unit: 'Zufallsanteil', text: number(local.q, 3), order: order(local.q) },
          { id: 'gstar', title: 'G*', unit: 'z', text: number(local.gStar, 2), order: order(local.gStar) },
        ],
        rows: [...place.names].map(([key, name]) => ({ key, name })),
        city: null,
      },
      tableNote:
        'Nachbarn sind Gebiete, die sich berühren. q ist der Anteil der Zufallstreffer, wenn bis hierher gemeldet wird.',
      periods: periodsOfShow(place, wish),
      period: wish.period,
      download: `/api/v1${address}?${new URLSearchParams(parameters)}`,
      factsTitle: 'Liegen ähnliche Gebiete beieinander?',
      facts: sentences.map((text) => element('p', {}, text)),
      detail: [],
    },
  };
}
