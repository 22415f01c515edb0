const TEXT: Readonly<Record<string, string>> = {
  none: 'keiner (kleine Fallzahlen sind ungeschützt)',
  synthetic: 'nicht nötig (erfundene Daten)',
};

/** How small counts are protected in a release. */
export function protectionText(protection: string): string {
  return TEXT[protection] ?? protection;
}
