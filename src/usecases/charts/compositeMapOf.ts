import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { MapArea, MapClass, MapModel } from '../../report/charts/mapModel.ts';
import type { Composite } from '../composite/readComposite.ts';
import { classifyAreas } from './classifyAreas.ts';
import { mapGapOf } from './mapGapOf.ts';
import { type MapClasses, mapSubtitle } from './mapSubtitle.ts';

/** Status or dynamics of a composite index as a choropleth, in its own classes or in others. */
export function compositeMapOf(
  catalogue: Catalogue,
  { method, level, period, result, names }: Pick<Composite, 'method' | 'level' | 'period' | 'result' | 'names'>,
  part: 'status' | 'dynamics',
  rule: MapClasses,
  count: number,
): MapModel {
  const own = result.counts[part];
  const records = result.areas.map((area) => area[part]);
  const form = { unitSymbol: '', decimals: 2, signed: false };
  const { classes, of } =
    rule === 'own'
      ? {
          classes: own.map(({ label, count: of }): MapClass => ({ label, lower: null, upper: null, count: of })),
          of: records.map((record) => {
            const found = own.findIndex(({ code }) => code === record?.class?.code);
            return found === -1 ? null : found;
          }),
        }
      : classifyAreas(
          records.map((record) => record?.index ?? null),
          rule,
          count,
          form,
        );
  return {
    title: `${method.title} – ${part === 'status' ? 'Statusindex' : 'Dynamikindex'}`,
    subtitle: mapSubtitle(catalogue, level, period, '', rule),
    ...form,
    scale: rule === 'standard-deviation' ? 'diverging' : 'sequential',
    classes,
    areas: result.areas.map(({ area, leftOut }, i): MapArea => {
      const found = of[i]!;
      return {
        key: area,
        name: names.get(area) ?? area,
        value: records[i]?.index ?? null,
        class: found,
        gap: found !== null ? null : leftOut?.reason == null ? 'not_evaluable' : mapGapOf(leftOut.reason),
        reason: found !== null ? null : (leftOut?.reason ?? leftOut?.text ?? null),
      };
    }),
  };
}
