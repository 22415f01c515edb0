import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Autocorrelation } from '../../../src/core/spatial/autocorrelation.ts';
import { gearysC } from '../../../src/core/spatial/gearysC.ts';
import { getisOrdG } from '../../../src/core/spatial/getisOrdG.ts';
import { joinCounts } from '../../../src/core/spatial/joinCounts.ts';
import { localG } from '../../../src/core/spatial/localG.ts';
import { localGeary } from '../../../src/core/spatial/localGeary.ts';
import { localMoran } from '../../../src/core/spatial/localMoran.ts';
import { moransI } from '../../../src/core/spatial/moransI.ts';
import { rowStandardised } from '../../../src/core/spatial/rowStandardised.ts';
import { weightSums } from '../../../src/core/spatial/weightSums.ts';
import { weightsOfContiguity } from '../../../src/core/spatial/weightsOfContiguity.ts';
import { sharedPath } from '../../support/shared.ts';
import { compared, expectClose, goldenSet, readColumns } from '../segregation/sharedGolden.ts';

// biome-ignore lint/suspicious/noExplicitAny: the peers' files as they are.
type Peer = any;
const FOLDERS = ['sacramento', 'synthetic_edge'];
const TOLERANCE = 1e-9;

/** p-values reach far into the tail, where the relative error is that of z times z. */
const tail = (actual: number | undefined, golden: number, what: string): void => {
  compared.count += 1;
  expect(Math.abs(Math.log((actual ?? Number.NaN) / golden)), what).toBeLessThan(1e-9);
};

describe.each(FOLDERS)('autocorrelation of %s as in spdep 1.3.5 and esda 2.9 (deterministic values)', (folder) => {
  const golden = goldenSet(folder);
  const path = sharedPath('golden', folder, 'autocorrelation_spdep.json');
  if (golden === null || path === null) {
    test.skip('the golden files are not here (../shared/golden)', () => undefined);
    return;
  }
  const spdep = JSON.parse(readFileSync(path, 'utf8')) as Peer;
  const esda = JSON.parse(readFileSync(sharedPath('golden', folder, 'autocorrelation_esda.json')!, 'utf8')) as Peer;
  const columns = readColumns(sharedPath('golden', folder, 'autocorr_input.csv')!);
  const contiguity = golden.contiguity();
  const cases = Object.keys(spdep.variables).flatMap((name) =>
    (['queen', 'rook'] as const).map((kind) => [name, kind] as const),
  );

  test.each(cases)('%s, %s: global indices with their moments', (name, kind) => {
    const values = Float64Array.from(columns.get(name)!, Number);
    const binary = weightsOfContiguity(contiguity, kind);
    const shares = rowStandardised(binary);
    const theirs = spdep.variables[name][kind];
    const islands = 'left_out' as const;
    const same = (ours: Autocorrelation | null, moments: 'normality' | 'randomisation', peer: Peer, what: string) => {
      expectClose(ours!.statistic, peer.statistic, TOLERANCE, `${what} statistic`);
      expectClose(ours!.expectation, peer.expectation, TOLERANCE, `${what} expectation`);
      expectClose(ours![moments]!.variance / peer.variance, 1, TOLERANCE, `${what} variance`);
      // spdep turns the sign of Geary's z, so that positive is alike.
      expectClose(Math.abs(ours![moments]!.z), Math.abs([peer.z].flat(2)[0]), TOLERANCE, `${what} z`);
      const p = [peer.p_two_sided].flat(2)[0] as number;
      if (p > 0) tail(ours![moments]!.p, p, `${what} p`);
    };
    const moran = moransI(values, shares, { islands }).value;
    same(moran, 'normality', theirs.moran_normality, 'Moran, normality');
    same(moran, 'randomisation', theirs.moran_randomisation, 'Moran, randomisation');
    same(
      moransI(values, shares).value,
      'randomisation',
      theirs.moran_randomisation_adjust_n_FALSE,
      'Moran, islands counted',
    );
    const geary = gearysC(values, shares, { islands }).value;
    expectClose(geary!.statistic, theirs.geary_normality.statistic, TOLERANCE, 'C');
    // With islands spdep mixes both numbers of units in these variances; esda's, which count islands, follow below.
    if (weightSums(shares).islands === 0) {
      same(geary, 'normality', theirs.geary_normality, 'Geary, normality');
      same(geary, 'randomisation', theirs.geary_randomisation, 'Geary, randomisation');
    }
    same(getisOrdG(values, binary, { islands }).value, 'randomisation', theirs.globalG_binary, 'G');
    const other = esda.variables[name][kind];
    const counted = moransI(values, shares).value!;
    expectClose(counted.statistic, other.Moran.I, TOLERANCE, 'esda I');
    expectClose(counted.normality!.variance, other.Moran.VI_norm, TOLERANCE, 'esda VI_norm');
    expectClose(counted.randomisation!.variance, other.Moran.VI_rand, TOLERANCE, 'esda VI_rand');
    const all = gearysC(values, shares).value!;
    expectClose(all.statistic, other.Geary.C, TOLERANCE, 'esda C');
    expectClose(all.normality!.variance, other.Geary.VC_norm, TOLERANCE, 'esda VC_norm');
    expectClose(all.randomisation!.variance, other.Geary.VC_rand, TOLERANCE, 'esda VC_rand');
    const sorted = Float64Array.from(values).sort();
    const middle = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
    const joins = joinCounts(
      values.map((value) => (value > middle ? 1 : 0)),
      binary,
    );
    expectClose(joins.both, other.Join_Counts_y_gt_median.bb, TOLERANCE, 'bb');
    expectClose(joins.neither, other.Join_Counts_y_gt_median.ww, TOLERANCE, 'ww');
    expectClose(joins.one, other.Join_Counts_y_gt_median.bw, TOLERANCE, 'bw');
  });

  test.each(cases)('%s, %s: local indices with their moments', (name, kind) => {
    const values = Float64Array.from(columns.get(name)!, Number);
    const binary = weightsOfContiguity(contiguity, kind);
    const shares = rowStandardised(binary);
    const theirs = spdep.variables[name][kind];
    const n = values.length;
    const list = (ours: Float64Array, peer: Peer[], what: string, defined: Uint8Array) => {
      peer.forEach((value, unit) => {
        if (defined[unit] === 0 || typeof value !== 'number') return;
        // Variances of G are far below 1: they are compared relatively.
        const scale = Math.abs(value) > 1e-300 ? value : 1;
        expectClose(ours[unit]! / scale, value / scale, TOLERANCE, `${what} of ${unit}`);
      });
    };
    const moran = localMoran(values, shares).value!;
    const { Ii, E, Var, Z } = theirs.localmoran_conditional;
    list(moran.statistic, Ii, 'I', moran.defined);
    list(moran.expectation, E, 'E', moran.defined);
    list(moran.variance, Var, 'Var', moran.defined);
    list(moran.z, Z, 'Z', moran.defined);
    // spdep cuts the neighbours at the mean of their means, esda at that of the values, as the definition says.
    const quadrants = esda.variables[name][kind].Moran_Local.quadrant_1HH_2LH_3LL_4HL;
    moran.quadrant.forEach((quadrant, unit) => {
      if (moran.defined[unit] === 1) expect(quadrant, `quadrant of ${unit}`).toBe(quadrants[unit]);
    });
    const total = localMoran(values, shares, 'total').value!;
    list(total.expectation, theirs.localmoran_total.E, 'total E', total.defined);
    list(total.variance, theirs.localmoran_total.Var, 'total Var', total.defined);
    list(total.z, theirs.localmoran_total.Z, 'total Z', total.defined);
    const scaled = moran.statistic.map((value) => (value * (n - 1)) / n);
    list(scaled, esda.variables[name][kind].Moran_Local.Is, 'esda Is', moran.defined);
    const geary = localGeary(values, shares).value!;
    list(geary.statistic, theirs.localC, 'localC', geary.defined);
    const g = localG(values, shares, 'G').value!;
    list(g.statistic, theirs.localG_rowstd_internals.Gi, 'G', g.defined);
    list(g.expectation, theirs.localG_rowstd_internals.E, 'G E', g.defined);
    list(g.variance, theirs.localG_rowstd_internals.Var, 'G Var', g.defined);
    list(g.z, theirs.localG_rowstd_z, 'G z', g.defined);
    const star = localG(values, binary, 'G*').value!;
    list(star.z, theirs.localGstar_binary_z, 'G* z', star.defined);
    list(star.variance, esda.variables[name][kind].G_star_Local_binary.VGs, 'G* Var', star.defined);
    list(star.z, esda.variables[name][kind].G_star_Local_binary.Zs, 'G* z of esda', star.defined);
    // esda's variance of row-standardised G takes Σw for Σw²: not a target. Its values are.
    list(g.statistic, esda.variables[name][kind].G_Local_rowstd.Gs, 'esda G', g.defined);
  });

  afterAll(() => {
    expect(compared.count).toBeGreaterThan(folder === 'sacramento' ? 25_000 : 27_000);
  });
});
