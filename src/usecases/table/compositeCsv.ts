import type { Method } from '../../catalogue/method.ts';
import type { AreaRecord, CompositeResult } from '../../engine/composite/compositeResult.ts';
import { csvCell } from './csvCell.ts';

type Column = readonly [header: string, value: (area: AreaRecord) => string | number | boolean | null | undefined];

const ID: Column = ['id', ({ area }) => area];

function columnsFor(method: Method): readonly Column[] {
  const score: Column = ['score', ({ status }) => status?.index];
  const decile: Column = ['decile', ({ status }) => status?.decile];
  if (method.combine === 'rank_exponential') return [ID, score, ['rank', ({ status }) => status?.rank], decile];
  if (method.combine === 'yearly_min_max') return [ID, score, ['quintile', ({ status }) => status?.quintile], decile];
  const index: Column = ['status_index', ({ status }) => status?.index];
  if (!method.classes) return [ID, index];
  return [
    ID,
    ['eligible', ({ eligible }) => eligible],
    index,
    ['status_class', ({ status }) => status?.class?.code],
    ['dynamics_index', ({ dynamics }) => dynamics?.index],
    ['dynamics_class', ({ dynamics }) => dynamics?.class?.code],
    // Only true or false stand here; that attention cannot be decided is said in a finding.
    ['attention', ({ attention }) => attention === true],
  ];
}

/** A result as CSV: comma, decimal point, full precision, one line per area in the order of the input. */
export function compositeCsv(method: Method, result: CompositeResult): string {
  const columns = columnsFor(method);
  const lines = [
    columns.map(([header]) => header),
    ...result.areas.map((area) => columns.map(([, value]) => csvCell(value(area)))),
  ];
  return `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
}
