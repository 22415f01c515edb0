import { COVERAGE_WORDS } from './coverageWords.ts';
import { escapeHtml } from './escapeHtml.ts';

export interface CoveragePicture {
  readonly title: string;
  readonly areas: readonly string[];
  readonly indicators: readonly string[];
  /** Status of every area (rows) and indicator (columns). */
  readonly status: (area: number, indicator: number) => string;
}

const CELL = 14;
const NAMES = 190;
const HEAD = 210;

/** Fill and pattern of each status: told apart by brightness and hatching, not by colour alone. */
const FILLS: Readonly<Record<string, string>> = {
  delivered: '#08519c',
  derived: '#3182bd',
  aggregated: '#6baed6',
  fallback: 'url(#fallback)',
  suppressed: 'url(#suppressed)',
  not_delivered: '#ffffff',
};
const OTHER = 'url(#other)';

const PATTERNS = `<pattern id="fallback" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#deebf7"/><path d="M0 3h6" stroke="#08519c" stroke-width="2"/></pattern><pattern id="suppressed" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><path d="M0 6 6 0" stroke="#333" stroke-width="1.5"/></pattern><pattern id="other" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.4" fill="#333"/></pattern>`;

/** The coverage matrix as a picture that stands alone: one square per area and indicator, with a legend in words. */
export function coveragePicture({ title, areas, indicators, status }: CoveragePicture): string {
  const width = NAMES + indicators.length * CELL + 20;
  const height = HEAD + areas.length * CELL + 20;
  const found = new Map<string, number>();
  const squares: string[] = [];
  areas.forEach((_, area) => {
    indicators.forEach((__, indicator) => {
      const one = status(area, indicator);
      found.set(one, (found.get(one) ?? 0) + 1);
      const place = `x="${NAMES + indicator * CELL}" y="${HEAD + area * CELL}"`;
      squares.push(`<rect ${place} width="${CELL - 1}" height="${CELL - 1}" fill="${FILLS[one] ?? OTHER}"/>`);
    });
  });
  const counts = [...found].map(([one, count]) => `${COVERAGE_WORDS[one] ?? one}: ${count.toLocaleString('de-DE')}`);
  const legend = [...found.keys()]
    .map((one, i) => {
      const y = height + i * 20;
      return `<rect x="10" y="${y}" width="${CELL}" height="${CELL}" fill="${FILLS[one] ?? OTHER}" stroke="#333" stroke-width="0.5"/><text x="32" y="${y + 12}">${escapeHtml(counts[i]!)}</text>`;
    })
    .join('');
  const rows = areas
    .map((name, i) => `<text x="${NAMES - 6}" y="${HEAD + i * CELL + 11}" text-anchor="end">${escapeHtml(name)}</text>`)
    .join('');
  const columns = indicators
    .map((name, i) => {
      const x = NAMES + i * CELL + 10;
      return `<text transform="translate(${x} ${HEAD - 6}) rotate(-90)">${escapeHtml(name)}</text>`;
    })
    .join('');
  const whole = height + found.size * 20 + 10;
  const description = `Je Gebiet und Indikator, ob es einen Wert gibt. ${counts.join('; ')}.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" lang="de" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" role="img" aria-labelledby="title desc" font-family="system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif" font-size="11"><title id="title">${escapeHtml(title)}</title><desc id="desc">${escapeHtml(description)}</desc><defs>${PATTERNS}</defs><rect width="100%" height="100%" fill="#fff"/><g fill="#111"><text x="10" y="22" font-size="15" font-weight="600">${escapeHtml(title)}</text>${columns}${rows}</g><rect x="${NAMES - 1}" y="${HEAD - 1}" width="${indicators.length * CELL + 1}" height="${areas.length * CELL + 1}" fill="#ccc"/>${squares.join('')}<g fill="#111">${legend}</g></svg>\n`;
}
