import { familyOf } from './familyOf.ts';
import { LIST_RULE, type ListRule } from './listRule.ts';
import { robustMoves } from './robustMoves.ts';
import type { TrendPanel } from './trendPanel.ts';
import { trendResponse } from './trendResponse.ts';
import { typicalPath } from './typicalPath.ts';

const HORIZON = 5;

/**
 * Several indicators of the same areas as one series: what they have in common stands out from what each does by chance.
 *
 * Formula: y = Σ w_j·s_j·y_j/Σ w_j and u = Σ w_j²·u_j/(Σ w_j)² over the years that all have; s_j = 1 where high is
 * adverse, −1 where low is; w_j = 1/`robustMoves` of the departures from the indicator's typical path, so that the one
 * that fluctuates least says most. How much the indicators fluctuate together is learnt afterwards from the pooled series
 * itself. Areas that any of the indicators cannot judge have no values.
 * Shape: panels of the same areas in the same order in, one `pooled` panel out. Units: logarithms; told in per cent.
 * Reference: Hedges and Olkin (1985), Statistical Methods for Meta-Analysis (weights).
 *
 * @example pooledPanel([{ keys: ['a'], years: Float64Array.of(1, 2), count: Float64Array.of(50, 50), population: Float64Array.of(100, 100) }], [1]).years // [1, 2]
 */
export function pooledPanel(
  panels: readonly TrendPanel[],
  directions: readonly (1 | -1)[],
  rule: ListRule = LIST_RULE,
): TrendPanel {
  const { keys, guests } = panels[0]!;
  const years = panels
    .slice(1)
    .reduce((common, { years: own }) => common.filter((year) => own.includes(year)), panels[0]!.years.slice());
  const T = years.length;
  const y = new Float64Array(keys.length * T);
  const u = new Float64Array(keys.length * T);
  let total = 0;
  const breaks = new Set<number>();
  panels.forEach((panel, j) => {
    const all = panel.years.length;
    const response = trendResponse(panel);
    const family = familyOf(panel, false, rule);
    const { g } = typicalPath(response, all);
    const weight = 1 / robustMoves(g, panel.years, HORIZON);
    if (!Number.isFinite(weight)) return;
    total += weight;
    const at = Array.from(years, (year) => panel.years.indexOf(year));
    for (let i = 0; i < keys.length; i += 1)
      for (let t = 0; t < T; t += 1) {
        const from = i * all + at[t]!;
        y[i * T + t]! += family[i] === 1 ? weight * directions[j]! * response.y[from]! : Number.NaN;
        u[i * T + t]! += weight * weight * response.u[from]!;
      }
    for (const first of panel.breaks ?? []) if (first > (years[0] ?? first)) breaks.add(first);
  });
  for (let at = 0; at < y.length; at += 1) {
    y[at] = total > 0 ? y[at]! / total : Number.NaN;
    u[at] = Number.isNaN(y[at]!) ? Number.NaN : u[at]! / total ** 2;
  }
  return {
    keys,
    years,
    count: y,
    population: u,
    scale: { kind: 'pooled', per: 100 },
    ...(breaks.size === 0 ? {} : { breaks: [...breaks].sort((a, b) => a - b) }),
    ...(guests === undefined ? {} : { guests }),
  };
}
