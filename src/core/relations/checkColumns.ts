/**
 * Refuses columns of unequal length, values that are not finite, and weights that are negative: a missing value that
 * slipped in would else spread through every result.
 */
export function checkColumns(caller: string, columns: readonly Float64Array[], weights?: Float64Array): void {
  const rows = columns[0]?.length ?? 0;
  columns.forEach((column, k) => {
    if (column.length !== rows) throw new RangeError(`${caller} requires columns of the same length.`);
    const at = column.findIndex((value) => !Number.isFinite(value));
    if (at >= 0) throw new RangeError(`${caller}: value ${at} of column ${k} is ${column[at]}, not a finite number.`);
  });
  if (weights === undefined) return;
  if (weights.length !== rows) throw new RangeError(`${caller} requires one weight per row.`);
  const at = weights.findIndex((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (at >= 0) throw new RangeError(`${caller}: weight ${at} is ${weights[at]}, not a number of 0 or more.`);
}
