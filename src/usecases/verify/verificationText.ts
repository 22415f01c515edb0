import type { AreaDifference, ComparedFigure, VerifiedEdition } from './publishedFigures.ts';

/** Every difference up to this number stands on a line of its own. */
const LISTED = 200;

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, place) => Math.max(...rows.map((row) => row[place]!.length)));
  return rows.map((row) =>
    row
      .map((cell, place) => (place === 1 || place === 2 ? cell.padStart(widths[place]!) : cell.padEnd(widths[place]!)))
      .join('  ')
      .trimEnd(),
  );
}

function verdict({ equal }: ComparedFigure): string {
  return equal ? 'gleich' : 'VERSCHIEDEN';
}

function differenceLine({ area, figure, published, computed }: AreaDifference): string {
  return `  ${area}: ${figure} veröffentlicht ${published}, berechnet ${computed}`;
}

function editionText(edition: VerifiedEdition): string {
  const table = columns([
    ['Größe', 'veröffentlicht', 'berechnet', ''],
    ...edition.figures.map((one) => [one.name, one.published, one.computed, verdict(one)]),
  ]);
  const listed = edition.differences.slice(0, LISTED).map(differenceLine);
  const rest = edition.differences.length - listed.length;
  return [
    `${edition.publication}, Ausgabe ${edition.edition} (Methode ${edition.method})`,
    ...table.map((line) => `  ${line}`),
    ...(listed.length > 0 ? ['  Abweichungen:', ...listed.map((line) => `  ${line}`)] : []),
    ...(rest > 0 ? [`    … und ${rest} weitere`] : []),
  ].join('\n');
}

/** The comparison figure by figure as a text table in German, with a line that sums it up. */
export function verificationText(editions: readonly VerifiedEdition[]): string {
  const total = (of: (edition: VerifiedEdition) => number): number =>
    editions.reduce((sum, edition) => sum + of(edition), 0);
  const whole = new Intl.NumberFormat('de-DE');
  const figures = editions.flatMap((edition) => edition.figures);
  const summary = [
    `Gebiete: ${whole.format(total(({ areas }) => areas))}`,
    `Klassen: ${whole.format(total(({ equalClasses }) => equalClasses))} von ${whole.format(total(({ classes }) => classes))} gleich`,
    `Größen: ${whole.format(figures.filter(({ equal }) => equal).length)} von ${whole.format(figures.length)} gleich`,
  ].join('; ');
  return `${[...editions.map(editionText), `Zusammen: ${summary}.`].join('\n\n')}\n`;
}
