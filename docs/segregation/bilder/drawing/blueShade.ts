/** One hue from light to dark, told apart by lightness alone, so that colour blindness and grey print do not matter. */
const STOPS = [
  [0xf2, 0xf6, 0xfb],
  [0xc3, 0xd8, 0xee],
  [0x6c, 0xa3, 0xd3],
  [0x24, 0x68, 0xab],
  [0x08, 0x2f, 0x63],
] as const;

/** The fill for a share of 0 … 1 of the darkest. */
export function blueShade(share: number): string {
  const place = Math.min(1, Math.max(0, share)) * (STOPS.length - 1);
  const below = Math.min(STOPS.length - 2, Math.floor(place));
  const [from, to] = [STOPS[below]!, STOPS[below + 1]!];
  const channels = from.map((low, c) => Math.round(low + (to[c]! - low) * (place - below)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour of text on that fill. */
export const textOnShade = (share: number): string => (share > 0.6 ? '#ffffff' : '#16202c');
