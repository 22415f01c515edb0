import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

/** Head of the OpenAPI document: what a stranger reads first. */
export function openapi(version: string): NonNullable<FastifyDynamicSwaggerOptions['openapi']> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sozialraum',
      version,
      description: [
        'Kleinräumiges Sozialmonitoring für Städte: Lieferungen hinein, Indikatoren, Indizes und Zeitreihen heraus.',
        '',
        '- **Öffentlich** ist nur, was veröffentlicht wurde (release). Jede Antwort nennt Datenstand, Katalogfassung und den Schutz kleiner Zahlen.',
        '- **Fehlt ein Wert**, steht der Grund dabei: suppressed (geheim gehalten), unknown (unbekannt), not_applicable (nicht anwendbar), not_yet_available (liegt nicht vor), unreliable (nicht aussagekräftig), no_population (keine Bezugsgröße), insufficient_data (zu wenige Daten).',
        '- **Fehler** sind `application/problem+json` nach RFC 9457 mit einem deutschen Satz und der Stelle.',
        '- **Lieferungen, Veröffentlichen und der unveröffentlichte Stand** (release=current) sind Berechtigten vorbehalten: `Authorization: Bearer …`; ohne eingerichtetes Zugangswort nur von diesem Rechner aus.',
        '',
        'Zum Ausprobieren: die erfundene Stadt Musterstadt, AGS 99999000.',
      ].join('\n'),
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    tags: [
      { name: 'Städte', description: 'Städte, Gebietsstände, Abdeckung' },
      { name: 'Gebiete', description: 'Gebiete mit Geometrie' },
      { name: 'Indikatoren', description: 'Zeitreihen und Profile' },
      { name: 'Indizes', description: 'Zusammengesetzte Indizes nach veröffentlichten Methoden' },
      { name: 'Segregation', description: 'Wie ungleich Gruppen in der Stadt wohnen oder lernen' },
      { name: 'Zusammenhänge', description: 'Indikatoren miteinander, Gebietstypen, Annäherung' },
      { name: 'Städtenetz', description: 'Kontextindikatoren in mehreren Städten' },
      { name: 'Katalog', description: 'Definitionen als Daten' },
      { name: 'Veröffentlichungen', description: 'Was die Öffentlichkeit lesen darf' },
      { name: 'Lieferungen', description: 'Nur für Berechtigte' },
      { name: 'Betrieb', description: 'Zustand des Dienstes' },
    ],
    components: {
      securitySchemes: {
        staff: { type: 'http', scheme: 'bearer', description: 'Zugangswort aus SOZIALRAUM_STAFF_TOKEN' },
      },
    },
  };
}
