const AGES = [
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
];

/** Every measure that the example city delivers. Each shipped indicator has to be computable from these. */
export const musterstadtColumns: readonly string[] = [
  'population',
  ...AGES.map((age) => `population_female_age_${age}`),
  ...AGES.map((age) => `population_male_age_${age}`),
  ...'households households_with_children single_parent_households single_person_households births deaths'.split(' '),
  ...'germans foreigners migration_background eu2_citizens naturalisations'.split(' '),
  ...'moves_in moves_out moves_within_in moves_within_out'.split(' '),
  ...'labour_force unemployed unemployed_sgb2 unemployed_sgb3 unemployed_long_term'.split(' '),
  ...'unemployed_age_15_24 unemployed_age_55_64 unemployed_foreigners employed_residents'.split(' '),
  ...'sgb2_recipients sgb2_recipients_age_00_14 sgb2_recipients_age_15_24 sgb2_recipients_age_25_54'.split(' '),
  ...'sgb2_recipients_age_55_64 sgb2_recipients_foreigners sgb2_households sgb2_single_parent_households'.split(' '),
  ...'basic_security_old_age housing_benefit_households'.split(' '),
  ...'dwellings social_dwellings living_space_m2 net_rent_median vacant_dwellings eviction_suits'.split(' '),
  ...'terminated_leases homeless_persons problem_properties rental_offers rental_offers_within_kdu kdu_rent_limit'.split(
    ' ',
  ),
  ...'school_transitions school_transitions_gymnasium school_leavers school_leavers_without_certificate'.split(' '),
  ...'childcare_age_00_02 childcare_age_03_05 school_entrants school_entrants_language_support'.split(' '),
  ...'school_entry_exams school_entry_exams_overweight school_entry_exams_dental school_entry_exams_u8_complete'.split(
    ' ',
  ),
  ...'noise_exposed_residents heat_exposed_residents green_area_m2 passenger_cars area_m2'.split(' '),
  ...'offences_street offences_burglary offences_violence'.split(' '),
  ...'federal_election_eligible federal_election_voters local_election_eligible local_election_voters'.split(' '),
  'library_users',
];

/** Levels of the example city. */
export const musterstadtLevels: readonly string[] = ['stadtbezirk', 'sozialraum', 'unterbezirk'];
