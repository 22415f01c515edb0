/**
 * The class of a value: the first whose limit it does not exceed, from 0; −1 above the last limit, or without limits.
 * `limits` rise, as classLimits gives them.
 *
 * @example classOf(3, [2, 4]) // 1
 */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.findIndex((limit) => value <= limit);
}
