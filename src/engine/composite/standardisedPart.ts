import type { MethodClass, MethodIndicator, StandardisedMethod } from '../../catalogue/method.ts';
import { classify } from '../../core/composite/classify.ts';
import { robustness } from '../../core/composite/robustness.ts';
import { binomialNoise } from './binomialNoise.ts';
import type { CompositeInput } from './compositeInput.ts';
import type { CompositeNote, Contribution, NoiseExtent } from './compositeResult.ts';
import type { ComputedIndex } from './indexRecords.ts';
import { PERTURBATION } from './perturbation.ts';
import type { StandardisedIndex } from './standardisedIndex.ts';
import { standardisedIndex } from './standardisedIndex.ts';

export interface IndexPart {
  readonly computed: ComputedIndex | null;
  readonly noise: NoiseExtent;
  readonly notes: readonly CompositeNote[];
}

function notEvaluable(code: CompositeNote['code'], part: 'status' | 'dynamics', column: string | null, text: string) {
  return { computed: null, noise: 'none', notes: [{ code, part, column, text }] } as const satisfies IndexPart;
}

function contribution(
  result: StandardisedIndex,
  column: Float64Array,
  present: Uint8Array | null,
  indicator: MethodIndicator,
  i: number,
) {
  return (area: number): Contribution => {
    const z = result.scores[i]![area]!;
    return {
      column: indicator.column,
      indicator: indicator.indicator,
      value: present?.[area] === 0 ? null : column[area]!,
      mean: result.moments[i]!.mean,
      deviation: result.moments[i]!.deviation,
      z,
      transformed: null,
      weight: indicator.weight,
      contribution: result.factors[i]! * z,
    };
  };
}

/** Status or dynamics of a method that standardises: over the eligible rows, with classes and their robustness. */
export function standardisedPart(
  method: StandardisedMethod,
  input: CompositeInput,
  rows: readonly number[],
  part: 'status' | 'dynamics',
): IndexPart {
  const indicators = method.indicators[part] ?? [];
  const fromCity = method.standardise.mean === 'city_value';
  const withoutCity = indicators.find(({ column }) => fromCity && !input.cityValues?.has(column))?.column;
  if (withoutCity !== undefined) {
    return notEvaluable('city_value_missing', part, withoutCity, `Der Wert der Stadt für ${withoutCity} fehlt.`);
  }
  const columns = indicators.map(({ column }) =>
    Float64Array.from(rows, (row) => input.columns.get(column)!.values[row] ?? 0),
  );
  const present = indicators.map(({ column }) => {
    const { values } = input.columns.get(column)!;
    const mask = Uint8Array.from(rows, (row) => (values[row] === null ? 0 : 1));
    return mask.includes(0) ? mask : null;
  });
  const directions = indicators.map(({ direction }) => direction);
  const weights = Float64Array.from(indicators, ({ weight }) => weight);
  const byPopulation = method.standardise.mean === 'population_weighted';
  const population = byPopulation ? Float64Array.from(rows, (row) => input.population!.values[row]!) : null;
  const cityValues = fromCity ? indicators.map(({ column }) => input.cityValues!.get(column)!) : null;
  const compute = (values: readonly Float64Array[], w: Float64Array): StandardisedIndex =>
    standardisedIndex({ method, columns: values, present, directions, weights: w, population, cityValues });

  const result = compute(columns, weights);
  if (result.constant !== null) {
    const { column } = indicators[result.constant]!;
    const text = `Alle Gebiete haben bei ${column} denselben Wert; die Standardabweichung ist 0 und der Index nicht definiert.`;
    return notEvaluable('no_variation', part, column, text);
  }
  const { sums, index } = result;
  if (sums === null || index === null) {
    const text = 'Die Summe der standardisierten Werte ist in allen Gebieten gleich; der Index ist nicht definiert.';
    return notEvaluable('no_variation', part, null, text);
  }

  const classes: readonly MethodClass[] | null = method.classes?.[part] ?? null;
  let firmness: Float64Array | null = null;
  let noise: NoiseExtent = 'none';
  if (classes && input.robustness) {
    const change = part === 'dynamics' ? (method.dynamics?.change ?? null) : null;
    const bases = indicators.map(({ column }) => input.noise?.get(column));
    const { extent, redraw } = binomialNoise(columns, rows, bases, change);
    noise = extent;
    firmness = robustness({
      keys: rows.map((row) => input.areas[row]!),
      weights,
      limits: classes,
      columns,
      redraw,
      classes: (values, w, limits) => {
        const varied = compute(values, w).index;
        const found = new Int32Array(rows.length).fill(-1);
        varied?.forEach((value, area) => {
          found[area] = classify(value, limits);
        });
        return found;
      },
      replicates: input.robustness.replicates,
      seed: `${input.robustness.seed}|${part}`,
      ...PERTURBATION,
    });
  }
  const explain = indicators.map((indicator, i) => contribution(result, columns[i]!, present[i]!, indicator, i));
  return {
    computed: {
      contributions: (area) => explain.map((one) => one(area)),
      sums,
      sumCentre: result.restandardised?.mean ?? null,
      sumSpread: result.restandardised?.deviation ?? null,
      index,
      classes,
      quintiles: null,
      deciles: null,
      robustness: firmness,
    },
    noise,
    notes: [],
  };
}
