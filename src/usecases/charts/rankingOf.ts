import type { Catalogue } from '../../catalogue/catalogue.ts';
import { quantileClass } from '../../core/composite/quantileClass.ts';
import type { RankedArea, RankingModel } from '../../report/charts/rankingModel.ts';
import type { OnePeriod } from './readOnePeriod.ts';

/** The areas of one indicator and period from the highest to the lowest value; `marked` are keys of areas to show. */
export function rankingOf(
  catalogue: Catalogue,
  { indicator, level, period, areas, city }: OnePeriod,
  marked: ReadonlySet<string>,
): RankingModel {
  const known = areas.flatMap(({ key, figure: { value } }) => (value === null ? [] : [{ key, value }]));
  const deciles =
    known.length === 0
      ? []
      : quantileClass(
          known.map(({ value }) => value),
          10,
          7,
        );
  const decileOf = new Map(known.map(({ key }, i) => [key, deciles[i]!]));
  const rows = areas.map(
    ({ key, name, figure: { value, reason, lower, upper, rank } }): RankedArea => ({
      key,
      name,
      value,
      reason,
      lower,
      upper,
      rank,
      decile: decileOf.get(key) ?? null,
      marked: marked.has(key),
    }),
  );
  return {
    indicator: indicator.id,
    title: indicator.title,
    unitSymbol: catalogue.units.get(indicator.unit)!.symbol,
    decimals: indicator.decimals,
    signed: indicator.kind === 'change',
    period,
    levelPlural: catalogue.levels.get(level)?.plural ?? 'Gebiete',
    // Equal values stay in the order of their keys, so that the same data always give the same picture.
    areas: rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.key < b.key ? -1 : 1)),
    cityValue: indicator.kind === 'count' ? null : city.value,
  };
}
