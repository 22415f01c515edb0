import { expect, test } from 'vitest';
import { classRuleOf } from '../../src/atlas/classes/classRuleOf.ts';
import { valueEntries } from '../../src/atlas/classes/valueEntries.ts';
import { wrapText } from '../../src/atlas/download/wrapText.ts';
import { historyText } from '../../src/atlas/flags/historyText.ts';
import { sureText } from '../../src/atlas/flags/sureText.ts';

const area = (key: string, value: number | null, reason: string | null = null) => ({ key, value, reason });

test('secret, absent and not to be judged are told apart, each with its reason and count', () => {
  const areas = [
    area('1', 4),
    area('2', null, 'suppressed'),
    area('3', null, 'unknown'),
    area('4', null, 'unreliable'),
    area('5', null, 'unreliable'),
  ];
  const { entries, entryOf } = valueEntries(areas, 'quantile', 5, 1, String);
  expect(entries.map(({ label, pattern, count }) => [label, pattern, count])).toEqual([
    ['4', null, 1],
    ['geheim gehalten', 'geheim', 1],
    ['fehlt: unbekannt', 'fehlt', 1],
    ['nicht beurteilbar: nicht aussagekräftig', 'nicht-beurteilbar', 2],
  ]);
  expect([...entryOf.values()]).toEqual([0, 1, 2, 3, 3]);
});

test('classes are those of the values as shown: a legend never contradicts its map', () => {
  const { entries, entryOf } = valueEntries([area('1', 1.04), area('2', 0.96), area('3', 2)], 'quantile', 2, 1, String);
  expect(entries.map(({ label }) => label)).toEqual(['2', '1']);
  expect(entryOf.get('1')).toBe(entryOf.get('2'));
});

test('without a choice a method keeps its own classes, and values get five quantiles', () => {
  expect(classRuleOf({ classes: '', count: '' }, true)).toEqual({ rule: 'methode', count: 5 });
  expect(classRuleOf({ classes: 'methode', count: '3' })).toEqual({ rule: 'quantile', count: 3 });
});

test('a history joins the years that say the same', () => {
  const history = [2018, 2019, 2020].map((year) => ({ year, class: year < 2020 ? 'unauffaellig' : 'holt_auf' }));
  expect(historyText(history)).toBe('2018 bis 2019 unauffällig; 2020 holt auf');
});

test('how sure a flag is: a probability that rounds to 1 is not certainty', () => {
  const flag = { q: 0.0123, direction: 0.99999, marks: ['neu'] } as unknown as Parameters<typeof sureText>[0];
  expect(sureText(flag)).toBe(
    'neu in diesem Bericht; unter den Meldungen bis hierher sind im Mittel höchstens 1,2 % Zufallstreffer; die Richtung stimmt mit mehr als 99,9 % Wahrscheinlichkeit',
  );
});

test('a text breaks at blanks only', () => {
  expect(wrapText('eins zwei dreivierfünf', 9)).toEqual(['eins zwei', 'dreivierfünf']);
});
