import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { seededRandom } from '../../../src/core/numeric/seededRandom.ts';
import { symmetricEigen } from '../../../src/core/numeric/symmetricEigen.ts';
import { bartlettSphericity } from '../../../src/core/relations/bartlettSphericity.ts';
import { correlationMatrix } from '../../../src/core/relations/correlationMatrix.ts';
import { factorAnalysis } from '../../../src/core/relations/factorAnalysis.ts';
import { parallelAnalysis } from '../../../src/core/relations/parallelAnalysis.ts';
import { samplingAdequacy } from '../../../src/core/relations/samplingAdequacy.ts';
import { varimax } from '../../../src/core/relations/varimax.ts';
import { dot, known, normals, permutation, relatedColumns, reordered, streams } from './randomColumns.ts';

const of = Float64Array.of.bind(Float64Array);
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe('eigenvalues', () => {
  test('by hand: 2 1 / 1 2 has 3 along (1, 1) and 1 along (1, −1)', () => {
    const { values, vectors } = symmetricEigen(of(2, 1, 1, 2), 2);
    expect(values[0]).toBeCloseTo(3, 15);
    expect(values[1]).toBeCloseTo(1, 15);
    expect(vectors[0]![0]).toBeCloseTo(Math.SQRT1_2, 15);
    expect(vectors[1]![0]).toBeCloseTo(Math.SQRT1_2, 15);
    expect(vectors[1]![1]).toBeCloseTo(-Math.SQRT1_2, 15);
  });

  test('vectors are orthonormal and rebuild the matrix', () => {
    fc.assert(
      fc.property(streams, fc.integer({ min: 1, max: 12 }), (random, size) => {
        const matrix = new Float64Array(size * size);
        for (let i = 0; i < size; i += 1)
          for (let j = 0; j <= i; j += 1) {
            matrix[i * size + j] = random.normal();
            matrix[j * size + i] = matrix[i * size + j]!;
          }
        const { values, vectors } = symmetricEigen(matrix, size);
        for (let i = 0; i < size; i += 1) {
          if (i > 0) expect(values[i]).toBeLessThanOrEqual(values[i - 1]!);
          expect(Math.max(...vectors[i]!)).toBeGreaterThanOrEqual(-Math.min(...vectors[i]!) - 1e-9);
          for (let j = 0; j < size; j += 1) {
            expect(dot(vectors[i]!, vectors[j]!)).toBeCloseTo(i === j ? 1 : 0, 12);
            const rebuilt = vectors.reduce((total, vector, k) => total + values[k]! * vector[i]! * vector[j]!, 0);
            expect(rebuilt).toBeCloseTo(matrix[i * size + j]!, 12);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a matrix that is none is refused', () => {
    expect(() => symmetricEigen(of(1, 2, 3), 2)).toThrow('square');
    expect(() => symmetricEigen(of(1, Number.NaN, 0, 1), 2)).toThrow('finite');
  });
});

describe('by hand: three columns with correlations ½', () => {
  // Eigenvalues 1 + 2·½ = 2, ½ and ½; determinant ½.
  const matrix = of(1, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 1);
  const eigen = symmetricEigen(matrix, 3);

  test('Bartlett', () => {
    // (10 − 1 − 11/6)·ln 2 = 43/6·ln 2 = 4.9675, three degrees of freedom.
    const { chiSquare, degrees, p } = known(bartlettSphericity(eigen.values, 10));
    expect(chiSquare).toBeCloseTo((43 / 6) * Math.LN2, 12);
    expect(degrees).toBe(3);
    expect(p).toBeCloseTo(0.1742, 4);
    expect(bartlettSphericity(eigen.values, 2)).toEqual({ value: null, reason: 'too_few_rows' });
  });

  test('KMO', () => {
    // Partial correlation (½ − ¼)/(1 − ¼) = ⅓: ¼/(¼ + 1/9) = 9/13.
    const { overall, columns } = known(samplingAdequacy(matrix, eigen));
    expect(overall).toBeCloseTo(9 / 13, 13);
    for (const value of columns) expect(value).toBeCloseTo(9 / 13, 13);
  });

  test('without relations, and without an inverse', () => {
    const alone = of(1, 0, 0, 0, 1, 0.5, 0, 0.5, 1);
    expect(known(samplingAdequacy(alone, symmetricEigen(alone, 3))).columns[0]).toBeNull();
    const none = of(1, 0, 0, 1);
    expect(samplingAdequacy(none, symmetricEigen(none, 2))).toEqual({ value: null, reason: 'no_factor' });
    const singular = of(1, 1, 1, 1);
    const reason = { value: null, reason: 'singular_correlation' };
    expect(samplingAdequacy(singular, symmetricEigen(singular, 2))).toEqual(reason);
    expect(bartlettSphericity(symmetricEigen(singular, 2).values, 10)).toEqual(reason);
    expect(() => bartlettSphericity(of(1), 10)).toThrow('two columns');
  });
});

describe('varimax', () => {
  test('by hand: a simple structure that was turned by 30 degrees is found again', () => {
    const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    const simple = [of(0.9, 0.8, 0.7, 0, 0), of(0, 0, 0, 0.6, 0.5)];
    const turned = [
      simple[0]!.map((value, i) => c * value - s * simple[1]![i]!),
      simple[0]!.map((value, i) => s * value + c * simple[1]![i]!),
    ];
    const { loadings } = known(varimax(turned));
    simple.forEach((column, k) => {
      column.forEach((value, i) => {
        expect(loadings[k]![i]).toBeCloseTo(value, 9);
      });
    });
  });

  test('it keeps communalities, is a rotation, and no pair of factors could be turned to more', () => {
    fc.assert(
      fc.property(streams, fc.integer({ min: 2, max: 4 }), (random, factors) => {
        const plain = Array.from({ length: factors }, () => normals(random, 8));
        const { loadings, rotation } = known(varimax(plain));
        for (let i = 0; i < 8; i += 1) {
          const before = plain.reduce((total, column) => total + column[i]! ** 2, 0);
          expect(loadings.reduce((total, column) => total + column[i]! ** 2, 0)).toBeCloseTo(before, 10);
        }
        for (let j = 0; j < factors; j += 1)
          for (let k = 0; k < factors; k += 1) {
            expect(dot(rotation[j]!, rotation[k]!)).toBeCloseTo(j === k ? 1 : 0, 12);
          }
        for (let i = 0; i < 8; i += 1) {
          const product = plain.reduce((total, column, k) => total + column[i]! * rotation[0]![k]!, 0);
          expect(product).toBeCloseTo(loadings[0]![i]!, 10);
        }
        const reached = criterion(loadings);
        for (const angle of [-0.2, -0.01, 0.01, 0.2]) {
          const [c, s] = [Math.cos(angle), Math.sin(angle)];
          const other = [
            loadings[0]!.map((value, i) => c * value + s * loadings[1]![i]!),
            loadings[1]!.map((value, i) => c * value - s * loadings[0]![i]!),
            ...loadings.slice(2),
          ];
          expect(criterion(other)).toBeLessThanOrEqual(reached + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('one factor stays, a column without loadings stays one', () => {
    expect(known(varimax([of(0.5, 0.2)])).loadings[0]).toEqual(of(0.5, 0.2));
    const { loadings } = known(varimax([of(0.9, 0, 0.3), of(0.4, 0, 0.8)]));
    expect([loadings[0]![1], loadings[1]![1]]).toEqual([0, 0]);
  });
});

/** Variance of the squared, normalised loadings. */
function criterion(loadings: readonly Float64Array[]): number {
  const rows = loadings[0]!.length;
  const lengths = Array.from({ length: rows }, (_, i) => loadings.reduce((total, c) => total + c[i]! ** 2, 0));
  return loadings.reduce((total, column) => {
    const squares = column.map((value, i) => value ** 2 / lengths[i]!);
    return total + dot(squares, squares) / rows - (sum(squares) / rows) ** 2;
  }, 0);
}

/** Two dimensions, three columns each. */
function twoDimensions(random: SeededRandom, rows: number): Float64Array[] {
  const bases = [normals(random, rows), normals(random, rows)];
  return Array.from({ length: 6 }, (_, k) =>
    bases[Math.floor(k / 3)]!.map((value) => 50 + (k + 1) * (value * (2 - k * 0.1) + random.normal())),
  );
}

describe('factor analysis', () => {
  test('two dimensions are found, and their columns stand together', () => {
    const columns = twoDimensions(seededRandom('two'), 200);
    const result = known(factorAnalysis(columns, { seed: 'two', draws: 100 }));
    expect([result.kaiser, result.parallel]).toEqual([2, 2]);
    const high = result.loadings.map((column) => Array.from(column, (value) => Math.abs(value) > 0.7));
    expect(high.sort()).toEqual([
      [false, false, false, true, true, true],
      [true, true, true, false, false, false],
    ]);
    expect(known(result.adequacy).overall).toBeGreaterThan(0.6);
    expect(known(result.sphericity).p).toBeLessThan(1e-20);
    const again = known(factorAnalysis(columns, { seed: 'two', draws: 100 }));
    expect(again).toEqual(result);
  });

  test('identities', () => {
    fc.assert(
      fc.property(streams, fc.constantFrom('varimax' as const, 'none' as const), (random, rotation) => {
        const rows = 60;
        const columns = twoDimensions(random, rows);
        const options = { seed: 's', draws: 5, keep: 2, rotation };
        const { eigenvalues, loadings, communalities, explained, scores } = known(factorAnalysis(columns, options));
        expect(sum(eigenvalues)).toBeCloseTo(6, 11);
        // Communalities of kept components add up to their eigenvalues, and so does what factors explain.
        expect(sum(communalities)).toBeCloseTo(eigenvalues[0]! + eigenvalues[1]!, 11);
        expect(6 * sum(explained)).toBeCloseTo(eigenvalues[0]! + eigenvalues[1]!, 11);
        expect(explained[0]).toBeGreaterThanOrEqual(explained[1]!);
        for (const value of communalities) expect(value).toBeLessThanOrEqual(1 + 1e-12);
        // Scores are standardised and unrelated, and their correlations with the columns are the loadings.
        const { z } = known(correlationMatrix(columns));
        scores.forEach((score, k) => {
          expect(sum(score)).toBeCloseTo(0, 9);
          expect(dot(score, score) / (rows - 1)).toBeCloseTo(1, 10);
          columns.forEach((_, j) => {
            expect(dot(score, z[j]!) / (rows - 1)).toBeCloseTo(loadings[k]![j]!, 10);
          });
          expect(Math.max(...loadings[k]!)).toBeGreaterThanOrEqual(-Math.min(...loadings[k]!) - 1e-9);
        });
        expect(dot(scores[0]!, scores[1]!) / (rows - 1)).toBeCloseTo(0, 10);
        // Order of areas and units of columns change nothing.
        const order = permutation(random, rows);
        const other = known(
          factorAnalysis(
            columns.map((column, k) => reordered(column, order).map((value) => 3 + (k + 2) * value)),
            options,
          ),
        );
        loadings.forEach((column, k) => {
          column.forEach((value, j) => {
            expect(other.loadings[k]![j]).toBeCloseTo(value, 6);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  test('all components rebuild the correlations', () => {
    const columns = relatedColumns(seededRandom('all'), 30, 4);
    const { loadings, communalities } = known(factorAnalysis(columns, { seed: 's', draws: 5, keep: 4 }));
    for (const value of communalities) expect(value).toBeCloseTo(1, 12);
    const { matrix } = known(correlationMatrix(columns));
    for (let i = 0; i < 4; i += 1)
      for (let j = 0; j < 4; j += 1) {
        const rebuilt = loadings.reduce((total, column) => total + column[i]! * column[j]!, 0);
        expect(rebuilt).toBeCloseTo(matrix[i * 4 + j]!, 11);
      }
  });

  test('what has no value', () => {
    const x = of(1, 2, 3, 4, 6);
    expect(factorAnalysis([x, of(1, 1, 1, 1, 1)], { seed: 's' })).toEqual({
      value: null,
      reason: 'constant_column',
      column: 1,
    });
    expect(factorAnalysis([of(1, 2), of(2, 1)], { seed: 's' })).toEqual({ value: null, reason: 'too_few_rows' });
    // Two columns that are the same have one dimension.
    const same = [x, x.map((value) => 2 * value)];
    expect(factorAnalysis(same, { seed: 's', keep: 2 })).toEqual({ value: null, reason: 'singular_correlation' });
    const one = known(factorAnalysis(same, { seed: 's', draws: 50, keep: 1 }));
    expect(one.adequacy).toEqual({ value: null, reason: 'singular_correlation' });
    expect(one.communalities[0]).toBeCloseTo(1, 12);
    // Unrelated columns: nothing exceeds what chance gives.
    const unrelated = [of(1, -1, 1, -1), of(1, 1, -1, -1)];
    expect(factorAnalysis(unrelated, { seed: 's', keep: 'kaiser' })).toEqual({ value: null, reason: 'no_factor' });
    expect(factorAnalysis(unrelated, { seed: 's' })).toEqual({ value: null, reason: 'no_factor' });
    expect(() => factorAnalysis([x], { seed: 's' })).toThrow('two columns');
    expect(() => factorAnalysis([x, x], { seed: 's', keep: 3 })).toThrow('cannot keep');
  });
});

describe('parallel analysis', () => {
  test('thresholds fall, add up, and come closer to 1 with more areas', () => {
    const few = parallelAnalysis(30, 5, { seed: 'p', draws: 200 });
    const many = parallelAnalysis(3000, 5, { seed: 'p', draws: 50 });
    expect(sum(few.means)).toBeCloseTo(5, 10);
    for (let k = 1; k < 5; k += 1) expect(few.limits[k]).toBeLessThan(few.limits[k - 1]!);
    few.limits.forEach((limit, k) => {
      expect(limit).toBeGreaterThan(few.means[k]!);
    });
    expect(many.limits[0]).toBeLessThan(few.limits[0]!);
    expect(many.limits[0]).toBeCloseTo(1, 0);
    expect(parallelAnalysis(30, 5, { seed: 'p', draws: 200 })).toEqual(few);
    expect(parallelAnalysis(30, 5, { seed: 'q', draws: 200 })).not.toEqual(few);
    expect(() => parallelAnalysis(2, 5, { seed: 'p' })).toThrow('three rows');
    expect(() => parallelAnalysis(30, 5, { seed: 'p', draws: 0 })).toThrow('one draw');
  });

  test('two columns: the mean threshold is that of the absolute correlation of chance', () => {
    // The larger eigenvalue is 1 + |r|; for n = 4 normal pairs r is uniform on −1 … 1, so the mean of |r| is ½.
    const { means } = parallelAnalysis(4, 2, { seed: 'uniform', draws: 4000 });
    expect(means[0]).toBeCloseTo(1.5, 1);
  });
});
