import { blueShade, textOnShade } from './blueShade.ts';
import { LINE, rect, text } from './svg.ts';

const GROUP_SHADES = [0.12, 0.45, 0.95] as const;

/** Units as columns of 100 %, the groups stacked; `columns` holds one list per group. */
export function drawStacks(
  columns: readonly (readonly number[])[],
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  const units = columns[0]!.length;
  const step = place.width / units;
  const parts: string[] = [];
  for (let i = 0; i < units; i += 1) {
    const people = columns.reduce((sum, column) => sum + column[i]!, 0);
    let top = place.y;
    columns.forEach((column, m) => {
      const height = (place.height * column[i]!) / people;
      if (height === 0) return;
      const shade = GROUP_SHADES[m]!;
      parts.push(rect(place.x + i * step, top, step - 4, height, blueShade(shade), LINE));
      top += height;
      // Too low for a number.
      if (height < 18) return;
      const label = String(Math.round((100 * column[i]!) / people));
      const style = { anchor: 'middle', fill: textOnShade(shade) } as const;
      parts.push(text(place.x + i * step + (step - 4) / 2, top - height / 2 + 5, label, style));
    });
  }
  return parts.join('\n');
}

/** What the shades of the groups mean. */
export function drawGroupLegend(x: number, y: number, names: readonly string[], step = 150): string {
  return names
    .flatMap((name, m) => [
      rect(x + step * m, y - 13, 18, 16, blueShade(GROUP_SHADES[m]!), LINE),
      text(x + step * m + 26, y, name),
    ])
    .join('\n');
}
