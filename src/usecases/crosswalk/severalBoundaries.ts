import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { CrosswalkHead } from '../../domain/crosswalk.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';

/** The problem of an answer that would hold several boundary versions, with the crosswalks that are there or missing. */
export function severalBoundaries(
  touched: readonly BoundaryVersion[],
  known: readonly CrosswalkHead[],
  target: string = touched.at(-1)!.id,
): RequestProblem {
  const others = touched.filter((one) => one.id !== target).map((one) => one.id);
  const there = others.filter((from) => known.some((one) => one.from === from && one.to === target));
  const missing = others.filter((from) => !there.includes(from));
  const names = (ids: readonly string[]): string => ids.map((from) => `„${from}“ → „${target}“`).join(', ');
  const sentences = [
    `Die gefragte Zeit berührt mehrere Gebietsstände: ${touched.map((one) => `„${one.id}“`).join(', ')}.`,
    'Ihre Gebiete lassen sich nicht ohne Weiteres in einer Reihe zeigen; bitte boundary angeben.',
    ...(there.length > 0
      ? [`Zeitreihen rechnet crosswalk=${there.map((from) => `${from}:${target}`).join(',')} um.`]
      : []),
    ...(missing.length > 0
      ? [`Es ${missing.length === 1 ? 'fehlt der' : 'fehlen die'} Umsteigeschlüssel ${names(missing)}.`]
      : []),
  ];
  return new RequestProblem('conflict', sentences.join(' '), [
    { pointer: '#/query/boundary', detail: 'fehlt' },
    ...missing.map((from) => ({
      pointer: '#/query/crosswalk',
      detail: `kein Umsteigeschlüssel von „${from}“ nach „${target}“`,
    })),
  ]);
}
