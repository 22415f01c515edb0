import { parsePeriod } from './parsePeriod.ts';
import type { Period } from './period.ts';
import { RequestProblem } from './requestProblem.ts';

/** The period that a parameter of a request names, or the problem that it names none. */
export function requirePeriod(text: string, parameter: 'from' | 'to' | 'period'): Period {
  const period = parsePeriod(text);
  if (period !== null) return period;
  throw new RequestProblem(
    'invalid-request',
    `${parameter}: „${text}“ ist keine Berichtszeit (etwa 2021, 2021-12-31, 2021-Q3 oder 2021/22).`,
    [{ pointer: `#/query/${parameter}`, detail: 'keine Berichtszeit' }],
  );
}
