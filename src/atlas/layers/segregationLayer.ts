import { readApi } from '../api/readApi.ts';
import type { SegregationAnswer } from '../api/segregationAnswer.ts';
import { classRuleOf } from '../classes/classRuleOf.ts';
import { classRuleText } from '../classes/classRuleText.ts';
import { valueEntries } from '../classes/valueEntries.ts';
import { element } from '../page/element.ts';
import { periodsOfShow } from '../state/periodsOfShow.ts';
import { germanNumber } from '../words/germanNumber.ts';
import { germanPeriod } from '../words/germanPeriod.ts';
import type { LayerRequest } from './layerRequest.ts';
import { readFigures } from './readFigures.ts';
import type { SettledLayer } from './settledLayer.ts';

/** What each area adds to the dissimilarity of the indicator's group, in percentage points of the index. */
export async function segregationLayer({ place, wish }: LayerRequest): Promise<SettledLayer> {
  const { indicator, period } = wish;
  const base = { ...place.query, group: indicator, from: period, to: period };
  const address = `/cities/${place.city.ags}/segregation`;
  const [answer, figures] = await Promise.all([
    readApi<SegregationAnswer>(address, { ...base, local: 'true' }),
    readFigures(place, indicator, period),
  ]);
  const reasons = new Map(figures.areas.map((one) => [one.key, one.reason]));
  const [group, found] = [answer.groups[0], answer.local?.groups[0]];
  const places = new Map(answer.local?.areas.map(({ key }, i) => [key, i]));
  const at = (values: readonly (number | null)[] | undefined, scale: number) => (key: string) => {
    const value = values?.[places.get(key) ?? -1] ?? null;
    return value === null ? null : value * scale;
  };
  const share = at(found?.dissimilarityContribution, 100);
  const quotient = at(found?.locationQuotient, 1);
  const write = (value: number): string => germanNumber(value, 2);
  const text = (of: (key: string) => number | null) => (key: string) => {
    const value = of(key);
    return value === null ? '–' : write(value);
  };
  const { rule, count } = classRuleOf(wish);
  const rows = [...place.names].map(([key, name]) => ({ key, name }));
  const values = rows.map(({ key }) => ({ key, value: share(key), reason: reasons.get(key) ?? 'insufficient_data' }));
  return {
    layer: {
      title: `Segregation: ${group?.title ?? indicator} ${germanPeriod(period).at}`,
      legendTitle: 'Beitrag zum Segregationsindex, Prozentpunkte',
      legendNote: `${classRuleText(rule)} Alle Beiträge zusammen sind der Index (Dissimilarität).`,
      ...valueEntries(values, rule, count, 2, write),
      describe: (key) =>
        share(key) === null
          ? `${place.names.get(key)}: nicht beurteilbar`
          : `${place.names.get(key)}: trägt ${text(share)(key)} Prozentpunkte zum Index bei; die Gruppe ist hier ${text(quotient)(key)}-mal so häufig wie in der Stadt`,
      table: {
        columns: [
          { id: 'share', title: 'Beitrag', unit: 'Prozentpunkte', text: text(share), order: share },
          { id: 'quotient', title: 'Lokationsquotient', unit: 'Stadt = 1', text: text(quotient), order: quotient },
        ],
        rows,
        city: null,
      },
      tableNote:
        'Ein Beitrag entsteht, wo die Gruppe häufiger oder seltener ist als in der Stadt; der Lokationsquotient sagt, welches von beiden.',
      periods: periodsOfShow(place, wish),
      period,
      download: `/api/v1${address}?${new URLSearchParams(base)}`,
      factsTitle: group === undefined ? 'Segregation' : `${group.title} unter: ${group.people}`,
      facts: answer.sentences.map((sentence) => element('p', {}, sentence)),
      detail: [],
    },
  };
}
