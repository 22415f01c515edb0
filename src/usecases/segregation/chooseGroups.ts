import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Sum } from '../../catalogue/types.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { type PopulationGroup, populationGroup } from '../../engine/segregation/populationGroup.ts';

/** Groups in one request: a table of every two of more would be of no use to a reader. */
const MOST = 12;

export interface ChosenGroups {
  readonly groups: readonly PopulationGroup[];
  /** Of which the groups are parts, where they have one whole in common; needed to look at them together. */
  readonly whole: Sum | null;
}

/** The groups of a comma-separated list of measures or indicators; `total` sets another whole for all of them. */
export function chooseGroups(catalogue: Catalogue, list: string, total: string | undefined): ChosenGroups {
  const ids = [...new Set(list.split(',').map((id) => id.trim()))].filter((id) => id !== '');
  const problem = (detail: string, name: 'group' | 'total' = 'group') =>
    new RequestProblem('invalid-request', detail, [{ pointer: `#/query/${name}`, detail: 'nicht verwendbar' }]);
  if (ids.length === 0) throw problem('Bitte mindestens eine Gruppe nennen.');
  if (ids.length > MOST) throw problem(`Höchstens ${MOST} Gruppen auf einmal.`);
  const measure = total === undefined ? undefined : catalogue.measures.get(total);
  if (total !== undefined && measure?.kind !== 'count')
    throw problem(`„${total}“ ist kein Merkmal, das Menschen zählt. Alle stehen unter /api/v1/measures.`, 'total');
  const groups = ids.map((id) => {
    const group = populationGroup(catalogue, id);
    if (group === null)
      throw problem(
        `„${id}“ ist keine Gruppe: erwartet wird ein Merkmal, das Menschen zählt (/api/v1/measures), oder ein Indikator, der ein Anteil ist (/api/v1/indicators).`,
      );
    return measure === undefined ? group : { ...group, people: { plus: [measure.id] }, peopleTitle: measure.title };
  });
  const wholes = new Set(groups.map(({ people }) => JSON.stringify(people)));
  return { groups, whole: wholes.size === 1 ? groups[0]!.people : null };
}
