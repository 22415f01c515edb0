import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { familyOf } from '../../../src/core/trend/familyOf.ts';
import { scanDetector } from '../../../src/core/trend/scanDetector.ts';
import { scanModel } from '../../../src/core/trend/scanModel.ts';
import { SCAN_SETTINGS } from '../../../src/core/trend/scanSettings.ts';
import type { TrendPanel } from '../../../src/core/trend/trendPanel.ts';
import { sharedPath } from '../../support/shared.ts';

interface Golden {
  readonly years: readonly number[];
  readonly count: readonly (readonly number[])[];
  readonly population: readonly (readonly number[])[];
  readonly m: readonly number[];
  readonly g_last: readonly number[];
  readonly noise: {
    readonly c: number;
    readonly rho: number;
    readonly s2: number;
    readonly k2: number;
    readonly l2: number;
  };
  readonly infl: number;
  readonly label: readonly string[];
  readonly [name: string]: unknown;
}

const path = sharedPath('decoupling', 'golden_sbs.json');

/** To 1e-9, relative where numbers are large. */
function close(actual: ArrayLike<number>, golden: readonly number[], what: string): void {
  expect(actual.length, what).toBe(golden.length);
  golden.forEach((value, i) => {
    expect(Math.abs(actual[i]! - value), `${what} ${i}: ${actual[i]}, golden ${value}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(value)),
    );
  });
}

describe.skipIf(path === null)('the reference values of the Schwankungsband-Scan', () => {
  const golden = (path === null ? {} : JSON.parse(readFileSync(path, 'utf8'))) as Golden;
  const column = (name: string): readonly number[] => golden[name] as readonly number[];
  const panel = (): TrendPanel => ({
    keys: golden.count.map((_, i) => `g${String(i).padStart(3, '0')}`),
    years: Float64Array.from(golden.years),
    count: Float64Array.from(golden.count.flat()),
    population: Float64Array.from(golden.population.flat()),
  });

  test('path, fluctuation and evidence to 1e-9', () => {
    const model = scanModel(panel(), familyOf(panel(), true), SCAN_SETTINGS.reference);
    const T = golden.years.length;
    close(model.path.m, golden.m, 'm');
    close(
      golden.count.map((_, i) => model.path.g[i * T + T - 1]!),
      golden.g_last,
      'g',
    );
    const { c, rho, s2, k2, l2 } = golden.noise;
    close(
      [model.law.c, model.law.rho, model.law.wander, model.law.slope, model.law.reaction],
      [c, rho, s2, k2, l2],
      'law',
    );
    close([model.fluctuation.inflation], [golden.infl], 'inflation');
    const scans = model.scans.map((scan) => scan!);
    close(
      scans.map(({ evidence }) => evidence),
      column('BF'),
      'BF',
    );
    close(
      scans.map(({ posterior }) => posterior.upward),
      column('pos'),
      'pos',
    );
    close(
      scans.map(({ posterior }) => posterior.z),
      column('z'),
      'z',
    );
    close(
      scans.map(({ posterior }) => posterior.onset),
      column('onset'),
      'onset',
    );
    const kinds = scans.map(({ posterior }) => (posterior.shape < model.shapes.ramps ? 0 : 1));
    close(kinds, column('kind'), 'kind');
  });

  test('what is reported to 1e-9; p and q as near as chance allows', () => {
    const found = scanDetector(panel(), SCAN_SETTINGS.reference);
    close(found.change, column('change'), 'change');
    close(found.low, column('lo'), 'lo');
    close(found.high, column('hi'), 'hi');
    close(found.band, column('band'), 'band');
    close(found.gap, column('gap'), 'gap');
    // 16 000 draws on either side: four standard errors of their difference.
    column('p').forEach((p, i) => {
      expect(Math.abs(found.p[i]! - p)).toBeLessThan(4 * Math.sqrt((2 * p * (1 - p)) / 16_000) + 2e-4);
    });
    const p = column('p');
    column('q').forEach((q, i) => {
      expect(Math.abs(found.q[i]! - q) / q).toBeLessThan(0.02 + 4 * Math.sqrt(2 / (16_000 * p[i]!)));
    });
  });
});
