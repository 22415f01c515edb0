import type { Reason } from './reason.ts';

const TEXT: Readonly<Record<Reason, string>> = {
  suppressed: 'geheim gehalten',
  unknown: 'unbekannt',
  not_applicable: 'nicht anwendbar',
  not_yet_available: 'liegt nicht vor',
  unreliable: 'nicht aussagekräftig',
  no_population: 'keine Bezugsgröße',
  insufficient_data: 'zu wenige Daten',
};

/** A reason in German, for readers. */
export function reasonText(reason: Reason): string {
  return TEXT[reason];
}
