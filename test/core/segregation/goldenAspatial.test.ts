import { describe, expect, test } from 'vitest';
import { groupCounts } from '../../../src/core/segregation/groupCounts.ts';
import { groupTable } from '../../../src/core/segregation/groupTable.ts';
import { dissimilarityContribution } from '../../../src/core/segregation/local/dissimilarityContribution.ts';
import { localEntropy } from '../../../src/core/segregation/local/localEntropy.ts';
import { localEntropyNormalized } from '../../../src/core/segregation/local/localEntropyNormalized.ts';
import { localSegregation } from '../../../src/core/segregation/local/localSegregation.ts';
import { localSimpsonConcentration } from '../../../src/core/segregation/local/localSimpsonConcentration.ts';
import { localSimpsonInteraction } from '../../../src/core/segregation/local/localSimpsonInteraction.ts';
import { locationQuotient } from '../../../src/core/segregation/local/locationQuotient.ts';
import { entropy } from '../../../src/core/segregation/multigroup/entropy.ts';
import { entropyNormalized } from '../../../src/core/segregation/multigroup/entropyNormalized.ts';
import { exposure } from '../../../src/core/segregation/multigroup/exposure.ts';
import { multigroupDissimilarity } from '../../../src/core/segregation/multigroup/multigroupDissimilarity.ts';
import { multigroupGini } from '../../../src/core/segregation/multigroup/multigroupGini.ts';
import { multigroupMutualInformation } from '../../../src/core/segregation/multigroup/multigroupMutualInformation.ts';
import { multigroupTheilH } from '../../../src/core/segregation/multigroup/multigroupTheilH.ts';
import { normalizedExposure } from '../../../src/core/segregation/multigroup/normalizedExposure.ts';
import { pairwiseDissimilarity } from '../../../src/core/segregation/multigroup/pairwiseDissimilarity.ts';
import { relativeDiversity } from '../../../src/core/segregation/multigroup/relativeDiversity.ts';
import { simpsonConcentration } from '../../../src/core/segregation/multigroup/simpsonConcentration.ts';
import { simpsonInteraction } from '../../../src/core/segregation/multigroup/simpsonInteraction.ts';
import { squaredCoefficientOfVariation } from '../../../src/core/segregation/multigroup/squaredCoefficientOfVariation.ts';
import { atkinson } from '../../../src/core/segregation/oneGroup/atkinson.ts';
import { concentrationProfile } from '../../../src/core/segregation/oneGroup/concentrationProfile.ts';
import { correlationRatio } from '../../../src/core/segregation/oneGroup/correlationRatio.ts';
import { dissimilarity } from '../../../src/core/segregation/oneGroup/dissimilarity.ts';
import { dissimilarityDensityCorrected } from '../../../src/core/segregation/oneGroup/dissimilarityDensityCorrected.ts';
import { gini } from '../../../src/core/segregation/oneGroup/gini.ts';
import { gorard } from '../../../src/core/segregation/oneGroup/gorard.ts';
import { hutchens } from '../../../src/core/segregation/oneGroup/hutchens.ts';
import { interaction } from '../../../src/core/segregation/oneGroup/interaction.ts';
import { isolation } from '../../../src/core/segregation/oneGroup/isolation.ts';
import { isolationExact } from '../../../src/core/segregation/oneGroup/isolationExact.ts';
import { minMax } from '../../../src/core/segregation/oneGroup/minMax.ts';
import { mutualInformation } from '../../../src/core/segregation/oneGroup/mutualInformation.ts';
import { theilH } from '../../../src/core/segregation/oneGroup/theilH.ts';
import { ordinalSegregation } from '../../../src/core/segregation/ordinal/ordinalSegregation.ts';
import { rankOrderSegregation } from '../../../src/core/segregation/ordinal/rankOrderSegregation.ts';
import type { GoldenSet } from './sharedGolden.ts';
import { compared, expectClose, goldenSet } from './sharedGolden.ts';

const ASPATIAL = 1e-12;
const SETS = ['sacramento', 'synthetic_edge', 'schools00'] as const;
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  sacramento: ['WHITE', 'BLACK', 'ASIAN', 'HISP'],
  synthetic_edge: ['A', 'B', 'C', 'D'],
  schools00: ['asian', 'black', 'hisp', 'native', 'white'],
};
const ONE_GROUP = {
  D: dissimilarity,
  Gini: gini,
  H: theilH,
  M_nats: mutualInformation,
  Hutchens_sqrt: hutchens,
  Gorard: gorard,
  xPx: isolation,
  xPy: interaction,
  Eta2_V: correlationRatio,
  MinMax_S: minMax,
  ConProf_R_exact: concentrationProfile,
  xPx_exact_units_t_gt_1: isolationExact,
  D_density_corrected_Allen2015: dissimilarityDensityCorrected,
};
const MULTIGROUP = {
  D: multigroupDissimilarity,
  G: multigroupGini,
  H: multigroupTheilH,
  M_nats: multigroupMutualInformation,
  C_squared_cv: squaredCoefficientOfVariation,
  R_relative_diversity: relativeDiversity,
  P_normalized_exposure: normalizedExposure,
  E_diversity_nats: entropy,
  E_normalized: entropyNormalized,
  Simpson_interaction: simpsonInteraction,
  Simpson_concentration: simpsonConcentration,
};
const LOCAL = {
  entropy_nats: localEntropy,
  entropy_normalized_logK: localEntropyNormalized,
  simpson_interaction: localSimpsonInteraction,
  simpson_concentration: localSimpsonConcentration,
  local_M_ls_nats: localSegregation,
  D_contribution: dissimilarityContribution,
};

/** The total of the one-group golden values: a column of its own in Sacramento, else the sum of the groups. */
function totalOf(set: GoldenSet): Float64Array {
  if (set.folder === 'sacramento') return set.column('TOT_POP');
  const columns = GROUPS[set.folder]!.map((name) => set.column(name));
  return columns[0]!.map((_, row) => columns.reduce((sum, column) => sum + column[row]!, 0));
}

describe.each(SETS)('golden values of %s', (folder) => {
  const set = goldenSet(folder);

  test.skipIf(set === null)('one-group indices', () => {
    for (const [group, golden] of Object.entries(set!.reference.onegroup)) {
      const counts = groupCounts(set!.column(group), totalOf(set!));
      for (const [key, index] of Object.entries(ONE_GROUP))
        expectClose(index(counts).value, golden[key]!, ASPATIAL, `${group} ${key}`);
      for (const b of [0.1, 0.5, 0.9])
        expectClose(atkinson(counts, b).value, golden[`Atkinson_b${b}`]!, ASPATIAL, `${group} Atkinson ${b}`);
    }
  });

  test.skipIf(set === null)('multigroup indices', () => {
    const golden = set!.reference.multigroup;
    const table = groupTable(golden.groups.map((name) => set!.column(name)));
    for (const [key, index] of Object.entries(MULTIGROUP)) expectClose(index(table).value, golden[key]!, ASPATIAL, key);
    const matrices = [
      ['exposure_matrix', exposure(table)],
      ['dissimilarity_matrix', pairwiseDissimilarity(table)],
    ] as const;
    for (const [key, matrix] of matrices)
      (golden[key] as number[][]).forEach((row, a) => {
        row.forEach((value, b) => {
          expectClose(matrix.value![a]![b], value, ASPATIAL, `${key} ${a} ${b}`);
        });
      });
  });

  test.skipIf(set === null)('local values', () => {
    const golden = set!.reference.local;
    const table = groupTable(golden.groups.map((name) => set!.column(name)));
    const quotients = locationQuotient(table).value!;
    for (const [key, index] of Object.entries(LOCAL)) {
      const values = index(table).value!;
      table.units.forEach((row, i) => {
        expectClose(values[i], (golden[key] as number[])[row]!, ASPATIAL, `${key} ${row}`);
      });
    }
    table.units.forEach((row, i) => {
      (golden.LQ as number[][])[row]!.forEach((value, m) => {
        expectClose(quotients[m]![i], value, ASPATIAL, `LQ ${row} ${m}`);
      });
    });
  });

  // Not every set comes with values for ordered groups.
  if (set === null || set.reference.ordinal !== undefined)
    test.skipIf(set === null)('ordinal indices', () => {
      const golden = set!.reference.ordinal!;
      const table = groupTable((golden.groups as readonly string[]).map((name) => set!.column(name)));
      for (const kind of [1, 2, 3, 4] as const)
        expectClose(ordinalSegregation(table, kind).value, golden[`Reardon2009_Lambda${kind}`]!, ASPATIAL, `Λ${kind}`);
      for (const kind of ['H', 'R', 'S'] as const)
        for (const degree of [1, 2])
          expectClose(
            rankOrderSegregation(table, kind, degree).value,
            golden[`${kind}R_deg${degree}_wls_w2`]!,
            ASPATIAL,
            `${kind} ${degree}`,
          );
    });
});

test.skipIf(goldenSet('schools00') === null)('no golden number was left out', () => {
  expect(compared.count).toBe(27_476);
});
