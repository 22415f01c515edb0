import { expect, test } from 'vitest';
import { renderLesehilfe } from '../../src/catalogue/renderLesehilfe.ts';
import { parsePeriod } from '../../src/domain/parsePeriod.ts';

const render = (template: string, period: string): string =>
  renderLesehilfe(template, 'Nord', parsePeriod(period)!, '17,9 %');

test.each([
  ['2021-12-31', 'Am 31.12.2021 waren im Gebiet Nord 17,9 % da.'],
  ['2021', 'Im Jahr 2021 waren im Gebiet Nord 17,9 % da.'],
  ['2021-H1', 'Im 1. Halbjahr 2021 waren im Gebiet Nord 17,9 % da.'],
  ['2021-Q3', 'Im 3. Quartal 2021 waren im Gebiet Nord 17,9 % da.'],
  ['2021-05', 'Im Mai 2021 waren im Gebiet Nord 17,9 % da.'],
  ['2021/22', 'Im Schuljahr 2021/22 waren im Gebiet Nord 17,9 % da.'],
  ['2019-2021', 'In den Jahren 2019 bis 2021 waren im Gebiet Nord 17,9 % da.'],
])('the preposition follows the period %s, whatever the template expects', (period, sentence) => {
  for (const preposition of ['Am', 'Im Jahr', 'Im']) {
    expect(render(`${preposition} {zeit} waren im Gebiet {gebiet} {wert} da.`, period)).toBe(sentence);
  }
});

test('"bis" follows too', () => {
  expect(render('{gebiet}: in den zwei Jahren bis {zeit} um {wert}.', '2021-12-31')).toBe(
    'Nord: in den zwei Jahren bis zum 31.12.2021 um 17,9 %.',
  );
  expect(render('{gebiet}: in den zwei Jahren bis {zeit} um {wert}.', '2021')).toBe(
    'Nord: in den zwei Jahren bis 2021 um 17,9 %.',
  );
});

test('without a preposition the period stands as it is', () => {
  expect(render('Stand {zeit}, {gebiet}: {wert}.', '2021-12-31')).toBe('Stand 31.12.2021, Nord: 17,9 %.');
});

test('names are inserted as they are, whatever they contain', () => {
  const text = renderLesehilfe('{gebiet} am {zeit}: {wert}.', '$& {wert}', parsePeriod('2021')!, '1');
  expect(text).toBe('$& {wert} im Jahr 2021: 1.');
});
