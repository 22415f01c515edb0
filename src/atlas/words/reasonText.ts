const TEXT: Readonly<Record<string, string>> = {
  suppressed: 'geheim gehalten',
  unknown: 'unbekannt',
  not_applicable: 'nicht anwendbar',
  not_yet_available: 'liegt nicht vor',
  unreliable: 'nicht aussagekräftig',
  no_population: 'keine Bezugsgröße',
  insufficient_data: 'zu wenige Daten',
};

/** Why there is no value, in German. */
export function reasonText(reason: string | null): string {
  return TEXT[reason ?? 'not_yet_available'] ?? 'liegt nicht vor';
}
