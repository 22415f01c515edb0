/** What every figure is: a file name without ending, and the whole SVG document. */
export interface Figure {
  readonly name: string;
  readonly svg: string;
}

export const INK = '#16202c';
export const GREY = '#4a5866';
export const LINE = '#b9c3ce';
export const BLUE = '#2468ab';
export const DARK = '#082f63';
export const PALE = '#c3d8ee';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const rounded = (value: number): string => String(Math.round(value * 100) / 100);

export interface TextStyle {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 400 | 600;
  readonly fill?: string;
}

export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { size = 14, anchor = 'start', weight = 400, fill = INK } = style;
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${size}"${place}${bold} fill="${fill}">${escaped(content)}</text>`;
}

export function rect(x: number, y: number, width: number, height: number, fill: string, stroke = 'none'): string {
  return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" fill="${fill}" stroke="${stroke}"/>`;
}

export interface LineStyle {
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: string;
}

/** A line through points; `fill` closes it to an area. */
export function path(points: readonly (readonly [number, number])[], style: LineStyle = {}, fill = 'none'): string {
  const { stroke = INK, width = 1, dash } = style;
  const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('');
  const dashed = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${d}${fill === 'none' ? '' : 'Z'}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"${dashed} stroke-linejoin="round"/>`;
}

export function circle(x: number, y: number, radius: number, fill: string, stroke = 'none'): string {
  return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${radius}" fill="${fill}" stroke="${stroke}"/>`;
}

/** The whole document on white, so that it can be read on a dark page too; `title` stands as its heading. */
export function svgDocument(
  name: string,
  size: { readonly width: number; readonly height: number },
  words: { readonly title: string; readonly description: string },
  body: readonly string[],
): Figure {
  const { width, height } = size;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif">`,
    `<title id="title">${escaped(words.title)}</title>`,
    `<desc id="desc">${escaped(words.description)}</desc>`,
    rect(0, 0, width, height, '#ffffff'),
    text(20, 34, words.title, { size: 18, weight: 600 }),
    ...body,
    '</svg>',
    '',
  ].join('\n');
  return { name, svg };
}
