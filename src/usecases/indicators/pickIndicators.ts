import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';

const MOST = 100;

/** The indicators that a comma-separated list names; unknown ones are a problem that names them all. */
export function pickIndicators(catalogue: Catalogue, list: string): Indicator[] {
  const ids = [
    ...new Set(
      list
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    ),
  ];
  if (ids.length === 0)
    throw new RequestProblem('invalid-request', 'Bitte mindestens einen Indikator nennen.', [
      { pointer: '#/query/indicator', detail: 'fehlt' },
    ]);
  if (ids.length > MOST)
    throw new RequestProblem('invalid-request', `Höchstens ${MOST} Indikatoren auf einmal.`, [
      { pointer: '#/query/indicator', detail: `${ids.length} genannt` },
    ]);
  const unknown = ids.filter((id) => !catalogue.indicators.has(id));
  if (unknown.length > 0) {
    throw new RequestProblem(
      'not-found',
      `Diese Indikatoren gibt es nicht: ${unknown.map((id) => `„${id}“`).join(', ')}. Alle stehen unter /api/v1/indicators.`,
      unknown.map((id) => ({ pointer: '#/query/indicator', detail: `unbekannt: ${id}` })),
    );
  }
  return ids.map((id) => catalogue.indicators.get(id)!);
}
