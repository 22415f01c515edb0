import { RequestProblem } from '../../domain/requestProblem.ts';

/** The one sentence for a city that is not here, and, to the public, for one of which nothing was ever released. */
export function noSuchCity(ags: string): RequestProblem {
  return new RequestProblem('not-found', `Die Stadt ${ags} gibt es hier nicht.`);
}
