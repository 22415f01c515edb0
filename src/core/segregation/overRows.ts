/**
 * Values of the used units, or of the used groups, put back in the places of the input; null where there was nobody.
 *
 * Shape: `places` are the input positions of the values (`units` or `groups` of a table), rising; `length` is the number
 * of places in the input (`rows` or `groupsGiven`).
 *
 * @example overRows(['a', 'b'], groupTable([[3, 0, 2]]).units, 3) // ['a', null, 'b']
 */
export function overRows<T>(values: ArrayLike<T>, places: ArrayLike<number>, length: number): (T | null)[] {
  if (values.length !== places.length) throw new RangeError('overRows requires one place per value.');
  const rows = new Array<T | null>(length).fill(null);
  for (let i = 0; i < places.length; i += 1) rows[places[i]!] = values[i]!;
  return rows;
}
