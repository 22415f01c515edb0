import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * What Observable Plot draws, as SVG markup without its outer element: no styles, no English names of parts (the picture
 * as a whole is what a reader is told about), colours spelled out. The same options always give the same text.
 */
export function plotMarkup(options: PlotOptions): string {
  const drawn = plot({ ...options, document: document as never }) as unknown as { readonly innerHTML: string };
  return drawn.innerHTML
    .replace(/<style>[^<]*<\/style>/g, '')
    .replace(/ aria-(?:label|hidden|description)="[^"]*"/g, '')
    .replaceAll('currentColor', '#1a1a1a')
    .replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
