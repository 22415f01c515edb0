/** The place of a cell in a truth: row and measure, category and period by their index. */
export function cellKey(row: number, measure: number, category: number, period: number): string {
  return `${row}|${measure}|${category}|${period}`;
}
