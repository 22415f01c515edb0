import { type TProperties, type TSchema, Type } from 'typebox';

/** Parameters and answers that many routes share. Descriptions are what the documentation shows. */
export const AGS = Type.String({
  pattern: '^\\d{8}$',
  description: 'Amtlicher Gemeindeschlüssel, acht Ziffern',
  examples: ['99999000'],
});

export const RELEASE = Type.Optional(
  Type.String({
    maxLength: 20,
    description:
      'Nummer der Veröffentlichung; ohne Angabe die neueste. „current“ (nur Berechtigte): der unveröffentlichte Stand',
    examples: ['1'],
  }),
);
export const BOUNDARY = Type.Optional(
  Type.String({ maxLength: 64, description: 'Kennung des Gebietsstands; ohne Angabe der in der Berichtszeit gültige' }),
);
export const LEVEL = Type.Optional(
  Type.String({ maxLength: 64, description: 'Gliederungsebene', examples: ['sozialraum'] }),
);
export const PERIOD = Type.Optional(
  Type.String({ maxLength: 20, description: 'Berichtszeit: 2021, 2021-12-31, 2021-Q3, 2021/22 …', examples: ['2021'] }),
);
export const CITIES = Type.Optional(
  Type.String({ maxLength: 2000, description: 'Gemeindeschlüssel durch Komma; ohne Angabe alle Städte' }),
);
/** Of lists that begin with the newest: the number of the last entry. */
export const CURSOR = Type.Optional(
  Type.String({ pattern: '^\\d{1,9}$', description: 'Fortsetzung: der Wert von „next“ der vorigen Seite' }),
);

/** Of pages of one dataset: release and position, so that all pages come from one release. */
export const PAGE_CURSOR = Type.Optional(
  Type.String({
    maxLength: 100,
    description:
      'Fortsetzung: der Wert von „next“ der vorigen Seite. Er nennt die Veröffentlichung; ohne release wird in ihr weitergelesen',
    examples: ['1:2000'],
  }),
);

/** Page size of answers that are paged in JSON only: tables come whole unless someone asks for pages. */
export function pageLimit(standard: number, most: number) {
  return Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: most,
      description: `Gebiete je Seite, höchstens ${most}. Ohne Angabe in JSON ${standard}; CSV enthält ohne Angabe alle, mit Angabe nennt der Kopf „Link“ die nächste Seite und „X-Total-Count“ die Gesamtzahl`,
    }),
  );
}

export function limit(standard: number, most: number) {
  return Type.Integer({
    minimum: 1,
    maximum: most,
    default: standard,
    description: `Einträge je Seite, höchstens ${most}`,
  });
}

export function format<const F extends readonly string[]>(offered: F) {
  return Type.Optional(
    Type.Unsafe<F[number]>({
      type: 'string',
      enum: [...offered],
      description: 'Form der Antwort; geht vor dem Kopf „Accept“',
    }),
  );
}

/** Query parameters: what is not named here is refused. */
export function query<P extends TProperties>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}

export const Problem = Type.Object(
  {
    type: Type.String({
      description: 'Art des Problems, bleibt gleich',
      examples: ['urn:sozialraum:problem:not-found'],
    }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'Ein deutscher Satz für den, der fragt' }),
    errors: Type.Array(
      Type.Object({
        detail: Type.String(),
        pointer: Type.Optional(Type.String({ description: 'Stelle in der Anfrage (JSON Pointer)' })),
        row: Type.Optional(Type.Integer()),
        column: Type.Optional(Type.Integer()),
      }),
    ),
  },
  { $id: 'Problem', title: 'Problem', description: 'RFC 9457' },
);

const PROBLEM_TEXT: Readonly<Record<number, string>> = {
  400: 'Falsche oder unbekannte Angaben',
  401: 'Das Zugangswort fehlt oder ist falsch',
  403: 'Nur für Berechtigte',
  404: 'Gibt es nicht oder ist nicht veröffentlicht',
  409: 'Widerspricht dem vorhandenen Stand',
  410: 'Wurde zurückgezogen oder gelöscht',
  413: 'Zu groß',
  415: 'Dateiart nicht unterstützt',
  422: 'Datei abgelehnt (mit allen Befunden in „findings“) oder mit den vorhandenen Daten nicht berechenbar',
  500: 'Fehler im Programm',
  503: 'Gerade nicht möglich, später noch einmal fragen',
};

/** Answers of a route for its documentation: the good one and every problem that it may give. */
export function answers(good: Readonly<Record<number, TSchema>>, problems: readonly number[]): Record<number, unknown> {
  const all: Record<number, unknown> = { ...good };
  for (const status of [...new Set([400, ...problems, 500])].sort((a, b) => a - b)) {
    all[status] = {
      description: PROBLEM_TEXT[status],
      content: { 'application/problem+json': { schema: Type.Ref('Problem') } },
    };
  }
  return all;
}

export const Provenance = {
  city: Type.Object({ ags: Type.String(), name: Type.String() }),
  datasetState: Type.String({
    description: 'Datenstand: Kennung von allem, worauf die Antwort beruht',
    examples: ['4f1c0d6e8a2b9c37'],
  }),
  release: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Nummer der Veröffentlichung; null = unveröffentlichter Stand',
  }),
  releasedAt: Type.Union([Type.String(), Type.Null()]),
  protection: Type.String({
    description:
      'Schutz kleiner Zahlen: „none“ = ungeschützt veröffentlicht, „synthetic“ = erfundene Daten, „internal“ = nicht veröffentlicht',
  }),
  catalogueVersion: Type.String({ description: 'Fassung des Indikatorenkatalogs' }),
};

export const Page = {
  total: Type.Integer({ description: 'Anzahl aller Einträge' }),
  next: Type.Union([Type.String(), Type.Null()], { description: 'Cursor der nächsten Seite; null = letzte Seite' }),
};

export const Finding = Type.Object(
  {
    check: Type.String({ examples: ['unknown-area'] }),
    severity: Type.String({
      description: 'error und question verhindern das Speichern; warning, note und not_evaluable nicht',
    }),
    message: Type.String(),
    file: Type.Optional(Type.String()),
    row: Type.Optional(Type.Integer()),
    column: Type.Optional(Type.Integer()),
    pointer: Type.Optional(Type.String()),
    area: Type.Optional(Type.String()),
    measure: Type.Optional(Type.String()),
    period: Type.Optional(Type.String()),
    more: Type.Optional(Type.Integer({ description: 'Weitere gleichartige Befunde, die nicht aufgeführt sind' })),
  },
  { title: 'Befund' },
);
