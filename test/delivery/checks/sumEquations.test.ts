import { expect, test } from 'vitest';
import type { Measure, Sum } from '../../../src/catalogue/types.ts';
import { sumEquations } from '../../../src/delivery/checks/sumEquations.ts';
import { summands } from '../../../src/delivery/checks/summands.ts';

const DERIVATIONS: Record<string, Sum[]> = {
  all: [{ plus: ['women', 'men'] }, { plus: ['young', 'old'] }],
  women: [{ plus: ['women_young', 'women_old'] }, { plus: ['all'], minus: ['men'] }],
  men: [{ plus: ['men_young', 'men_old'] }, { plus: ['all'], minus: ['women'] }],
  young: [{ plus: ['women_young', 'men_young'] }],
  old: [{ plus: ['women_old', 'men_old'] }],
};
const measures = Object.entries(DERIVATIONS).map(([id, derivations]) => ({ id, derivations }) as unknown as Measure);
const measure = (id: string) => measures.find((one) => one.id === id);

function equations(...there: string[]): string[] {
  return sumEquations(measures, measure, (id) => there.includes(id)).map(
    ({ whole, terms }) => `${whole} = ${[...terms].map(([id, factor]) => `${factor < 0 ? '-' : '+'}${id}`).join(' ')}`,
  );
}

test('a sum is found through classes of classes, whatever stands between', () => {
  expect(equations('all', 'women_young', 'women_old', 'men_young', 'men_old')).toEqual([
    'all = +women_young +women_old +men_young +men_old',
  ]);
  expect(equations('all', 'men', 'women_young', 'women_old')).toEqual(['all = +women_young +women_old +men']);
});

test('rearrangements of one equation count once', () => {
  expect(equations('all', 'women', 'men')).toEqual(['all = +women +men']);
});

test('nothing is compared with itself, nor where a class is missing', () => {
  expect(equations('all')).toEqual([]);
  expect(equations('all', 'women')).toEqual([]);
  expect(equations('women_young', 'women_old', 'men_young', 'men_old')).toEqual([]);
});

test('a measure is itself where it is there, else a signed sum, else nothing', () => {
  const there = (...ids: string[]) => summands('women', measure, (id) => ids.includes(id));
  expect(there('women')).toEqual(new Map([['women', 1]]));
  expect(there('all', 'men')).toEqual(
    new Map([
      ['all', 1],
      ['men', -1],
    ]),
  );
  expect(there('all')).toBeNull();
});
