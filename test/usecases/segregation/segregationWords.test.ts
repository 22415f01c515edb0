import { describe, expect, test } from 'vitest';
import { changeSentence, groupSentences } from '../../../src/usecases/segregation/segregationWords.ts';

const story = {
  title: 'Kinder',
  peopleTitle: 'Bevölkerung',
  move: 'in ein anderes Gebiet umziehen',
  stay: 'lebt im Mittel dort, wo ihr Anteil',
  period: '2021-12-31',
  dissimilarity: 0.2345,
  interval: [0.22, 0.24] as const,
  expected: 0.021,
  corrected: 0.2341,
  isolation: 0.31,
  share: 0.17,
};

describe('sentences on segregation', () => {
  test('what the index says, how sure it is, and what chance would give', () => {
    expect(groupSentences(story)).toEqual([
      'Kinder, Ende 2021: Rechnerisch müssten 23,5 % der Gruppe (95-%-Intervall: 22,0 % bis 24,0 %) in ein anderes Gebiet umziehen, damit ihr Anteil (Bevölkerung) überall gleich wäre. Allein durch Zufall wären es 2,1 %.',
      'Kinder, Ende 2021: Wer zur Gruppe gehört, lebt im Mittel dort, wo ihr Anteil 31,0 % beträgt; insgesamt sind es 17,0 %.',
    ]);
  });

  test('a bias that small numbers bring is told where it matters', () => {
    expect(groupSentences({ ...story, corrected: 0.2 })[0]).toContain(
      'Ohne das, was kleine Zahlen dazutun, sind es 20,0 %.',
    );
    expect(groupSentences({ ...story, interval: null, expected: null, corrected: null, isolation: null })).toEqual([
      'Kinder, Ende 2021: Rechnerisch müssten 23,5 % der Gruppe in ein anderes Gebiet umziehen, damit ihr Anteil (Bevölkerung) überall gleich wäre.',
    ]);
  });

  test('a change, its causes, and whether it is more than chance', () => {
    const change = { title: 'Kinder', from: '2015-12-31', to: '2021', difference: 0.021, places: 0.016, groups: 0.005 };
    expect(changeSentence({ ...change, interval: [0.01, 0.03] })).toBe(
      'Kinder: Von Ende 2015 bis 2021 ist der Index um 2,1 Prozentpunkte gestiegen: +1,6, weil sich geändert hat, wo die Menschen leben, und +0,5, weil sich die Größe der Gruppe geändert hat. Das ist mehr, als Zufall erklärt (95-%-Intervall der Veränderung: +1,0 bis +3,0).',
    );
    expect(changeSentence({ ...change, interval: [-0.01, 0.03] })).toContain('So viel kann Zufall sein.');
    expect(changeSentence({ ...change, difference: -0.0004, interval: null })).toBe(
      'Kinder: Von Ende 2015 bis 2021 hat sich der Index nicht verändert (unter 0,1 Prozentpunkten).',
    );
    expect(changeSentence({ ...change, difference: -0.021, places: -0.026, interval: null })).toContain(
      'ist der Index um 2,1 Prozentpunkte gesunken: −2,6,',
    );
  });
});
