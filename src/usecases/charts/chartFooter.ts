import type { Provenance } from '../dataset/provenance.ts';

/** The line under a picture and in the foot of a page: where its figures come from. */
export function chartFooter({
  city,
  release,
  releasedAt,
  datasetState,
  catalogueVersion,
  protection,
}: Provenance): string {
  const state =
    release === null
      ? 'Unveröffentlichter Datenstand'
      : `Veröffentlichung ${release}${releasedAt === null ? '' : ` vom ${germanDay(releasedAt)}`}, Datenstand`;
  return [`${city.name}. ${state} ${datasetState}, Katalog ${catalogueVersion}.`, PROTECTION[protection]]
    .filter((part) => part !== '')
    .join(' ');
}

const PROTECTION: Readonly<Record<Provenance['protection'], string>> = {
  none: 'Kleine Zahlen sind nicht geschützt.',
  synthetic: 'Erfundene Daten.',
  internal: 'Nicht veröffentlicht, nur für den internen Gebrauch.',
};

/** Day of an ISO moment: "21.11.2026". */
function germanDay(moment: string): string {
  return moment.slice(0, 10).split('-').reverse().join('.');
}
