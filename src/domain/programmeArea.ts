/** Programmgebiet: a set of areas of one level of a boundary version, looked at as an area of its own. */
export interface ProgrammeArea extends ProgrammeContent {
  /** Kebab-case, unique in the city. */
  readonly id: string;
  /** Of everything else: the same content has the same hash. */
  readonly sha256: string;
}

/** What a city says of a programme area. */
export interface ProgrammeContent {
  readonly name: string;
  /** The programme in the city's own words: "Sozialer Zusammenhalt, Nordstadt". */
  readonly programme: string;
  /** Id in indicators/programmes.json. */
  readonly kind: string;
  readonly boundary: string;
  readonly level: string;
  /** Keys of its areas on that level, sorted, each once. */
  readonly areas: readonly string[];
  /** First and last day of the programme, ISO; null = open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
}
