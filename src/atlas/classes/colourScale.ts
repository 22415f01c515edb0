type Stop = readonly [number, number, number];

/** Lightness falls evenly, so the order holds in every kind of colour vision and in grey print. */
const RISING: readonly Stop[] = [
  [247, 243, 196],
  [154, 217, 167],
  [57, 170, 182],
  [41, 105, 165],
  [39, 45, 106],
];

/** Blue below, orange above: a pair that all common kinds of colour blindness tell apart. */
const BOTH_WAYS: readonly Stop[] = [
  [33, 74, 140],
  [142, 178, 222],
  [244, 244, 244],
  [244, 177, 112],
  [166, 72, 6],
];

/** `count` colours as #rrggbb, low to high; a single one is the middle of the scale. */
export function colourScale(count: number, bothWays = false): readonly string[] {
  const stops = bothWays ? BOTH_WAYS : RISING;
  return Array.from({ length: count }, (_, k) => {
    const place = count === 1 ? (stops.length - 1) / 2 : (k * (stops.length - 1)) / (count - 1);
    const below = Math.min(Math.floor(place), stops.length - 2);
    const mixed = stops[below]!.map((from, c) => Math.round(from + (stops[below + 1]![c]! - from) * (place - below)));
    return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
}
