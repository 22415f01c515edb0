/** The statuses of the coverage matrix in words for a reader. */
export const COVERAGE_WORDS: Readonly<Record<string, string>> = {
  delivered: 'geliefert',
  derived: 'aus anderen Merkmalen gebildet',
  aggregated: 'aus feineren Gebieten summiert',
  fallback: 'Ersatzindikator',
  suppressed: 'geheim gehalten',
  unreliable: 'nicht aussagekräftig',
  insufficient_data: 'zu wenige Angaben',
  no_population: 'niemand wohnt dort',
  not_applicable: 'nicht anwendbar',
  not_yet_available: 'liegt noch nicht vor',
  unknown: 'unbekannt',
  not_delivered: 'nicht geliefert',
};
