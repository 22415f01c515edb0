/** Age groups of the register; the last two digits of an id are the last full year of age. */
export const AGE_GROUPS = [
  '00_02',
  '03_05',
  '06_09',
  '10_14',
  '15_17',
  '18_24',
  '25_29',
  '30_44',
  '45_54',
  '55_64',
  '65_74',
  '75_plus',
] as const;
