import { describe, expect, test } from 'vitest';
import type { GroupCounts } from '../../../src/core/segregation/groupCounts.ts';
import { groupCounts } from '../../../src/core/segregation/groupCounts.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { environment } from '../../../src/core/segregation/kernel/environment.ts';
import type { Kernel } from '../../../src/core/segregation/kernel/kernel.ts';
import { makeKernel } from '../../../src/core/segregation/kernel/makeKernel.ts';
import { spatialDissimilarity } from '../../../src/core/segregation/kernel/spatialDissimilarity.ts';
import { spatialExposure } from '../../../src/core/segregation/kernel/spatialExposure.ts';
import { spatialRelativeDiversity } from '../../../src/core/segregation/kernel/spatialRelativeDiversity.ts';
import { spatialTheilH } from '../../../src/core/segregation/kernel/spatialTheilH.ts';
import { absoluteCentralization } from '../../../src/core/segregation/spatial/absoluteCentralization.ts';
import { absoluteClustering } from '../../../src/core/segregation/spatial/absoluteClustering.ts';
import { absoluteConcentration } from '../../../src/core/segregation/spatial/absoluteConcentration.ts';
import type { Centre } from '../../../src/core/segregation/spatial/centre.ts';
import { delta } from '../../../src/core/segregation/spatial/delta.ts';
import { dissimilarityAdjusted } from '../../../src/core/segregation/spatial/dissimilarityAdjusted.ts';
import { dissimilarityBoundary } from '../../../src/core/segregation/spatial/dissimilarityBoundary.ts';
import { dissimilarityShape } from '../../../src/core/segregation/spatial/dissimilarityShape.ts';
import { distanceDecayInteraction } from '../../../src/core/segregation/spatial/distanceDecayInteraction.ts';
import { distanceDecayIsolation } from '../../../src/core/segregation/spatial/distanceDecayIsolation.ts';
import { distancesFrom } from '../../../src/core/segregation/spatial/distancesFrom.ts';
import { meanCentre } from '../../../src/core/segregation/spatial/meanCentre.ts';
import { proximitySums } from '../../../src/core/segregation/spatial/proximitySums.ts';
import { relativeCentralization } from '../../../src/core/segregation/spatial/relativeCentralization.ts';
import { relativeClustering } from '../../../src/core/segregation/spatial/relativeClustering.ts';
import { relativeConcentration } from '../../../src/core/segregation/spatial/relativeConcentration.ts';
import { spatialProximity } from '../../../src/core/segregation/spatial/spatialProximity.ts';
import { weightedCentre } from '../../../src/core/segregation/spatial/weightedCentre.ts';
import type { GoldenSet } from './sharedGolden.ts';
import { compared, expectClose, goldenSet } from './sharedGolden.ts';

const SPATIAL = 1e-9;
const KERNELS: Readonly<Record<string, Kernel>> = {
  exp_power2_all: makeKernel('exponential'),
  exp_power2_maxdist2km: makeKernel('exponential', 2),
  'biweight_2km_(1-(d/h)^2)^2': makeKernel('biweight', 2),
  triangular_2000m: makeKernel('triangular', 2),
};

function totalOf(set: GoldenSet): Float64Array {
  if (set.folder === 'sacramento') return set.column('TOT_POP');
  const columns = ['A', 'B', 'C', 'D'].map((name) => set.column(name));
  return columns[0]!.map((_, row) => columns.reduce((sum, column) => sum + column[row]!, 0));
}

/** Every spatial index of one group under the name of its golden value. */
function spatialIndices(set: GoldenSet, counts: GroupCounts): Record<string, number | null> {
  const [area, perimeter, x, y] = ['area_m2', 'perimeter_m', 'cx', 'cy'].map((name) => set.column(name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const contiguity = set.contiguity();
  const near = proximitySums(counts, x, y, area);
  const centres: Readonly<Record<string, Centre>> = {
    mean_all_units: meanCentre(x, y),
    popweighted: weightedCentre(x, y, totalOf(set)),
    unit0: { x: x[0]!, y: y[0]! },
  };
  const centralization = Object.entries(centres).flatMap(([name, centre]) => {
    const distance = distancesFrom([centre], x, y);
    return [
      [`ACE_${name}_ties_merged`, absoluteCentralization(counts, area, distance).value],
      [`RCE_${name}_ties_merged`, relativeCentralization(counts, distance).value],
    ];
  });
  return {
    D_adj_Morrill_queen: dissimilarityAdjusted(counts, contiguity, 'queen').value,
    D_adj_Morrill_rook: dissimilarityAdjusted(counts, contiguity, 'rook').value,
    D_w_Wong: dissimilarityBoundary(counts, contiguity).value,
    D_s_full_perimeter_Tivadar: dissimilarityShape(counts, contiguity, area, perimeter).value,
    Delta: delta(counts, area).value,
    ACO: absoluteConcentration(counts, area).value,
    RCO_MasseyDenton: relativeConcentration(counts, area).value,
    ...Object.fromEntries(centralization),
    'SP_diag_sqrt_0.6a_MasseyDenton': spatialProximity(counts, near).value,
    'ACL_diag_sqrt_0.6a_MasseyDenton': absoluteClustering(counts, near).value,
    'RCL_diag_sqrt_0.6a_MasseyDenton': relativeClustering(counts, near).value,
    'DPxx_diag_sqrt_0.6a_MasseyDenton': distanceDecayIsolation(counts, near).value,
    'DPxy_diag_sqrt_0.6a_MasseyDenton': distanceDecayInteraction(counts, near).value,
  };
}

describe.each(['sacramento', 'synthetic_edge'])('golden values of %s', (folder) => {
  const set = goldenSet(folder);

  test.skipIf(set === null)('spatial indices', () => {
    for (const [group, golden] of Object.entries(set!.reference.spatial)) {
      const indices = spatialIndices(set!, groupCounts(set!.column(group), totalOf(set!)));
      for (const [key, value] of Object.entries(indices)) expectClose(value, golden[key]!, SPATIAL, `${group} ${key}`);
    }
  });

  test.skipIf(set === null)('kernel indices', () => {
    const table = groupTable(set!.reference.multigroup.groups.map((name) => set!.column(name)));
    for (const [key, kernel] of Object.entries(KERNELS)) {
      const golden = set!.reference.reardon_osullivan_2004[key]!;
      const surroundings = environment(table, set!.column('cx'), set!.column('cy'), kernel).value!;
      expectClose(spatialDissimilarity(table, surroundings).value, golden.D, SPATIAL, `${key} D`);
      expectClose(spatialRelativeDiversity(table, surroundings).value, golden.R, SPATIAL, `${key} R`);
      expectClose(spatialTheilH(table, surroundings).value, golden.H, SPATIAL, `${key} H`);
      const exposure = spatialExposure(table, surroundings).value!;
      golden.P_exposure.forEach((row, a) => {
        row.forEach((value, b) => {
          expectClose(exposure[a]![b], value, SPATIAL, `${key} P ${a} ${b}`);
        });
      });
    }
  });
});

test.skipIf(goldenSet('sacramento') === null)('no golden number was left out', () => {
  expect(compared.count).toBe(206);
});
