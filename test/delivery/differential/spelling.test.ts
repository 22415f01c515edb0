import { expect, test } from 'vitest';
import { findPeriods } from '../../../src/delivery/periods/findPeriod.ts';
import { recognisePeriod } from '../../../src/delivery/periods/recognisePeriod.ts';
import type { Period } from '../../../src/domain/period.ts';
import { fileStem } from './fileStem.ts';
import { makePeriods } from './makePeriods.ts';
import { Seeded } from './seeded.ts';
import { spellPeriod } from './spellPeriod.ts';

const periods = new Map<string, Period>();
for (let seed = 0; seed < 400; seed++)
  for (const period of makePeriods(new Seeded(seed))) periods.set(period.id, period);
const spelled = [...periods.values()].flatMap((period) =>
  [0, 1, 2, 3, 4].map((spelling) => ({ period, text: spellPeriod(period, spelling) })),
);
const found = (text: string) => findPeriods(text).map(({ id }) => id);

test('every spelling of a period is recognised as that period', () => {
  const wrong = spelled.filter(({ period, text }) => recognisePeriod(text)?.id !== period.id);
  expect(wrong.map(({ text }) => `${text} → ${recognisePeriod(text)?.id}`)).toEqual([]);
});

test('every spelling of a period is found inside a header', () => {
  const headers = spelled.flatMap(({ period, text }) =>
    [`Anteil der Verkehrsfläche in % ${text}`, `Einwohner: ${text}`, `${text} - unter 6`, `Haushalte_${text}`].map(
      (header) => ({
        id: period.id,
        header,
      }),
    ),
  );
  const wrong = headers.filter(({ id, header }) => found(header).join() !== id);
  expect(wrong.map(({ header }) => `${header} → ${found(header)}`)).toEqual([]);
});

test('a period is found in the name of a file', () => {
  const names = [...periods.values()].map((period) => ({ id: period.id, name: `${fileStem(period)}.csv` }));
  const wrong = names.filter(({ id, name }) => found(name).join() !== id);
  expect(wrong.map(({ name }) => `${name} → ${found(name)}`)).toEqual([]);
});
