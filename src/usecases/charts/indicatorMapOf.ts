import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ClassRule } from '../../core/classes/classLimits.ts';
import type { MapArea, MapModel } from '../../report/charts/mapModel.ts';
import { classifyAreas } from './classifyAreas.ts';
import { mapGapOf } from './mapGapOf.ts';
import { mapSubtitle } from './mapSubtitle.ts';
import type { OnePeriod } from './readOnePeriod.ts';

/** One indicator in one period as a choropleth. */
export function indicatorMapOf(
  catalogue: Catalogue,
  { indicator, level, period, areas }: OnePeriod,
  rule: ClassRule,
  count: number,
): MapModel {
  const unitSymbol = catalogue.units.get(indicator.unit)!.symbol;
  const form = { unitSymbol, decimals: indicator.decimals, signed: indicator.kind === 'change' };
  const { classes, of } = classifyAreas(
    areas.map(({ figure }) => figure.value),
    rule,
    count,
    form,
  );
  return {
    title: indicator.title,
    subtitle: mapSubtitle(catalogue, level, period, unitSymbol, rule),
    ...form,
    scale: rule === 'standard-deviation' ? 'diverging' : 'sequential',
    classes,
    areas: areas.map(
      ({ key, name, figure: { value, reason } }, i): MapArea => ({
        key,
        name,
        value,
        class: of[i]!,
        gap: reason === null ? null : mapGapOf(reason),
        reason,
      }),
    ),
  };
}
