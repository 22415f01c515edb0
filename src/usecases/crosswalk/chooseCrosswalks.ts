import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { CrosswalkHead } from '../../domain/crosswalk.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { pickBoundary } from '../boundaries/pickBoundary.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { severalBoundaries } from './severalBoundaries.ts';

export interface ChosenCrosswalks {
  readonly boundary: BoundaryVersion;
  /** From the version next to the answer's outwards. */
  readonly crosswalks: readonly CrosswalkHead[];
}

/**
 * The crosswalks that `crosswalk=` asks for, and the boundary version they lead to: `auto` for all that the answer needs,
 * or named as `from:to`, several by comma. `touched` have figures on the level of the answer, `elsewhere` on any: a crosswalk
 * may lead to a level of another name. A version with figures that no crosswalk brings in is a problem that names it.
 */
export async function chooseCrosswalks(
  dataset: Dataset,
  wanted: string,
  asked: string | undefined,
  touched: readonly BoundaryVersion[],
  elsewhere: readonly BoundaryVersion[],
): Promise<ChosenCrosswalks> {
  const known = await dataset.crosswalks();
  const named = wanted === 'auto' ? null : wanted.split(',').map((text) => parseName(text.trim()));
  const targets = new Set(named?.map((one) => one.to));
  if (asked !== undefined) targets.add(asked);
  if (targets.size > 1)
    throw wrong(`Alle Umsteigeschlüssel müssen zum selben Gebietsstand führen, nicht zu ${[...targets].join(', ')}.`);
  const [target = touched.at(-1)?.id] = targets;
  const boundary = await pickBoundary(dataset, target);
  const here = dataset.boundaries.map((one) => one.id);
  const distance = (id: string): number => Math.abs(here.indexOf(id) - here.indexOf(boundary.id));
  const crosswalks = known
    .filter(({ from, to }) => to === boundary.id && (named === null || named.some((one) => one.from === from)))
    .filter(({ from }) => named !== null || elsewhere.some((one) => one.id === from))
    .sort((a, b) => distance(a.from) - distance(b.from) || (a.from < b.from ? -1 : 1));
  const lacking = named?.find(({ from }) => !crosswalks.some((one) => one.from === from));
  if (lacking !== undefined)
    throw new RequestProblem(
      'not-found',
      `Einen Umsteigeschlüssel von „${lacking.from}“ nach „${lacking.to}“ gibt es hier nicht.`,
      [{ pointer: '#/query/crosswalk', detail: 'unbekannter Umsteigeschlüssel' }],
    );
  const left = touched.filter(({ id }) => id !== boundary.id && !crosswalks.some((one) => one.from === id));
  // Whoever names boundary and crosswalks both has chosen what is left out.
  if (left.length > 0 && (named === null || asked === undefined)) throw severalBoundaries(touched, known, boundary.id);
  return { boundary, crosswalks };
}

function parseName(text: string): { readonly from: string; readonly to: string } {
  const [, from, to] = /^([^:]+):([^:]+)$/.exec(text) ?? [];
  if (from === undefined || to === undefined)
    throw wrong(`crosswalk ist „auto“ oder nennt zwei Gebietsstände als VON:NACH, nicht „${text}“.`);
  return { from, to };
}

function wrong(detail: string): RequestProblem {
  return new RequestProblem('invalid-request', detail, [{ pointer: '#/query/crosswalk', detail: 'nicht verwendbar' }]);
}
