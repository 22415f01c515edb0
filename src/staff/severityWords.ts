import type { Severity } from './apiTypes.ts';

interface SeverityWords {
  readonly sign: string;
  readonly word: string;
  readonly plural: string;
}

/** Severities with the gravest first: a sign and a word each, since colour alone says nothing to many. */
export const severityWords: Readonly<Record<Severity, SeverityWords>> = {
  error: { sign: '✖', word: 'Fehler', plural: 'Fehler' },
  question: { sign: '?', word: 'Frage', plural: 'Fragen' },
  warning: { sign: '!', word: 'Warnung', plural: 'Warnungen' },
  note: { sign: 'i', word: 'Hinweis', plural: 'Hinweise' },
  not_evaluable: { sign: '–', word: 'Nicht prüfbar', plural: 'Nicht prüfbar' },
};
