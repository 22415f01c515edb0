import { formatValue } from '../../catalogue/formatValue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import type { Correlation } from '../../core/relations/describeCorrelation.ts';
import { leastSquares } from '../../core/relations/leastSquares.ts';
import { pearson } from '../../core/relations/pearson.ts';
import type { RelationOutcome } from '../../core/relations/relationOutcome.ts';
import { spearman } from '../../core/relations/spearman.ts';
import { weightedCorrelation } from '../../core/relations/weightedCorrelation.ts';
import { moransI } from '../../core/spatial/moransI.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { type YearColumns, yearColumns } from '../../engine/relations/yearColumns.ts';
import type { UnitPlaces } from '../../engine/segregation/segregationInput.ts';
import { neighbourWeights } from '../boundaries/neighbourWeights.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import { pickIndicators } from '../indicators/pickIndicators.ts';
import { placesOfLevel } from '../segregation/placesOfLevel.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { indicatorYears } from './indicatorYears.ts';

export interface RelationsRequest {
  /** At least two, comma-separated; with `target` at least one besides it. */
  readonly indicator: string;
  /** Indicator that the others are to explain. */
  readonly target?: string;
  readonly level?: string;
  readonly from?: string;
  readonly to?: string;
  readonly boundary?: string;
}

export interface Relations extends Provenance {
  readonly boundary: string;
  readonly level: string;
  readonly indicators: readonly Pick<Indicator, 'id' | 'title' | 'unit'>[];
  readonly years: readonly YearRelations[];
  /** Per pair, the last year's coefficients less the first year's that have both; empty with a single year. */
  readonly changes: readonly RelationChange[];
  /** What the first pair did from the first to the last year, in German. */
  readonly sentences: readonly string[];
}

/** How a relation moved, over the areas that each of the two years has; chance alone moves it too. */
export interface RelationChange {
  readonly x: string;
  readonly y: string;
  readonly from: number;
  readonly to: number;
  readonly pearson: number;
  readonly spearman: number | null;
  readonly weighted: number | null;
}

export interface YearRelations {
  readonly year: number;
  /** Areas with all values, of all. */
  readonly areas: number;
  readonly of: number;
  /** One entry per pair of indicators. */
  readonly correlations: readonly PairCorrelation[];
  readonly regression: RegressionAnswer | null;
}

export interface PairCorrelation {
  readonly x: string;
  readonly y: string;
  readonly pearson: Correlation | null;
  readonly spearman: Correlation | null;
  /** Weighted with residents. */
  readonly weighted: Correlation | null;
  /** Why there is none; null where there is. */
  readonly reason: string | null;
}

export interface RegressionAnswer {
  readonly target: string;
  readonly reason: string | null;
  readonly rSquared: number | null;
  readonly adjustedRSquared: number | null;
  readonly coefficients: readonly {
    readonly name: string;
    readonly estimate: number;
    /** Robust against unequal scatter (HC3). */
    readonly standardError: number | null;
    readonly p: number | null;
    readonly interval: readonly [number, number] | null;
    readonly inflation: number | null;
  }[];
  /** Moran's I of the residuals: above chance, neighbours err alike and the errors above are too small. */
  readonly residualMoran: { readonly value: number; readonly p: number | null } | null;
}

const MOST = 12;

/** Correlations between indicators over the areas of a level, year by year, and what explains one of them. */
export async function readRelations(
  context: EngineContext,
  dataset: Dataset,
  request: RelationsRequest,
): Promise<Relations> {
  const { catalogue } = context;
  const chosen = pickIndicators(catalogue, request.indicator);
  const target = request.target === undefined ? undefined : pickIndicators(catalogue, request.target)[0];
  const indicators = target === undefined || chosen.includes(target) ? chosen : [target, ...chosen];
  if (indicators.length < 2)
    throw new RequestProblem('invalid-request', 'Bitte mindestens zwei Indikatoren nennen.', [
      { pointer: '#/query/indicator', detail: 'nur einer' },
    ]);
  if (indicators.length > MOST)
    throw new RequestProblem('invalid-request', `Höchstens ${MOST} Indikatoren auf einmal.`, [
      { pointer: '#/query/indicator', detail: `${indicators.length} genannt` },
    ]);
  const { panel, boundary, level, years } = await indicatorYears(context, dataset, indicators, request);
  const places = target === undefined ? null : await placesOfLevel(context, dataset.ags, panel, level);
  const answers = years.map((year): YearRelations => {
    const data = yearColumns(panel, catalogue, indicators, level, year);
    return {
      year,
      areas: data.rows.length,
      of: data.of,
      correlations: pairs(indicators, data),
      regression: target === undefined ? null : regressionOf(target, indicators, data, places),
    };
  });
  return {
    ...provenance(context, dataset),
    boundary,
    level,
    indicators: indicators.map(({ id, title, unit }) => ({ id, title, unit })),
    years: answers,
    changes: changesOf(answers),
    sentences: sentencesOf(indicators, answers),
  };
}

function changesOf(years: readonly YearRelations[]): RelationChange[] {
  const less = (a: Correlation | null, b: Correlation | null): number | null =>
    a === null || b === null ? null : a.coefficient - b.coefficient;
  return (years[0]?.correlations ?? []).flatMap(({ x, y }, pair): RelationChange[] => {
    const told = years.filter(({ correlations }) => correlations[pair]!.pearson !== null);
    const [first, last] = [told[0], told.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    const [then, now] = [first.correlations[pair]!, last.correlations[pair]!];
    return [
      {
        x,
        y,
        from: first.year,
        to: last.year,
        pearson: less(now.pearson, then.pearson)!,
        spearman: less(now.spearman, then.spearman),
        weighted: less(now.weighted, then.weighted),
      },
    ];
  });
}

function pairs(indicators: readonly Indicator[], { columns, people }: YearColumns): PairCorrelation[] {
  const value = (outcome: RelationOutcome<Correlation>): Correlation | null => outcome.value;
  return indicators.flatMap((x, i) =>
    indicators.slice(i + 1).map((y, k): PairCorrelation => {
      const [a, b] = [columns[i]!, columns[i + 1 + k]!];
      const plain = pearson(a, b);
      return {
        x: x.id,
        y: y.id,
        pearson: value(plain),
        spearman: value(spearman(a, b)),
        weighted: value(weightedCorrelation(a, b, people)),
        reason: plain.value === null ? plain.reason : null,
      };
    }),
  );
}

function regressionOf(
  target: Indicator,
  indicators: readonly Indicator[],
  { columns, rows }: YearColumns,
  places: UnitPlaces | null,
): RegressionAnswer {
  const at = indicators.indexOf(target);
  const predictors = indicators.flatMap(({ id }, i) => (i === at ? [] : [{ name: id, values: columns[i]! }]));
  const fit = leastSquares(columns[at]!, predictors, {});
  if (fit.value === null)
    return {
      target: target.id,
      reason: fit.reason,
      rSquared: null,
      adjustedRSquared: null,
      coefficients: [],
      residualMoran: null,
    };
  const { coefficients, residuals, rSquared, adjustedRSquared } = fit.value;
  const moran =
    places?.contiguity == null ? null : moransI(residuals, neighbourWeights(places, [...rows], 'queen').weights).value;
  return {
    target: target.id,
    reason: null,
    rSquared,
    adjustedRSquared,
    coefficients: coefficients.map(({ name, estimate, robust, inflation }) => ({
      name,
      estimate,
      standardError: robust.value?.standardError ?? null,
      p: robust.value?.p ?? null,
      interval: robust.value === null ? null : [robust.value.interval.lower, robust.value.interval.upper],
      inflation,
    })),
    residualMoran: moran === null ? null : { value: moran.statistic, p: moran.randomisation?.p ?? null },
  };
}

function sentencesOf(indicators: readonly Indicator[], years: readonly YearRelations[]): string[] {
  const [x, y] = indicators;
  const first = years[0]!;
  const last = years.at(-1)!;
  const r = (year: YearRelations): number | null => year.correlations[0]?.pearson?.coefficient ?? null;
  const now = r(last);
  if (now === null) return [];
  const text = (value: number): string => formatValue(value, { symbol: '' }, 2);
  const strength =
    Math.abs(now) < 0.1
      ? 'kein'
      : Math.abs(now) < 0.3
        ? 'ein schwacher'
        : Math.abs(now) < 0.7
          ? 'ein mittlerer'
          : 'ein starker';
  const direction =
    Math.abs(now) < 0.1
      ? ''
      : now > 0
        ? ': Wo der eine Wert hoch ist, ist es eher auch der andere'
        : ': Wo der eine Wert hoch ist, ist der andere eher niedrig';
  const before = r(first);
  const change = before === null || first === last ? '' : ` ${first.year} war es r = ${text(before)}.`;
  return [
    `${x!.shortTitle} und ${y!.shortTitle}, ${last.year}: ${strength} Zusammenhang über ${last.areas} Gebiete (r = ${text(now)})${direction}.${change} Über einzelne Menschen sagt das nichts.`,
  ];
}
