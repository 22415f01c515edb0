import fc from 'fast-check';

const LONG = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const SHORT = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
const ROMAN = ['I', 'II', 'III', 'IV'];

const two = (number: number): string => String(number).padStart(2, '0');

export interface SpelledPeriod {
  readonly id: string;
  readonly texts: readonly string[];
}

const year = fc.integer({ min: 1800, max: 2198 });

const days = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => ({
  id: `${y}-${two(m)}-${two(d)}`,
  texts: [
    `${y}-${two(m)}-${two(d)}`,
    `${y}_${two(m)}_${two(d)}`,
    `${y}.${two(m)}.${two(d)}`,
    `${two(d)}.${two(m)}.${y}`,
    `${d}.${m}.${y}`,
    `${d}. ${LONG[m - 1]} ${y}`,
    `${d}. ${SHORT[m - 1]}. ${y}`,
    `Stand: ${two(d)}.${two(m)}.${y}`,
    `${two(d)}.${two(m)}.${y} 00:00`,
    `${y}-${two(m)}-${two(d)}T00:00:00`,
  ],
}));
const years = year.map((y) => ({ id: `${y}`, texts: [`${y}`, `${y}.0`, `Jahr ${y}`, ` ${y} `] }));
const halves = fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => ({
  id: `${y}-H${h}`,
  texts: [
    `${y}-H${h}`,
    `${y}h0${h}`,
    `${y}H${h}`,
    `${h}. Halbjahr ${y}`,
    `${h}. Hj. ${y}`,
    `${y}/${h}. HJ`,
    `H${h}/${y}`,
    `${ROMAN[h - 1]}. Halbjahr ${y}`,
  ],
}));
const quarters = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => ({
  id: `${y}-Q${q}`,
  texts: [
    ...[`${y}-Q${q}`, `${y}Q${q}`, `${y}/Q${q}`, `Q${q}/${y}`, `Q${q} ${y}`, `${q}.Qu. ${y}`, `${q}. Quartal ${y}`],
    ...[
      `${q}. Vj. ${y}`,
      `${q}. Vierteljahr ${y}`,
      `${ROMAN[q - 1]}/${y}`,
      `${ROMAN[q - 1]}. Quartal ${y}`,
      `${y} ${q}. Quartal`,
    ],
  ],
}));
const months = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => ({
  id: `${y}-${two(m)}`,
  texts: [
    `${y}-${two(m)}`,
    `${y}_${two(m)}`,
    `${two(m)}/${y}`,
    `${LONG[m - 1]} ${y}`,
    `${SHORT[m - 1]} ${y}`,
    `${SHORT[m - 1]}. ${y}`,
    `${SHORT[m - 1]}-${y}`,
    `${y} ${LONG[m - 1]}`,
  ],
}));
const schoolYears = year.map((y) => {
  const next = two((y + 1) % 100);
  return {
    id: `${y}/${next}`,
    texts: [`${y}/${next}`, `${y}/${y + 1}`, `SJ ${y}/${next}`, `Schuljahr ${y}/${y + 1}`, `Schuljahr ${y}-${next}`],
  };
});
const pooledYears = fc.tuple(year, fc.integer({ min: 2, max: 9 })).map(([y, length]) => {
  const last = Math.min(2199, y + length);
  return {
    id: `${y}-${last}`,
    texts: [
      `${y}-${last}`,
      `${y}–${last}`,
      `${y} - ${last}`,
      `${y} bis ${last}`,
      ...(last > y + 1 ? [`${y}/${last}`] : []),
    ],
  };
});

/** A canonical period with the many ways in which files write it. */
export const spelledPeriods: fc.Arbitrary<SpelledPeriod> = fc.oneof(
  days,
  years,
  halves,
  quarters,
  months,
  schoolYears,
  pooledYears,
);
