import type { Pattern } from '../layers/legendEntry.ts';

/** Whether a pattern's ink covers a place of its 8 × 8 tile: lines for secret, dots for absent, a grid for not to be judged. */
const INK: Readonly<Record<Pattern, (x: number, y: number) => boolean>> = {
  geheim: (x, y) => (x + y) % 8 < 2.5,
  fehlt: (x, y) => (x - 3.5) ** 2 + (y - 3.5) ** 2 < 3.2,
  'nicht-beurteilbar': (x, y) => x % 8 < 1 || y % 8 < 1,
};

/** A tile of a pattern as pixels, drawn at `scale` pixels for one of its units. */
export function patternTile(
  pattern: Pattern,
  scale: number,
): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  const size = 8 * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (INK[pattern](x / scale, y / scale)) data.set([92, 104, 116, 255], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
