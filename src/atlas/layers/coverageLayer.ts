import type { CoverageAnswer } from '../api/coverageAnswer.ts';
import { readApi } from '../api/readApi.ts';
import { element } from '../page/element.ts';
import { periodsOfShow } from '../state/periodsOfShow.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { classLayer } from './classLayer.ts';
import type { LayerRequest } from './layerRequest.ts';
import { missingEntry } from './missingEntry.ts';
import { MISSING_REASONS } from './missingReasons.ts';
import type { SettledLayer } from './settledLayer.ts';

const CLASSES = [
  { id: 'delivered', label: 'geliefert', fill: '#272d6a', pattern: null },
  { id: 'derived', label: 'aus anderen Merkmalen gebildet', fill: '#2969a5', pattern: null },
  { id: 'aggregated', label: 'aus feineren Gebieten summiert', fill: '#39aab6', pattern: null },
  { id: 'fallback', label: 'Ersatzindikator', fill: '#f4b170', pattern: null },
  ...MISSING_REASONS.map((reason) => missingEntry(reason, 0)),
  { ...missingEntry('unknown', 0, 'nie geliefert'), id: 'not_delivered' },
] as const;

/** Where there are figures of an indicator in one year, and where and why there are none. */
export async function coverageLayer({ place, wish }: LayerRequest): Promise<SettledLayer> {
  const { indicator, period } = wish;
  const title = place.indicators.find((one) => one.id === indicator)?.title ?? indicator;
  const address = `/cities/${place.city.ags}/coverage`;
  const years = { ...place.query, from: period, to: period };
  const [own, context] = await Promise.all([
    readApi<CoverageAnswer>(address, { ...years, indicator }),
    readApi<CoverageAnswer>(address, years),
  ]);
  const cells = own.coverage[0]?.[0]?.cells ?? [];
  const classOf = new Map(own.areas.map(({ key }, i) => [key, own.statuses[cells[i] ?? -1] ?? 'not_delivered']));
  const label = (key: string): string => CLASSES.find(({ id }) => id === classOf.get(key))?.label ?? '–';
  const counts = new Map(context.areas.map(({ key }, i) => [key, context.areaCounts[0]?.[i] ?? 0]));
  const all = context.indicators.length;
  const query = new URLSearchParams({ ...years, indicator });
  return {
    layer: {
      title: `Abdeckung: ${title} ${period}`,
      legendTitle: 'Woher die Zahl kommt',
      legendNote: 'Ein Ersatzindikator wird immer genannt und nie mitverglichen.',
      ...classLayer(CLASSES, classOf),
      describe: (key) =>
        `${place.names.get(key)}: ${label(key)}; ${counts.get(key) ?? 0} von ${all} Kontextindikatoren liegen vor`,
      table: {
        columns: [
          { id: 'status', title: 'Woher', unit: '', words: true, text: label, order: label },
          {
            id: 'counts',
            title: 'Kontextindikatoren',
            unit: `von ${all}`,
            text: (key) => germanNumber(counts.get(key) ?? 0, 0),
            order: (key) => counts.get(key) ?? 0,
          },
        ],
        rows: own.areas,
        city: null,
      },
      tableNote: 'Rechts: wie viele der Kontextindikatoren in diesem Jahr für das Gebiet vorliegen.',
      periods: periodsOfShow(place, wish),
      period,
      download: `/api/v1${address}?${query}`,
      factsTitle: 'Wo es Zahlen gibt',
      facts: [
        element(
          'p',
          {},
          'Ein Indikator kann geliefert, aus anderen Merkmalen gebildet oder aus feineren Gebieten summiert sein. Wo er fehlt, steht der Grund.',
        ),
        element(
          'p',
          {},
          element(
            'a',
            { href: `/api/v1${address}?${new URLSearchParams({ ...years, format: 'svg' })}` },
            `Abdeckung aller Kontextindikatoren ${period} als Bild`,
          ),
        ),
      ],
      detail: [],
    },
  };
}
