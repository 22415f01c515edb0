import type { BurdenProfile } from '../../catalogue/types.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { burdenedAreas } from '../../engine/burden/burdenedAreas.ts';
import { computeIndicator } from '../../engine/computeIndicator.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import { periodInYear } from '../../engine/periodInYear.ts';
import { panelCounts } from '../../engine/segregation/panelCounts.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import { indicatorYears } from '../relations/indicatorYears.ts';
import type { EngineContext } from '../system/engineContext.ts';

export interface BurdensRequest {
  readonly profile: string;
  readonly period?: string;
  readonly level?: string;
  readonly boundary?: string;
}

export interface Burdens extends Provenance {
  readonly method: Pick<BurdenProfile, 'id' | 'version' | 'title'>;
  readonly boundary: string;
  readonly level: string;
  readonly year: number;
  readonly burdens: readonly {
    readonly indicator: string;
    readonly title: string;
    readonly period: string;
    readonly limit: number | null;
  }[];
  readonly areas: readonly {
    readonly key: string;
    readonly name: string;
    /** Per burden: 1 burdened, 0 not, null not evaluable. */
    readonly burdened: readonly (0 | 1 | null)[];
    /** Burdens that are certain. */
    readonly count: number;
    /** Burdens that cannot be told: the count may be higher by as many. */
    readonly open: number;
    readonly residents: number | null;
  }[];
  /** By number of burdens, 0 … all: areas, and the people who live in them. Areas with open burdens stand apart. */
  readonly summary: readonly { readonly count: number; readonly areas: number; readonly residents: number }[];
  readonly open: { readonly areas: number; readonly residents: number };
}

/** Burdens laid over each other: how many each area bears, and how many people live there. */
export async function readBurdens(context: EngineContext, dataset: Dataset, request: BurdensRequest): Promise<Burdens> {
  const { catalogue } = context;
  const profile = catalogue.burdens.get(request.profile);
  if (profile === undefined)
    throw new RequestProblem(
      'not-found',
      `Die Mehrfachbelastung „${request.profile}“ gibt es nicht. Vorhanden: ${[...catalogue.burdens.keys()].join(', ')}.`,
    );
  const indicators = profile.burdens.map(({ indicator }) => catalogue.indicators.get(indicator)!);
  const span = {
    ...(request.period === undefined ? {} : { from: request.period, to: request.period }),
    ...(request.level === undefined ? {} : { level: request.level }),
    ...(request.boundary === undefined ? {} : { boundary: request.boundary }),
  };
  const { panel, boundary, level, years } = await indicatorYears(context, dataset, indicators, span);
  const year = years.at(-1)!;
  const found = profile.burdens.map(({ rule }, i) => {
    const indicator = indicators[i]!;
    const period = periodInYear(panel, catalogue, indicator, level, year)!;
    const column = computeIndicator(panel, catalogue, indicator, level, period);
    return { indicator, period, ...burdenedAreas(column, indicator.polarity, rule) };
  });
  const people = panelCounts(panel, catalogue, { plus: ['population'] }, level, String(year));
  const areas = Array.from(panelIndex(panel).levels.get(level)!, (place, row) => {
    const { key, name } = panel.areas[place]!;
    const burdened = found.map((one) => one.burdened[row]!);
    return {
      key,
      name,
      burdened,
      count: burdened.filter((one) => one === 1).length,
      open: burdened.filter((one) => one === null).length,
      residents: people.known[row] === 1 ? people.counts[row]! : null,
    };
  });
  const sum = (list: typeof areas) => ({
    areas: list.length,
    residents: list.reduce((all, { residents }) => all + (residents ?? 0), 0),
  });
  const { id, version, title } = profile;
  return {
    ...provenance(context, dataset),
    method: { id, version, title },
    boundary,
    level,
    year,
    burdens: found.map(({ indicator, period, limit }) => ({
      indicator: indicator.id,
      title: indicator.title,
      period,
      limit: limit !== null && Number.isFinite(limit) ? limit : null,
    })),
    areas,
    summary: Array.from({ length: profile.burdens.length + 1 }, (_, count) => ({
      count,
      ...sum(areas.filter((area) => area.open === 0 && area.count === count)),
    })),
    open: sum(areas.filter((area) => area.open > 0)),
  };
}
