import { escapeHtml } from '../escapeHtml.ts';
import { FAINT } from './chartColours.ts';
import { textWidth, wrapText } from './wrapText.ts';

export const CHART_FONT = "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";
export const CHART_WIDTH = 720;
const SIZE = 12;
const LINE = 16;

/** What every picture says about itself. */
export interface PictureHead {
  /** Begins the ids inside the picture, so that several can stand in one document. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** What there is to see, in sentences: the text alternative. */
  readonly description: string;
  /** Under the picture: what a reader must know to read it rightly. */
  readonly notes: readonly string[];
  /** Where the figures come from; empty where the page around the picture says it. */
  readonly footer: string;
}

export interface LegendEntry {
  /** SVG of a sample, 28 wide and 12 high. */
  readonly sample: string;
  readonly text: string;
}

export interface PictureBody {
  readonly defs?: string;
  readonly legend: readonly LegendEntry[];
  /** Height of the drawing, and its markup. */
  readonly height: number;
  readonly markup: string;
}

/** A picture that stands alone: title, legend, drawing, notes, source, and the same in words for those who do not see it. */
export function picture(head: PictureHead, { defs = '', legend, height, markup }: PictureBody): string {
  const inner = CHART_WIDTH - 20;
  const parts: string[] = [];
  let y = 6;
  const lines = (text: string, size: number, attributes: string): void => {
    for (const line of wrapText(text, inner, size, attributes.includes('weight'))) {
      y += Math.round(size * 1.35);
      parts.push(`<text x="10" y="${y}" font-size="${size}" ${attributes}>${escapeHtml(line)}</text>`);
    }
  };
  lines(head.title, 16, 'font-weight="600" fill="#1a1a1a"');
  if (head.subtitle !== '') lines(head.subtitle, SIZE, `fill="${FAINT}"`);
  y += 8;
  if (legend.length > 0) {
    let x = 10;
    y += 4;
    for (const { sample, text } of legend) {
      const width = 36 + textWidth(text, SIZE) + 18;
      if (x > 10 && x + width > CHART_WIDTH) {
        x = 10;
        y += LINE + 2;
      }
      parts.push(
        `<g transform="translate(${x},${y})">${sample}</g><text x="${x + 34}" y="${y + 10}" font-size="${SIZE}" fill="#1a1a1a">${escapeHtml(text)}</text>`,
      );
      x = Math.round(x + width);
    }
    y += LINE + 4;
  }
  parts.push(
    `<g transform="translate(0,${y})" font-size="11" text-anchor="middle" fill="#1a1a1a" stroke-miterlimit="1">${markup}</g>`,
  );
  y += height;
  for (const note of head.notes) lines(note, 11, 'fill="#1a1a1a"');
  if (head.footer !== '') {
    y += 4;
    lines(head.footer, 10.5, `fill="${FAINT}"`);
  }
  const whole = y + 12;
  const { id } = head;
  return `<svg xmlns="http://www.w3.org/2000/svg" lang="de" viewBox="0 0 ${CHART_WIDTH} ${whole}" width="${CHART_WIDTH}" height="${whole}" role="img" aria-labelledby="${id}-titel ${id}-text" font-family="${CHART_FONT}"><title id="${id}-titel">${escapeHtml(head.title)}</title><desc id="${id}-text">${escapeHtml(head.description)}</desc>${defs === '' ? '' : `<defs>${defs}</defs>`}<rect width="${CHART_WIDTH}" height="${whole}" fill="#fff"/>${parts.join('')}</svg>\n`;
}
