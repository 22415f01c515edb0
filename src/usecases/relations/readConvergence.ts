import { quantiles } from '../../core/numeric/statistics.ts';
import { betaConvergence } from '../../core/relations/betaConvergence.ts';
import { type QuintileRatio, quintileRatio } from '../../core/relations/quintileRatio.ts';
import { type Dispersion, sigmaConvergence } from '../../core/relations/sigmaConvergence.ts';
import { transitionMatrix } from '../../core/relations/transitionMatrix.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { type YearColumns, yearColumns } from '../../engine/relations/yearColumns.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import { pickIndicators } from '../indicators/pickIndicators.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { indicatorYears } from './indicatorYears.ts';

export interface ConvergenceRequest {
  readonly indicator: string;
  readonly level?: string;
  readonly from?: string;
  readonly to?: string;
  readonly boundary?: string;
}

export interface Convergence extends Provenance {
  readonly boundary: string;
  readonly level: string;
  readonly indicator: string;
  readonly title: string;
  /** Areas with a value in every year: all figures are over these. */
  readonly areas: number;
  readonly of: number;
  readonly years: readonly number[];
  /** Per year: spread over the areas, and over the residents of the areas. */
  readonly spread: readonly { readonly areas: Dispersion; readonly people: Dispersion | null }[];
  /** Per year: residents of the fifth with the highest values against the fifth with the lowest. */
  readonly quintiles: readonly (QuintileRatio | null)[];
  /** From the first to the last year: do high areas fall and low ones rise? */
  readonly beta: {
    readonly reason: string | null;
    readonly slope: number | null;
    readonly interval: readonly [number, number] | null;
    readonly p: number | null;
    /** Years until half of the differences are gone; null where they do not close. */
    readonly halfLife: number | null;
  };
  /** Fifths of the first year (rows) against those of the last (columns): shares[from][to]. */
  readonly transitions: {
    readonly reason: string | null;
    readonly shares: readonly (readonly number[])[];
    readonly mobility: number | null;
  };
  readonly sentences: readonly string[];
}

const FIFTHS = 5;

/** Whether the areas of a city come closer to each other or move apart, in one indicator. */
export async function readConvergence(
  context: EngineContext,
  dataset: Dataset,
  request: ConvergenceRequest,
): Promise<Convergence> {
  const { catalogue } = context;
  const [indicator, ...others] = pickIndicators(catalogue, request.indicator);
  if (others.length > 0) throw new RequestProblem('invalid-request', 'Bitte nur einen Indikator nennen.');
  const { panel, boundary, level, years } = await indicatorYears(context, dataset, [indicator!], request);
  const all = years.map((year) => yearColumns(panel, catalogue, [indicator!], level, year));
  const common = [...all[0]!.rows].filter((row) => all.every(({ rows }) => rows.includes(row)));
  const values = all.map((data) => among(data, common, ({ columns }) => columns[0]!));
  const people = all.map((data) => among(data, common, (one) => one.people));
  const spread = sigmaConvergence(values, people);
  const span = years.at(-1)! - years[0]!;
  const beta = span > 0 ? betaConvergence(values[0]!, values.at(-1)!, { periods: span, scale: 'level' }) : null;
  const slope = beta?.value?.fit.coefficients.find(({ name }) => name === 'initial') ?? null;
  const classes = values.map(fifthsOf);
  const moved = span > 0 && common.length >= FIFTHS ? transitionMatrix(classes[0]!, classes.at(-1)!, FIFTHS) : null;
  return {
    ...provenance(context, dataset),
    boundary,
    level,
    indicator: indicator!.id,
    title: indicator!.title,
    areas: common.length,
    of: all[0]!.of,
    years,
    spread: spread.value ?? [],
    quintiles: values.map((list, year) => quintileRatio(list, people[year]!).value),
    beta: {
      reason: beta === null ? 'one_year' : beta.value === null ? beta.reason : null,
      slope: slope?.estimate ?? null,
      interval:
        slope?.robust.value == null ? null : [slope.robust.value.interval.lower, slope.robust.value.interval.upper],
      p: slope?.robust.value?.p ?? null,
      halfLife: beta?.value?.halfLife ?? null,
    },
    transitions: {
      reason: moved === null ? 'one_year' : moved.value === null ? moved.reason : null,
      shares:
        moved?.value == null
          ? []
          : Array.from({ length: FIFTHS }, (_, k) => [...moved.value.shares.subarray(k * FIFTHS, (k + 1) * FIFTHS)]),
      mobility: moved?.value?.mobility.value ?? null,
    },
    sentences: sentencesOf(indicator!.title, years, spread.value ?? []),
  };
}

function among(data: YearColumns, rows: readonly number[], pick: (data: YearColumns) => Float64Array): Float64Array {
  const position = new Map(Array.from(data.rows, (row, i) => [row, i]));
  const list = pick(data);
  return Float64Array.from(rows, (row) => list[position.get(row)!]!);
}

/** The fifth of each area by rank limits of its year, 1 = lowest values. */
function fifthsOf(values: Float64Array): Int32Array {
  if (values.length === 0) return new Int32Array(0);
  const limits = quantiles(values, [0.2, 0.4, 0.6, 0.8], 7);
  return Int32Array.from(values, (value) => 1 + limits.filter((limit) => value > limit).length);
}

function sentencesOf(
  title: string,
  years: readonly number[],
  spread: readonly { readonly areas: Dispersion }[],
): string[] {
  const first = spread[0]?.areas;
  const last = spread.at(-1)?.areas;
  if (first === undefined || last === undefined || years.length < 2) return [];
  const text = (value: number): string => value.toLocaleString('de-DE', { maximumFractionDigits: 2 });
  const change = last.deviation / first.deviation - 1;
  const what =
    !Number.isFinite(change) || Math.abs(change) < 0.02
      ? 'gleich geblieben'
      : change > 0
        ? 'größer geworden'
        : 'kleiner geworden';
  return [
    `${title}: Die Unterschiede zwischen den Gebieten sind von ${years[0]} bis ${years.at(-1)} ${what} (Standardabweichung ${text(first.deviation)} und ${text(last.deviation)}).`,
  ];
}
