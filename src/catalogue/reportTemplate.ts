/** What a report is made of and how it looks: indicators/reports/<id>.json. */
export interface ReportTemplate {
  /** German kebab-case, permanent: `standard`. */
  readonly id: string;
  readonly version: string;
  /** On the title page: "Monitoringbericht". */
  readonly title: string;
  readonly description: string;
  /** Who publishes it; absent = the city. */
  readonly publisher?: string;
  /** Level of maps, rankings and area sheets; absent = `sozialraum` where the city has it, else its finest level. */
  readonly level?: string;
  readonly colours: { readonly accent: string; readonly accentLight: string };
  readonly logo?: ReportLogo;
  readonly chapters: readonly ReportChapter[];
}

export interface ReportLogo {
  /** "data:image/png;base64,…" or "data:image/svg+xml;base64,…". */
  readonly data: string;
  readonly alt: string;
}

interface ChapterBase {
  readonly title: string;
  /** Paragraphs before everything else, in the city's own words. */
  readonly introduction?: readonly string[];
}

/** Indicators in this order; absent = all context indicators. */
interface WithIndicators extends ChapterBase {
  readonly indicators?: readonly string[];
}

export type ReportChapter =
  | (WithIndicators & { readonly kind: 'summary' | 'overview' | 'indicators' | 'quality' })
  | (ChapterBase & { readonly kind: 'methods' | 'glossary' | 'sources' })
  /** Measures or indicators whose people are the groups; `level` absent = the finest one. */
  | (ChapterBase & { readonly kind: 'segregation'; readonly groups: readonly string[]; readonly level?: string })
  | (WithIndicators & { readonly kind: 'decoupling' })
  /** The first of these methods that the city's data allow. */
  | (ChapterBase & { readonly kind: 'composite'; readonly methods: readonly string[] })
  /** A sheet per area, with these indicators over time. */
  | (WithIndicators & { readonly kind: 'areas'; readonly series: readonly string[] });

export type ReportChapterKind = ReportChapter['kind'];

/** A word that a report explains. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
}
