import { expect, test } from 'vitest';
import { classify } from '../../../src/core/composite/classify.ts';
import { type RobustnessInput, robustness } from '../../../src/core/composite/robustness.ts';
import { weightedSum } from '../../../src/core/composite/weightedSum.ts';

const LIMITS = [
  { upTo: 0, upToIncluded: true },
  { upTo: null, upToIncluded: true },
];

function example(change: Partial<RobustnessInput> = {}): RobustnessInput {
  return {
    keys: ['01', '02', '03'],
    weights: [1],
    limits: LIMITS,
    columns: [new Float64Array([-5, 0.05, 5])],
    classes: (columns, weights, limits) =>
      Int32Array.from(weightedSum(columns, weights), (index) => classify(index, limits)),
    replicates: 1000,
    seed: 'test',
    weightSpread: 0.1,
    limitSpread: 0.1,
    ...change,
  };
}

test('without variation every class is kept', () => {
  expect([...robustness(example({ weightSpread: 0, limitSpread: 0 }))]).toEqual([1, 1, 1]);
});

test('areas far from the limit keep their class, one near it does not always', () => {
  // The limit moves uniformly within ±0.1, so 0.05 stays above it in about three of four replicates.
  const [far, near, farther] = robustness(example());
  expect([far, farther]).toEqual([1, 1]);
  expect(near).toBeGreaterThan(0.7);
  expect(near).toBeLessThan(0.8);
});

test('the order of the areas changes nothing', () => {
  const redraw: RobustnessInput['redraw'] = (_, area, random) => [-5, 0.05, 5][area]! + random.normal();
  const turned: RobustnessInput['redraw'] = (_, area, random) => [5, 0.05, -5][area]! + random.normal();
  const forward = robustness(example({ redraw }));
  const backward = robustness(
    example({ keys: ['03', '02', '01'], columns: [new Float64Array([5, 0.05, -5])], redraw: turned }),
  );
  expect([...backward].reverse()).toEqual([...forward]);
  expect(forward[1]).toBeLessThan(0.7);
});

test('another seed gives other, but similar shares', () => {
  const [one, other] = [robustness(example())[1]!, robustness(example({ seed: 'other' }))[1]!];
  expect(one).not.toBe(other);
  expect(Math.abs(one - other)).toBeLessThan(0.06);
});

test('an area without a class has no robustness', () => {
  const classes: RobustnessInput['classes'] = () => new Int32Array([-1, 0, 0]);
  expect(robustness(example({ classes }))[0]).toBe(-1);
});

test('limits that would cross when moved stay in order', () => {
  const limits = [
    { upTo: 0, upToIncluded: true },
    { upTo: 0.01, upToIncluded: true },
    { upTo: null, upToIncluded: true },
  ];
  expect(() => robustness(example({ limits }))).not.toThrow();
});
