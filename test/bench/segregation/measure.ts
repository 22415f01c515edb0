import { groupCounts } from '../../../src/core/segregation/groupCounts.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { bootstrapReplicates } from '../../../src/core/segregation/inference/bootstrapReplicates.ts';
import { informationStatistic } from '../../../src/core/segregation/inference/informationStatistic.ts';
import { environment } from '../../../src/core/segregation/kernel/environment.ts';
import { multigroupIndices } from '../../../src/core/segregation/registry/multigroupIndices.ts';
import { oneGroupIndices } from '../../../src/core/segregation/registry/oneGroupIndices.ts';
import { spatialIndices } from '../../../src/core/segregation/registry/spatialIndices.ts';
import { proximitySums } from '../../../src/core/segregation/spatial/proximitySums.ts';
import {
  contiguityOfPolygons,
  measurePolygons,
  rowStandardised,
  weightsOfContiguity,
} from '../../../src/core/spatial/index.ts';
import { runReplicates } from '../../../src/workers/runReplicates.ts';
import { runUnitPermutation } from '../../../src/workers/runUnitPermutation.ts';
import { openWorkerPool } from '../../../src/workers/workerPool.ts';
import { makeCity } from './city.ts';

// A process of its own for every size, so that its peak memory is its own: prints one line of JSON per measurement.
const units = Number(process.argv[2]);
const REPETITIONS = units > 20_000 ? 3 : 7;
const PERMUTATIONS = 999;
const BOOTSTRAPS = 500;
const { columns, x, y, polygons } = makeCity(units);
const total = new Float64Array(units);
for (const column of columns) for (let i = 0; i < units; i += 1) total[i]! += column[i]!;
const bytesOfTable = units * columns.length * 8;

async function measure(name: string, bytes: number, work: () => unknown, repetitions = REPETITIONS): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < repetitions; run += 1) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  // The first run compiles; where there are others it does not count.
  const later = (times.length > 1 ? times.slice(1) : times).sort((a, b) => a - b);
  console.log(JSON.stringify({ units, name, milliseconds: later[later.length >> 1], bytes }));
}

let sink = 0;
await measure('plain pass', bytesOfTable, () => {
  for (const column of columns) for (let i = 0; i < units; i += 1) sink += column[i]!;
});

// Those that draw at random are no part of the set of formulas.
const drawn = /Expected|Modified|BiasCorrected/;
const plain = oneGroupIndices.filter(({ name }) => !drawn.test(name) && !/atkinson|Density/.test(name));
await measure(`one-group set (${plain.length} indices with Gini)`, units * 16 * plain.length, () => {
  const counts = groupCounts(columns[1]!, total);
  for (const { compute } of plain) sink += compute(counts, { seed: 's', draws: 1 }).value ?? 0;
});
await measure(
  `multigroup set (${multigroupIndices.length} indices with Gini)`,
  bytesOfTable * multigroupIndices.length,
  () => {
    const table = groupTable(columns);
    for (const { compute } of multigroupIndices) sink += compute(table).value ?? 0;
  },
);
await measure('contiguity from polygons', polygons.xy.byteLength, () => contiguityOfPolygons(polygons), 2);
const contiguity = contiguityOfPolygons(polygons);
const { area, perimeter } = measurePolygons(polygons);
const counts = groupCounts(columns[1]!, total);
const nothing = new Float64Array(0);
const context = {
  area,
  perimeter,
  contiguity,
  distance: x,
  near: { group: nothing, rest: nothing, units: nothing },
};
const bordering = spatialIndices.filter(({ needs }) => needs.includes('contiguity'));
await measure('D(adj) queen and rook, D(w), D(s)', contiguity.neighbour.length * 12 * bordering.length, () => {
  for (const { compute } of bordering) sink += compute(counts, context).value ?? 0;
});
const areal = spatialIndices.filter(({ needs }) => !needs.includes('contiguity') && !needs.includes('near'));
await measure('concentration and centralization', units * 24 * areal.length, () => {
  for (const { compute } of areal) sink += compute(counts, context).value ?? 0;
});
await measure('distance decay over all pairs', units * 40, () => proximitySums(counts, x, y, area), 1);
await measure(
  'surroundings of 2 km, ten groups',
  bytesOfTable,
  () => {
    environment(groupTable(columns), x, y, { shape: 'biweight', radius: 2, rate: 0 });
  },
  1,
);

const pool = openWorkerPool();
const weights = rowStandardised(weightsOfContiguity(contiguity, 'queen'));
const values = columns[1]!.map((count, i) => count / Math.max(1, total[i]!));
const mean = values.reduce((sum, value) => sum + value, 0) / units;
const deviations = values.map((value) => value - mean);
const options = { seed: 'bench', permutations: PERMUTATIONS };
// The threads start with the first task.
await runUnitPermutation(pool, { method: 'shared', values: deviations, weights }, { ...options, permutations: 9 });
for (const method of ['shared', 'independent'] as const)
  await measure(
    `local Moran, ${PERMUTATIONS} permutations, ${method}, ${pool.threads} threads`,
    units * PERMUTATIONS * 8,
    () => runUnitPermutation(pool, { method, values: deviations, weights }, options),
    1,
  );
await measure(
  `bootstrap of M and H, ${BOOTSTRAPS} replications, ${pool.threads} threads`,
  bytesOfTable * BOOTSTRAPS,
  () =>
    runReplicates(
      pool,
      { method: 'bootstrap', statistic: { set: 'information', names: ['mutualInformation', 'theilH'] }, columns },
      { seed: 'bench', replications: BOOTSTRAPS },
    ),
  1,
);
if (units <= 5000)
  await measure(
    `bootstrap of M and H, ${BOOTSTRAPS} replications, one thread`,
    bytesOfTable * BOOTSTRAPS,
    () => bootstrapReplicates(columns, informationStatistic, { seed: 'bench', from: 0, to: BOOTSTRAPS }),
    1,
  );
await pool.close();
console.log(
  JSON.stringify({ units, name: 'peak memory', bytes: process.resourceUsage().maxRSS * 1024, milliseconds: 0 }),
);
if (Number.isNaN(sink)) throw new Error('a measured index has no value');
