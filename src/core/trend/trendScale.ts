/**
 * What the numbers of a panel are, and so on which scale developments are compared.
 *
 * `share`: k of n people (log-odds; told in `per` hundredths, usually percentage points) · `frequency`: events that may
 * exceed the people, k per n (logarithm; told per `per`, usually 1,000) · `amount`: a mean or median such as a rent, in
 * `count`, with the number of people or observations behind it in `population`, 1 where nobody knows (logarithm; told in
 * its own unit) · `pooled`:
 * several indicators together, already on their scales: `count` holds the mean of their logarithms, `population` its
 * variance (told in per cent).
 */
export interface TrendScale {
  readonly kind: 'share' | 'frequency' | 'amount' | 'pooled';
  /** Factor of the unit in which changes and gaps are told: 100 = percentage points. */
  readonly per: number;
  /** Which side counts as burdened where a level stays: 1 high (the default), −1 low. */
  readonly adverse?: 1 | -1;
}
