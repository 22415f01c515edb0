import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';

/** The level asked for, else `sozialraum` where the boundary version has it, else its finest level. */
export function pickLevel(boundary: BoundaryVersion, wanted: string | undefined): string {
  if (wanted === undefined) return boundary.levels.includes('sozialraum') ? 'sozialraum' : boundary.levels.at(-1)!;
  if (boundary.levels.includes(wanted)) return wanted;
  throw new RequestProblem(
    'not-found',
    `Die Ebene „${wanted}“ gibt es im Gebietsstand „${boundary.id}“ nicht. Vorhanden: ${boundary.levels.map((level) => `„${level}“`).join(', ')}.`,
    [{ pointer: '#/query/level', detail: 'unbekannte Ebene' }],
  );
}
