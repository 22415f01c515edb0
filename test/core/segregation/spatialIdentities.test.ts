import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupCounts } from '../../../src/core/segregation/groupCounts.ts';
import { dissimilarity } from '../../../src/core/segregation/oneGroup/dissimilarity.ts';
import { spatialIndices } from '../../../src/core/segregation/registry/spatialIndices.ts';
import { dissimilarityBoundary } from '../../../src/core/segregation/spatial/dissimilarityBoundary.ts';
import { dissimilarityShape } from '../../../src/core/segregation/spatial/dissimilarityShape.ts';
import { distanceDecayInteraction } from '../../../src/core/segregation/spatial/distanceDecayInteraction.ts';
import { distanceDecayIsolation } from '../../../src/core/segregation/spatial/distanceDecayIsolation.ts';
import type { Place } from './randomPlaces.ts';
import { contextOf, countsAt, randomPlaces, reorderPlace, withEmptyPlace } from './randomPlaces.ts';
import { orderFrom } from './randomTables.ts';

const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
const share = (counts: GroupCounts): number => counts.groupSum / counts.totalSum;
const zero = (): number => 0;

/** Value under evenness, whether it depends on the unit of length, and what separation says; a text is the reason why not. */
interface Claims {
  readonly even: ((counts: GroupCounts) => number) | string;
  readonly lengths: true | string;
  readonly exchanged: 'same' | 'opposite' | string;
}

const land = 'an even share in all units is not an even spread over the land';
const kilometres = 'exp(−d) has the unit kilometre';
const CLAIMS: Readonly<Record<string, Claims>> = {
  'dissimilarityAdjusted.queen': { even: zero, lengths: true, exchanged: 'same' },
  'dissimilarityAdjusted.rook': { even: zero, lengths: true, exchanged: 'same' },
  dissimilarityBoundary: { even: zero, lengths: true, exchanged: 'same' },
  dissimilarityShape: { even: zero, lengths: true, exchanged: 'same' },
  delta: { even: land, lengths: true, exchanged: 'looks at the group only' },
  absoluteConcentration: { even: land, lengths: true, exchanged: 'looks at the group only' },
  relativeConcentration: { even: zero, lengths: true, exchanged: 'the ratio is turned over' },
  absoluteCentralization: { even: land, lengths: true, exchanged: 'looks at the group only' },
  relativeCentralization: { even: zero, lengths: true, exchanged: 'opposite' },
  spatialProximity: { even: () => 1, lengths: kilometres, exchanged: 'same' },
  absoluteClustering: {
    even: 'members near are compared with a spread over all units alike',
    lengths: kilometres,
    exchanged: 'looks from the group',
  },
  relativeClustering: { even: zero, lengths: kilometres, exchanged: 'the ratio is turned over' },
  distanceDecayIsolation: { even: share, lengths: kilometres, exchanged: 'looks from the group' },
  distanceDecayInteraction: {
    even: (counts) => 1 - share(counts),
    lengths: kilometres,
    exchanged: 'looks from the group',
  },
};

/** Indices that know land and distance, but not how many units there are. */
const SPLIT: ReadonlySet<string> = new Set(['delta', 'absoluteCentralization', 'relativeCentralization']);

const scaledPlace = (place: Place, factor: number): Place => ({
  ...place,
  x: place.x.map((v) => v * factor),
  y: place.y.map((v) => v * factor),
  area: place.area.map((v) => v * factor * factor),
  perimeter: place.perimeter.map((v) => v * factor),
  pairs: place.pairs.map(([i, j, border]) => [i, j, border * factor] as const),
});

test('every registered index has its claims', () => {
  expect(Object.keys(CLAIMS).sort()).toEqual(spatialIndices.map((index) => index.name).sort());
});

describe.each(spatialIndices.map((index) => [index.name, index] as const))('%s', (name, index) => {
  const claims = CLAIMS[name]!;
  const value = (place: Place, centre?: { x: number; y: number }): number | null =>
    index.compute(countsAt(place), contextOf(place, centre)).value;
  const settle = (claim: true | string, holds: (place: Place) => boolean): void => {
    if (claim === true) fc.assert(fc.property(randomPlaces, holds), { numRuns: 60 });
    else
      expect(
        fc.sample(randomPlaces, { numRuns: 200 }).some((place) => !holds(place)),
        claim,
      ).toBe(true);
  };

  test('stays in its range, or has a reason', () => {
    fc.assert(
      fc.property(randomPlaces, (place) => {
        const outcome = index.compute(countsAt(place), contextOf(place));
        if (outcome.value === null) return /^[a-z_]+$/.test(outcome.reason);
        const [low, high] = index.range;
        return outcome.value >= (low ?? -Infinity) - 1e-9 && outcome.value <= (high ?? Infinity) + 1e-9;
      }),
    );
  });

  test('permutation of units, scaling of counts and an uninhabited unit change nothing', () => {
    fc.assert(
      fc.property(randomPlaces, fc.integer({ min: 1, max: 99 }), (place, salt) => {
        const plain = value(place);
        const times = (list: readonly number[]): number[] => list.map((x) => x * 3);
        return (
          near(value(reorderPlace(place, orderFrom(place.group.length, salt))), plain) &&
          near(value({ ...place, group: times(place.group), rest: times(place.rest) }), plain) &&
          value(withEmptyPlace(place)) === plain
        );
      }),
      { numRuns: 60 },
    );
  });

  test('the unit of length', () => {
    settle(claims.lengths, (place) => near(value(scaledPlace(place, 2), { x: 800, y: 1400 }), value(place)));
  });

  test('exchanging group and rest', () => {
    const { exchanged } = claims;
    const sign = exchanged === 'opposite' ? -1 : 1;
    settle(exchanged === 'same' || exchanged === 'opposite' ? true : exchanged, (place) => {
      const other = value({ ...place, group: place.rest, rest: place.group });
      const plain = value(place);
      return near(other, plain === null ? null : sign * plain);
    });
  });

  test('splitting units at their place', () => {
    const parts = (list: readonly number[]): number[] => list.flatMap((v) => [v * 0.25, v * 0.75]);
    const twice = (list: readonly number[]): number[] => list.flatMap((v) => [v, v]);
    settle(
      SPLIT.has(name) ? true : 'a part has other neighbours, another area and another distance to itself',
      (place) => {
        const split = {
          ...place,
          group: parts(place.group),
          rest: parts(place.rest),
          area: parts(place.area),
          x: twice(place.x),
          y: twice(place.y),
          perimeter: twice(place.perimeter),
          pairs: [
            ...place.group.map((_, i) => [2 * i, 2 * i + 1, 400] as const),
            ...place.pairs.map(([i, j, border]) => [2 * i, 2 * j, border] as const),
          ],
        };
        return near(value(split), value(place));
      },
    );
  });

  test('complete separation has no fixed value: it depends on where the groups live', () => {
    const apart = (place: Place): Place => ({
      ...place,
      group: place.group.map((x, i) => ((place.rest[i]! + i) % 2 === 0 ? x + 1 : 0)),
      rest: place.rest.map((y, i) => ((y + i) % 2 === 0 ? 0 : y + 1)),
    });
    const values = fc.sample(randomPlaces, { numRuns: 50 }).map((place) => value(apart(place)));
    expect(new Set(values.filter((entry) => entry !== null)).size).toBeGreaterThan(1);
  });

  test('evenness', () => {
    const { even } = claims;
    const evenPlace = (place: Place): Place => ({
      ...place,
      group: place.group.map((_, i) => 2 * (1 + place.rest[i]!)),
      rest: place.rest.map((size) => 3 * (1 + size)),
    });
    if (typeof even === 'string') {
      const values = fc.sample(randomPlaces, { numRuns: 50 }).map((place) => value(evenPlace(place)));
      expect(new Set(values).size, even).toBeGreaterThan(1);
    } else {
      fc.assert(
        fc.property(randomPlaces, (place) => {
          const flat = evenPlace(place);
          const actual = value(flat);
          return actual === null || Math.abs(actual - even(countsAt(flat))) < 1e-9;
        }),
      );
    }
  });
});

describe('identities between spatial indices', () => {
  test('D(w) ≤ D(s) ≤ D', () => {
    fc.assert(
      fc.property(randomPlaces, (place) => {
        const [counts, { contiguity, area, perimeter }] = [countsAt(place), contextOf(place)];
        const [w, s] = [
          dissimilarityBoundary(counts, contiguity).value,
          dissimilarityShape(counts, contiguity, area, perimeter).value,
        ];
        return w === null || s === null || (w <= s + 1e-12 && s <= dissimilarity(counts).value! + 1e-12);
      }),
    );
  });

  test('distance-decay isolation and interaction add up to 1', () => {
    fc.assert(
      fc.property(randomPlaces, (place) => {
        const [counts, { near: sums }] = [countsAt(place), contextOf(place)];
        return (
          counts.missing !== null ||
          near(distanceDecayIsolation(counts, sums).value! + distanceDecayInteraction(counts, sums).value!, 1)
        );
      }),
    );
  });
});
