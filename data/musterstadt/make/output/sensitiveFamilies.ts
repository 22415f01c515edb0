import type { Family } from './suppress.ts';

/** Measures whose small counts are suppressed. */
export const SENSITIVE_FAMILIES: readonly Family[] = [
  { whole: 'unemployed', parts: ['unemployed_sgb2', 'unemployed_sgb3'] },
  {
    whole: 'sgb2_recipients',
    parts: [
      'sgb2_recipients_age_00_14',
      'sgb2_recipients_age_15_24',
      'sgb2_recipients_age_25_54',
      'sgb2_recipients_age_55_64',
    ],
  },
  ...[
    'unemployed_long_term',
    'unemployed_age_15_24',
    'unemployed_age_55_64',
    'unemployed_foreigners',
    'sgb2_recipients_foreigners',
    'sgb2_households',
    'sgb2_single_parent_households',
    'basic_security_old_age',
    'housing_benefit_households',
    'homeless_persons',
    'problem_properties',
    'terminated_leases',
    'eviction_suits',
    'school_leavers_without_certificate',
    'school_entry_exams_overweight',
    'school_entry_exams_dental',
  ].map((whole) => ({ whole, parts: [] })),
];
