import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as library from '../../src/core/index.ts';

const core = fileURLToPath(new URL('../../src/core/', import.meta.url));

/** Parts that only work inside their folder: a library should not promise them. */
const INSIDE: ReadonlySet<string> = new Set([
  'relations/checkColumns.ts',
  'relations/correlationCoefficient.ts',
  'relations/deviations.ts',
  'relations/linearEstimator.ts',
  'relations/turnedFactors.ts',
  'segregation/lorenzDifference.ts',
  'segregation/kernel/cellSums.ts',
  'segregation/kernel/cellTree.ts',
  'segregation/kernel/chebyshev.ts',
  'segregation/kernel/directSums.ts',
  'segregation/kernel/exchangeNodes.ts',
  'segregation/kernel/farField.ts',
  'segregation/kernel/fastSums.ts',
  'segregation/kernel/kernelWeight.ts',
  'segregation/kernel/shiftNodes.ts',
  'segregation/change/commonTables.ts',
  'segregation/change/counterfactualCounts.ts',
  'segregation/change/marginsOf.ts',
  'segregation/multigroup/groupVariance.ts',
  'segregation/oneGroup/aboveChance.ts',
  'segregation/ordinal/ordinalVariation.ts',
  'segregation/ordinal/rankOrderThresholds.ts',
  'segregation/ordinal/rankOrderWeights.ts',
  'segregation/spatial/centralityDifference.ts',
  'segregation/spatial/concentrationBounds.ts',
  'segregation/spatial/meanArea.ts',
  'segregation/spatial/meanProximity.ts',
  'segregation/spatial/sharesByRow.ts',
  'spatial/centred.ts',
  'spatial/contactOfEdges.ts',
  'spatial/edgeGrid.ts',
  'spatial/edges.ts',
  'spatial/emptyLocal.ts',
  'spatial/lagThresholds.ts',
  'spatial/momentsOf.ts',
  'spatial/pointTree.ts',
  'spatial/checkRange.ts',
  'spatial/placeDraws.ts',
  'spatial/setLocal.ts',
  'spatial/sharedTable.ts',
]);

test("everything public of core's subjects is in the library entry", () => {
  const names = ['segregation', 'spatial', 'composite', 'crosswalk', 'relations', 'trend'].flatMap((folder) =>
    readdirSync(join(core, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts') && !path.endsWith('index.ts') && !INSIDE.has(path))
      .flatMap((path) =>
        [...readFileSync(join(core, path), 'utf8').matchAll(/^export (?:function|const|class) (\w+)/gm)].map(
          (match) => match[1]!,
        ),
      ),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !(name in library))).toEqual([]);
  for (const path of INSIDE) expect(readdirSync(join(core, path, '..')), path).toContain(path.split('/').at(-1));
});

test('package.json offers the library with its types', () => {
  const { exports } = JSON.parse(readFileSync(join(core, '..', '..', 'package.json'), 'utf8')) as {
    exports: Record<string, { types: string; default: string }>;
  };
  expect(exports['./core']).toEqual({ types: './dist/core/index.d.ts', default: './dist/core/index.js' });
});
