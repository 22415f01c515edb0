import { expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/loadCatalogue.ts';
import { shareMeasures } from '../../../src/usecases/deliveries/shareMeasures.ts';
import { catalogueDirectory } from '../../catalogue/catalogueDirectory.ts';

test('finished shares are held against counts only where both count the same', () => {
  const shares = shareMeasures(loadCatalogue(catalogueDirectory));
  expect([...shares.keys()].sort()).toEqual(['mss_s1', 'mss_s2', 'mss_s4', 'mss_single_parent_children']);
  expect(shares.get('mss_s1')).toEqual({
    numerator: { plus: ['unemployed'] },
    denominator: { plus: ['population_age_15_64'] },
    per: 100,
  });
});
