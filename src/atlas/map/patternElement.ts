import type { Pattern } from '../layers/legendEntry.ts';
import { svgElement } from '../page/svgElement.ts';

const INK = '#5c6874';

/** The same patterns for SVG, as definitions with the ids `muster-…`; `scale` in units of the drawing. */
export function patternElement(pattern: Pattern, scale: number, id = `muster-${pattern}`): SVGPatternElement {
  const size = String(8 * scale);
  const frame = { id, width: size, height: size, patternUnits: 'userSpaceOnUse' };
  const ground = svgElement('rect', { width: size, height: size, fill: '#ffffff' });
  if (pattern === 'fehlt') {
    const middle = String(4 * scale);
    return svgElement(
      'pattern',
      frame,
      ground,
      svgElement('circle', { cx: middle, cy: middle, r: String(1.8 * scale), fill: INK }),
    );
  }
  const bar = (width: string, height: string) => svgElement('rect', { width, height, fill: INK });
  if (pattern === 'geheim') {
    return svgElement('pattern', { ...frame, patternTransform: 'rotate(45)' }, ground, bar(String(2.6 * scale), size));
  }
  return svgElement('pattern', frame, ground, bar(String(scale), size), bar(size, String(scale)));
}
