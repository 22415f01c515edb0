import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optimalAssignment } from '../../../src/core/numeric/optimalAssignment.ts';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { calinskiHarabasz } from '../../../src/core/relations/calinskiHarabasz.ts';
import { cutTree } from '../../../src/core/relations/cutTree.ts';
import { matchLabels } from '../../../src/core/relations/matchLabels.ts';
import { orderLabels } from '../../../src/core/relations/orderLabels.ts';
import { silhouette } from '../../../src/core/relations/silhouette.ts';
import { wardTree } from '../../../src/core/relations/wardTree.ts';
import { wardTypology } from '../../../src/core/relations/wardTypology.ts';
import {
  expectNear,
  known,
  normals,
  permutation,
  positiveWeights,
  relatedColumns,
  reordered,
  streams,
} from './randomColumns.ts';

const of = Float64Array.of.bind(Float64Array);
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Σw‖x − c‖² within clusters. */
function scatter(columns: readonly Float64Array[], labels: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const label of new Set(labels)) {
    const own = weights.map((weight, i) => (labels[i] === label ? weight : 0));
    for (const column of columns) {
      const centre = column.reduce((part, value, i) => part + value * own[i]!, 0) / total(own);
      sum += column.reduce((part, value, i) => part + own[i]! * (value - centre) ** 2, 0);
    }
  }
  return sum;
}

/** The recursion of Lance and Williams, always merging the nearest pair: slow, and written from the definition. */
function slowHeights(columns: readonly Float64Array[], weights: Float64Array): number[] {
  const size = weights.length;
  const weight = Array.from(weights);
  const alive = new Set(weight.keys());
  const square = weight.map((_, i) =>
    weight.map((_unused, j) => {
      const distance = columns.reduce((sum, column) => sum + (column[i]! - column[j]!) ** 2, 0);
      return ((2 * weight[i]! * weight[j]!) / (weight[i]! + weight[j]!)) * distance;
    }),
  );
  const heights: number[] = [];
  for (let merger = 0; merger < size - 1; merger += 1) {
    let best = { i: -1, j: -1, value: Infinity };
    for (const i of alive)
      for (const j of alive) if (i < j && square[i]![j]! < best.value) best = { i, j, value: square[i]![j]! };
    const { i, j, value } = best;
    heights.push(Math.sqrt(value));
    alive.delete(j);
    for (const k of alive) {
      if (k === i) continue;
      const all = weight[i]! + weight[j]! + weight[k]!;
      const next =
        ((weight[i]! + weight[k]!) * square[i]![k]! + (weight[j]! + weight[k]!) * square[j]![k]! - weight[k]! * value) /
        all;
      square[i]![k] = next;
      square[k]![i] = next;
    }
    weight[i]! += weight[j]!;
  }
  return heights;
}

describe('by hand', () => {
  test('four areas at 0 2 6 8', () => {
    // 0 and 2 merge at their distance 2, 6 and 8 too; the pairs, centres 1 and 7 with 2 areas each, at
    // √(2·(2·2/4)·36) = √72. Scatter: 16 + 4 + 4 + 16 = 40 in all, 2 + 2 within the pairs; 36 = 72/2.
    const tree = wardTree([of(0, 2, 6, 8)]);
    expect(Array.from(tree.first)).toEqual([0, 2, 4]);
    expect(Array.from(tree.second)).toEqual([1, 3, 5]);
    expect(Array.from(tree.height, (value) => Number((value ** 2).toFixed(12)))).toEqual([4, 4, 72]);
    expect(Array.from(cutTree(tree, 2))).toEqual([1, 1, 2, 2]);
    // (36/1)/(4/2) = 18.
    expect(calinskiHarabasz([of(0, 2, 6, 8)], cutTree(tree, 2))).toEqual({ value: 18 });
    // First area: own 2, other (6 + 8)/2 = 7: 5/7. Second: own 2, other (4 + 6)/2 = 5: 3/5.
    const { mean, widths } = known(silhouette([of(0, 2, 6, 8)], cutTree(tree, 2)));
    expect(widths[0]).toBeCloseTo(5 / 7, 14);
    expect(widths[1]).toBeCloseTo(3 / 5, 14);
    expect(mean).toBeCloseTo((5 / 7 + 3 / 5) / 2, 14);
  });

  test('weights: 2·(3·1/4)·2² = 6', () => {
    expect(wardTree([of(0, 2)], of(3, 1)).height[0]).toBeCloseTo(Math.sqrt(6), 14);
  });

  test('labels by mean: 9 and 8 are the high cluster', () => {
    expect(Array.from(orderLabels(Int32Array.of(7, 3, 7, 3), of(9, 1, 8, 2)))).toEqual([2, 1, 2, 1]);
    // A heavy area turns the order: (9·1 + 0·9)/10 against 2.
    expect(Array.from(orderLabels(Int32Array.of(1, 1, 2), of(9, 0, 2), of(1, 9, 1)))).toEqual([1, 1, 2]);
    expect(Array.from(orderLabels(Int32Array.of(1, 1, 2), of(9, 0, 2)))).toEqual([2, 2, 1]);
    expect(Array.from(orderLabels(Int32Array.of(1, 2), of(9, 2), of(1, 0)))).toEqual([2, 1]);
  });

  test('matching: overlaps 2 0 / 1 1 are paired as 2 + 1', () => {
    const { labels, kept } = matchLabels(Int32Array.of(5, 5, 5, 9), Int32Array.of(1, 1, 2, 2));
    expect(Array.from(labels)).toEqual([5, 5, 9, 9]);
    expect(kept).toBe(0.75);
    // With a heavy third area it is the other way round: 1·1 + 8 against 2 + 1.
    const heavy = matchLabels(Int32Array.of(5, 5, 5, 9), Int32Array.of(1, 1, 2, 2), of(1, 1, 8, 1));
    expect(Array.from(heavy.labels)).toEqual([9, 9, 5, 5]);
    expect(heavy.kept).toBe(8 / 11);
    expect(matchLabels(Int32Array.of(1), Int32Array.of(1), of(0)).kept).toBeNull();
  });

  test('more clusters than before get new numbers, fewer leave numbers unused', () => {
    const more = matchLabels(Int32Array.of(1, 1, 2, 2, 2, 2), Int32Array.of(3, 3, 1, 2, 2, 2));
    expect(Array.from(more.labels)).toEqual([1, 1, 3, 2, 2, 2]);
    const fewer = matchLabels(Int32Array.of(1, 2, 2, 3, 3, 3), Int32Array.of(1, 1, 1, 2, 2, 2));
    expect(Array.from(fewer.labels)).toEqual([2, 2, 2, 3, 3, 3]);
  });
});

test('heights rise, are the growth of scatter, and those of the definition, with and without weights', () => {
  fc.assert(
    fc.property(streams, fc.integer({ min: 2, max: 30 }), fc.boolean(), (random, rows, weighted) => {
      const columns = relatedColumns(random, rows, 3);
      const weights = weighted ? positiveWeights(random, rows) : new Float64Array(rows).fill(1);
      const tree = wardTree(columns, weighted ? weights : undefined);
      const slow = slowHeights(columns, weights);
      tree.height.forEach((height, k) => {
        if (k > 0) expect(height).toBeGreaterThanOrEqual(tree.height[k - 1]!);
        expectNear(height, slow[k]!, 1e-9);
      });
      let grown = 0;
      for (let clusters = rows; clusters >= 1; clusters -= 1) {
        const labels = cutTree(tree, clusters);
        expect(new Set(labels).size).toBe(clusters);
        expect(scatter(columns, labels, weights)).toBeCloseTo(grown, 6);
        if (clusters > 1) grown += tree.height[rows - clusters]! ** 2 / 2;
      }
      expect(Array.from(cutTree(tree, rows))).toEqual(Array.from({ length: rows }, (_, i) => i + 1));
    }),
    { numRuns: 50 },
  );
});

test('an area of weight 3 is three areas at one place', () => {
  fc.assert(
    fc.property(streams, (random) => {
      const [x, y] = relatedColumns(random, 8, 2);
      const copies = Float64Array.from({ length: 8 }, () => 1 + random.integer(3));
      const repeat = (column: Float64Array): Float64Array =>
        Float64Array.from([...column].flatMap((value, i) => new Array<number>(copies[i]!).fill(value)));
      const once = wardTree([x!, y!], copies);
      const all = wardTree([repeat(x!), repeat(y!)]);
      const late = all.height.slice(-7);
      once.height.forEach((height, k) => {
        expectNear(height, late[k]!, 1e-9);
      });
    }),
  );
});

test('the order of areas changes neither heights nor clusters; scale stretches heights', () => {
  fc.assert(
    fc.property(streams, fc.integer({ min: 4, max: 25 }), (random, rows) => {
      const columns = relatedColumns(random, rows, 2);
      const order = permutation(random, rows);
      const tree = wardTree(columns);
      const mixed = wardTree(columns.map((column) => reordered(column, order).map((value) => 4 * value)));
      mixed.height.forEach((height, k) => {
        expectNear(height, 4 * tree.height[k]!, 1e-9);
      });
      const labels = cutTree(tree, 3);
      const other = cutTree(mixed, 3);
      const matched = matchLabels(
        Int32Array.from(order, (i) => labels[i]!),
        other,
      );
      expect(matched.kept).toBe(1);
      // The measures of a typology do not depend on its names.
      const renamed = labels.map((label) => 4 - label);
      expectNear(known(calinskiHarabasz(columns, renamed)), known(calinskiHarabasz(columns, labels)), 1e-9);
      expectNear(known(silhouette(columns, renamed)).mean, known(silhouette(columns, labels)).mean, 1e-9);
    }),
    { numRuns: 60 },
  );
});

test('many equally near areas still make one tree, with as many clusters as wished', () => {
  const side = 40;
  const at = (place: (i: number) => number): Float64Array =>
    Float64Array.from({ length: side * side }, (_, i) => 0.1 * place(i));
  for (const grid of [[at((i) => i % side), at((i) => Math.floor(i / side))], [at(() => 3)]]) {
    const tree = wardTree(grid);
    expect(new Set([...tree.first, ...tree.second]).size).toBe(2 * side * side - 2);
    for (const clusters of [1, 2, 7, 100]) expect(new Set(cutTree(tree, clusters)).size).toBe(clusters);
  }
});

describe('matching', () => {
  test('labels are a permutation, and no other one overlaps more', () => {
    fc.assert(
      fc.property(streams, fc.integer({ min: 2, max: 5 }), (random, clusters) => {
        const rows = 30;
        const draw = (): Int32Array =>
          Int32Array.from({ length: rows }, (_, i) => (i < clusters ? i + 1 : 1 + random.integer(clusters)));
        const previous = draw();
        const current = draw();
        const { labels, kept } = matchLabels(previous, current);
        expect([...new Set(labels)].sort()).toEqual(Array.from({ length: clusters }, (_, k) => k + 1));
        const pairs = new Set(current.map((label, i) => label * 100 + labels[i]!));
        expect(pairs.size).toBe(clusters);
        let best = 0;
        for (const names of permutations(clusters)) {
          best = Math.max(best, current.filter((label, i) => names[label - 1]! + 1 === previous[i]).length);
        }
        expect(kept! * rows).toBeCloseTo(best, 9);
        // What was matched once stays as it is.
        expect(matchLabels(previous, labels).labels).toEqual(labels);
      }),
      { numRuns: 60 },
    );
  });

  test('the assignment is the best of all, also with more columns than rows', () => {
    fc.assert(
      fc.property(streams, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }), (random, rows, more) => {
        const width = rows + more;
        const gains = normals(random, rows * width);
        const columns = optimalAssignment(gains, rows, width);
        expect(new Set(columns).size).toBe(rows);
        const value = (choice: ArrayLike<number>): number => {
          let sum = 0;
          for (let row = 0; row < rows; row += 1) sum += gains[row * width + choice[row]!]!;
          return sum;
        };
        const best = Math.max(...permutations(width).map(value));
        expect(value(columns)).toBeCloseTo(best, 12);
      }),
    );
  });
});

function permutations(size: number): number[][] {
  if (size === 0) return [[]];
  return permutations(size - 1).flatMap((shorter) =>
    Array.from({ length: size }, (_, place) => [...shorter.slice(0, place), size - 1, ...shorter.slice(place)]),
  );
}

describe('typology', () => {
  const random = seededRandom('types');
  const rows = 60;
  const level = Float64Array.from({ length: rows }, (_, i) => (i % 3) * 10);
  const columns = [
    level.map((value) => value + random.normal()),
    level.map((value) => 500 - 30 * value + random.normal()),
  ];

  test('three kinds of areas are found and numbered by the first column, or by another one', () => {
    const found = known(wardTypology(columns, { clusters: 3 }));
    expect(Array.from(found.labels)).toEqual(Array.from({ length: rows }, (_, i) => (i % 3) + 1));
    expect(found.types.map((type) => [type.label, type.areas])).toEqual([
      [1, 20],
      [2, 20],
      [3, 20],
    ]);
    expect(found.types[0]!.profile[0]).toBeLessThan(-1);
    expect(found.types[0]!.profile[1]).toBeGreaterThan(1);
    expect(known(found.silhouette).mean).toBeGreaterThan(0.7);
    expect(found.kept).toBeNull();
    const reversed = known(wardTypology(columns, { clusters: 3, orderBy: 1 }));
    expect(Array.from(reversed.labels)).toEqual(Array.from({ length: rows }, (_, i) => 3 - (i % 3)));
    const best = [2, 3, 4, 5].map((clusters) => known(known(wardTypology(columns, { clusters })).calinskiHarabasz));
    expect(Math.max(...best)).toBe(best[1]);
  });

  test('the names of an earlier typology are kept', () => {
    const previous = Int32Array.from({ length: rows }, (_, i) => [2, 3, 1][i % 3]!);
    previous[0] = 1;
    const found = known(wardTypology(columns, { clusters: 3, previous }));
    expect(Array.from(found.labels.slice(0, 6))).toEqual([2, 3, 1, 2, 3, 1]);
    expect(found.kept).toBeCloseTo(59 / 60, 14);
  });

  test('weights of people', () => {
    const weights = positiveWeights(random, rows);
    const found = known(wardTypology(columns, { clusters: 3, weights }));
    expect(Array.from(found.labels)).toEqual(Array.from({ length: rows }, (_, i) => (i % 3) + 1));
  });

  test('what has no value, and what is an error', () => {
    expect(wardTypology([of(1, 2)], { clusters: 3 })).toEqual({ value: null, reason: 'too_few_rows' });
    expect(wardTypology([of(1, 2), of(4, 4)], { clusters: 2 })).toEqual({
      value: null,
      reason: 'constant_column',
      column: 1,
    });
    expect(() => wardTypology([of(1, 2)], { clusters: 2, orderBy: 1 })).toThrow('no column 1');
    expect(() => wardTree([of(1, 2)], of(1, 0))).toThrow('above 0');
    expect(() => wardTree([])).toThrow('an area');
    expect(() => cutTree(wardTree([of(1, 2)]), 3)).toThrow('3 clusters of 2 areas');
    const one = Int32Array.of(1, 1, 1);
    expect(silhouette([of(1, 2, 3)], one)).toEqual({ value: null, reason: 'trivial_clusters' });
    expect(calinskiHarabasz([of(1, 2, 3)], one)).toEqual({ value: null, reason: 'trivial_clusters' });
    expect(calinskiHarabasz([of(1, 1, 3)], Int32Array.of(1, 1, 2))).toEqual({ value: null, reason: 'no_scatter' });
    expect(calinskiHarabasz([of(1, 2, 3)], Int32Array.of(1, 1, 2), of(1, 1, 0))).toMatchObject({ reason: 'no_weight' });
    expect(known(silhouette([of(1, 1, 1)], Int32Array.of(1, 1, 2))).widths).toEqual(of(0, 0, 0));
    expect(() => silhouette([of(1, 2)], one)).toThrow('label per area');
    expect(() => silhouette([of(1, 2, 3)], Int32Array.of(0, 1, 1))).toThrow('from 1');
    expect(() => matchLabels(one, Int32Array.of(1))).toThrow('as many labels');
    expect(() => matchLabels(Int32Array.of(0), Int32Array.of(1))).toThrow('from 1');
    expect(() => optimalAssignment(of(1, 2), 2, 1)).toThrow('no more rows');
    expect(wardTree([of(5)]).height).toHaveLength(0);
  });
});
