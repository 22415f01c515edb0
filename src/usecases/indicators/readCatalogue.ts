import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { DecouplingMethod } from '../../catalogue/decouplingMethod.ts';
import type { Method } from '../../catalogue/method.ts';
import type { Indicator, Measure, Source, Unit } from '../../catalogue/types.ts';

export interface IndicatorDescription extends Omit<Indicator, 'sources'> {
  readonly unitText: Unit;
  /** The measures that it is made of, explained. */
  readonly measures: readonly Pick<Measure, 'id' | 'title' | 'definition'>[];
  readonly sources: readonly Source[];
}

export interface IndicatorSummary
  extends Pick<
    Indicator,
    'id' | 'title' | 'shortTitle' | 'definition' | 'theme' | 'context' | 'kind' | 'unit' | 'decimals' | 'polarity'
  > {
  readonly themeTitle: string;
  /** As written behind a number: "%". */
  readonly unitSymbol: string;
}

/** Every indicator in brief, theme by theme. */
export function listIndicators(catalogue: Catalogue): IndicatorSummary[] {
  return [...catalogue.indicators.values()].map(
    ({ id, title, shortTitle, definition, theme, context, kind, unit, decimals, polarity }) => ({
      id,
      title,
      shortTitle,
      definition,
      theme,
      themeTitle: catalogue.themes.get(theme)!.title,
      context,
      kind,
      unit,
      unitSymbol: catalogue.units.get(unit)!.symbol,
      decimals,
      polarity,
    }),
  );
}

export interface MeasureSummary extends Pick<Measure, 'id' | 'title' | 'definition' | 'theme' | 'kind' | 'unit'> {
  readonly themeTitle: string;
}

/** Every measure in brief: what a delivered figure can be. */
export function listMeasures(catalogue: Catalogue): MeasureSummary[] {
  return [...catalogue.measures.values()].map(({ id, title, definition, theme, kind, unit }) => ({
    id,
    title,
    definition,
    theme,
    themeTitle: catalogue.themes.get(theme)!.title,
    kind,
    unit,
  }));
}

/** An indicator with its unit, sources and measures spelt out; null if there is none. */
export function describeIndicator(catalogue: Catalogue, id: string): IndicatorDescription | null {
  const indicator = catalogue.indicators.get(id);
  if (indicator === undefined) return null;
  const terms = [indicator.numerator, indicator.denominator].flatMap((sum) =>
    sum === undefined ? [] : [...sum.plus, ...(sum.minus ?? [])],
  );
  const measures = [
    ...new Set([...terms, ...(indicator.deliveredAs === undefined ? [] : [indicator.deliveredAs])]),
  ].map((one) => catalogue.measures.get(one)!);
  return {
    ...indicator,
    unitText: catalogue.units.get(indicator.unit)!,
    measures: measures.map(({ id: measure, title, definition }) => ({ id: measure, title, definition })),
    sources: indicator.sources.map((source) => catalogue.sources.get(source)!),
  };
}

type MethodSummary = Pick<
  Method | DecouplingMethod,
  'id' | 'version' | 'kind' | 'title' | 'description' | 'source' | 'evidence' | 'validFrom'
>;

/** Composite indices first, then rules that flag areas. */
export function listMethods(catalogue: Catalogue): MethodSummary[] {
  return [...catalogue.methods.values(), ...catalogue.rules.values()].map(
    ({ id, version, kind, title, description, source, evidence, validFrom }) => ({
      id,
      version,
      kind,
      title,
      description,
      source,
      evidence,
      validFrom,
    }),
  );
}

/** A method as it stands in the catalogue; null if there is none. */
export function describeMethod(catalogue: Catalogue, id: string): Method | DecouplingMethod | null {
  return catalogue.methods.get(id) ?? catalogue.rules.get(id) ?? null;
}
