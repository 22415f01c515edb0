import type { Figure } from '../../usecases/indicators/indicatorFigures.ts';
import type { RebasedSeries, RebasedValue } from '../../usecases/indicators/indicatorSeries.ts';
import type { Series } from '../../usecases/indicators/readSeries.ts';
import { seriesHeader, seriesRows } from './seriesRows.ts';

/**
 * A series as JSON. In columns: per indicator one array per quantity, values[i][j] for area i of `areas` and period j of
 * `periods`. As rows: one object per area and period, for those who prefer size over speed.
 */
export function seriesJson(series: Series, next: string | null, shape: 'columns' | 'rows'): string {
  const { series: list, ...rest } = series;
  const head = { ...rest, next };
  if (shape === 'rows') {
    const header = seriesHeader(series);
    const rows = [...seriesRows(series)].map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
    return JSON.stringify({ ...head, rows });
  }
  return JSON.stringify({
    ...head,
    series: list.map(({ figures, city, rebased, ...one }) => {
      const matrix = <K extends keyof Figure>(key: K): Figure[K][][] =>
        figures.map((row) => row.map((figure) => figure[key]));
      return {
        ...one,
        values: matrix('value'),
        reasons: matrix('reason'),
        numerators: matrix('numerator'),
        denominators: matrix('denominator'),
        lower: matrix('lower'),
        upper: matrix('upper'),
        gaps: matrix('gap'),
        ranks: matrix('rank'),
        city,
        ...(rebased === undefined ? {} : { rebased: rebasedColumns(rebased) }),
      };
    }),
  });
}

function rebasedColumns({ crosswalks, quality, leftOut }: RebasedSeries): object {
  const matrix = (key: keyof RebasedValue): (number | null)[][] =>
    quality.map((row) => row.map((one) => one?.[key] ?? null));
  return {
    crosswalks,
    wholeShares: matrix('whole'),
    largestShares: matrix('largest'),
    effectiveSources: matrix('sources'),
    expectedErrors: matrix('error'),
    leftOut,
  };
}
