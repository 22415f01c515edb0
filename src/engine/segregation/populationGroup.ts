import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Sum } from '../../catalogue/types.ts';

/** A group of the population and those among whom it is counted. */
export interface PopulationGroup {
  /** As asked for: a measure or an indicator. */
  readonly id: string;
  readonly title: string;
  readonly members: Sum;
  readonly people: Sum;
  /** "Bevölkerung", "Bevölkerung von 0 bis unter 65 Jahren". */
  readonly peopleTitle: string;
}

/**
 * The group that a measure or an indicator means. A share's numerator and denominator are group and people; a count's
 * people are the denominator of the share that it is the numerator of, else what the catalogue says it is part of, else
 * the whole population. Null where there is no
 * such group: medians, rates of events.
 */
export function populationGroup(catalogue: Catalogue, id: string): PopulationGroup | null {
  const titleOf = ({ plus, minus = [] }: Sum): string =>
    [
      plus.map((term) => catalogue.measures.get(term)!.title).join(' und '),
      ...minus.map((term) => `ohne ${catalogue.measures.get(term)!.title}`),
    ].join(' ');
  const indicator = catalogue.indicators.get(id);
  if (indicator !== undefined) {
    const { kind, numerator, denominator } = indicator;
    if (kind !== 'proportion' || numerator === undefined || denominator === undefined) return null;
    return {
      id,
      title: titleOf(numerator),
      members: numerator,
      people: denominator,
      peopleTitle: titleOf(denominator),
    };
  }
  const measure = catalogue.measures.get(id);
  if (measure === undefined || measure.kind !== 'count') return null;
  const share = [...catalogue.indicators.values()].find(
    ({ kind, numerator, denominator }) =>
      kind === 'proportion' &&
      denominator !== undefined &&
      numerator?.plus.length === 1 &&
      numerator.plus[0] === id &&
      (numerator.minus ?? []).length === 0,
  );
  const people = share?.denominator ?? { plus: [measure.partOf?.[0] ?? 'population'] };
  return { id, title: measure.title, members: { plus: [id] }, people, peopleTitle: titleOf(people) };
}
