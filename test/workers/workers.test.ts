import { afterAll, describe, expect, test } from 'vitest';
import { bootstrapReplicates } from '../../src/core/segregation/inference/bootstrapReplicates.ts';
import { describedStatistic } from '../../src/core/segregation/inference/describedStatistic.ts';
import { multigroupIndices } from '../../src/core/segregation/registry/multigroupIndices.ts';
import { oneGroupIndices } from '../../src/core/segregation/registry/oneGroupIndices.ts';
import { nearestNeighbours } from '../../src/core/spatial/nearestNeighbours.ts';
import { permuteTogether } from '../../src/core/spatial/permuteTogether.ts';
import type { Resampling } from '../../src/workers/replicateTask.ts';
import { runReplicates } from '../../src/workers/runReplicates.ts';
import { runUnitPermutation } from '../../src/workers/runUnitPermutation.ts';
import { openWorkerPool } from '../../src/workers/workerPool.ts';

const columns = [Float64Array.of(30, 5, 12, 0), Float64Array.of(10, 25, 8, 0)];
const names = multigroupIndices.map(({ name }) => name);
const resampling: Resampling = { method: 'bootstrap', statistic: { set: 'multigroup', names }, columns };
const pools = [1, 2, 3].map((threads) => openWorkerPool(threads));
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
});

describe('work on threads', () => {
  test('replicates are the same on one, two and three threads, and without any', async () => {
    const plain = bootstrapReplicates(columns, describedStatistic(resampling.statistic), {
      seed: 's',
      from: 0,
      to: 37,
    });
    for (const pool of pools) {
      const progress: number[] = [];
      const joined = await runReplicates(pool, resampling, {
        seed: 's',
        replications: 37,
        onProgress: (done) => progress.push(done),
      });
      expect(joined.values.map((list) => [...list])).toEqual(plain.values.map((list) => [...list]));
      expect(joined.leftOut).toEqual(plain.leftOut);
      expect(progress.at(-1)).toBe(37);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
    }
  });

  test('conditional permutations are the same on any number of threads', async () => {
    const values = Float64Array.from({ length: 50 }, (_, i) => Math.sin(i));
    const weights = nearestNeighbours(values, values.toReversed(), 4);
    const whole = permuteTogether(values, weights, { seed: 's', permutations: 99, from: 0, to: 50 });
    for (const pool of pools) {
      const counts = await runUnitPermutation(
        pool,
        { method: 'shared', values, weights },
        { seed: 's', permutations: 99 },
      );
      expect([...counts.atLeast]).toEqual([...whole.atLeast]);
      expect([...counts.atMost]).toEqual([...whole.atMost]);
    }
  });

  test('work can be cancelled, and the pool goes on afterwards', async () => {
    const pool = pools[1]!;
    const stop = new AbortController();
    const long = runReplicates(pool, resampling, { seed: 's', replications: 3_000_000, signal: stop.signal });
    setTimeout(() => stop.abort(), 150);
    await expect(long).rejects.toThrow(/abort/i);
    const joined = await runReplicates(pool, resampling, { seed: 's', replications: 5 });
    expect(joined.values[0]).toHaveLength(5);
  });

  test('a fault in a task reaches the one who asked', async () => {
    const wrong: Resampling = { ...resampling, statistic: { set: 'multigroup', names: ['nothing'] } };
    await expect(runReplicates(pools[0]!, wrong, { seed: 's', replications: 2 })).rejects.toThrow('no index "nothing"');
  });
});

test('a described statistic is the index of the registry', () => {
  const [group, rest] = columns;
  const statistic = describedStatistic({ set: 'oneGroup', names: oneGroupIndices.map(({ name }) => name) });
  expect(statistic([group!, rest!])).toHaveLength(oneGroupIndices.length);
  expect(statistic([group!, rest!])[0]!.value).toBeCloseTo(
    0.5 * (Math.abs(30 / 47 - 10 / 43) + Math.abs(5 / 47 - 25 / 43) + Math.abs(12 / 47 - 8 / 43)),
    12,
  );
});
