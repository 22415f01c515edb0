import { random } from '../random.ts';

/** A smooth random field over the plane, mean about 0, spread about 1; `wavelength` in metres is the size of its hills. */
export function smoothNoise(label: string, wavelength: number): (x: number, y: number) => number {
  const stream = random(`noise ${label}`);
  const size = 128;
  const grid = Float64Array.from({ length: size * size }, () => stream.normal() * 1.6);
  const at = (i: number, j: number): number => grid[(j & (size - 1)) * size + (i & (size - 1))]!;
  const ease = (f: number): number => f * f * (3 - 2 * f);
  return (x, y) => {
    const u = x / wavelength;
    const v = y / wavelength;
    const i = Math.floor(u);
    const j = Math.floor(v);
    const f = ease(u - i);
    const g = ease(v - j);
    const low = at(i, j) * (1 - f) + at(i + 1, j) * f;
    const high = at(i, j + 1) * (1 - f) + at(i + 1, j + 1) * f;
    return low * (1 - g) + high * g;
  };
}
