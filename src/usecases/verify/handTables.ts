/** A small table whose results were computed by hand (apart from this program, to more digits than a number here holds), and these results. */
export interface HandTable {
  readonly method: string;
  readonly title: string;
  readonly table: string;
  /** Column of the result, and its value for every area. */
  readonly expected: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** X(R) = −23·ln(1 − R(1 − e^(−100/23))) for R = 1, ¾, ½, ¼: the four ranks of a table of four areas. */
const X = [100, 31.009143532807222, 15.646790072602892, 6.517733263680378] as const;

const equalRanks = (columns: readonly string[]): string =>
  [
    `id,${columns.join(',')}`,
    ...['a', 'b', 'c', 'd'].map((id, i) => `${id},${columns.map(() => i + 1).join(',')}`),
  ].join('\n');

export const HAND_TABLES: readonly HandTable[] = [
  {
    method: 'imd-2019',
    title: 'IMD 2019, vier Gebiete, in „crime“ b und c vertauscht',
    // Σ w = 0,999: a has rank 1 everywhere; b = 0,906·X(¾) + 0,093·X(½); c = 0,906·X(½) + 0,093·X(¾); d = 0,999·X(¼).
    table: [
      'id,income,employment,education,health,crime,housing,living_environment',
      'a,1,1,1,1,1,1,1',
      'b,2,2,2,2,3,2,2',
      'c,3,3,3,3,2,3,3',
      'd,4,4,4,4,4,4,4',
    ].join('\n'),
    expected: {
      score: { a: 99.9, b: 29.549435517475413, c: 17.059842154329292, d: 6.511215530416697 },
      rank: { a: 1, b: 2, c: 3, d: 4 },
    },
  },
  {
    method: 'simd-2020',
    title: 'SIMD 2020, vier Gebiete mit demselben Rang in jedem Bereich',
    // The weights add up to 1: the score is X itself.
    table: equalRanks(['income', 'employment', 'health', 'education', 'access', 'crime', 'housing']),
    expected: { score: { a: X[0], b: X[1], c: X[2], d: X[3] }, rank: { a: 1, b: 2, c: 3, d: 4 } },
  },
  {
    method: 'gisd',
    title: 'GISD, drei Gebiete',
    // Education 0, ½, 1; occupation 0, ½, 1; income 0, 1, ½: sums 0, 2, 2½, put on 0 … 1 again.
    table: 'id,education,occupation,income\na,0,10,1\nb,5,20,3\nc,10,30,2',
    expected: { score: { a: 0, b: 0.8, c: 1 } },
  },
];
