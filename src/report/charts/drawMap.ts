import { geo, type Markish, scale as plotScale } from '@observablehq/plot';
import { formatValue } from '../../catalogue/formatValue.ts';
import { countText } from '../countText.ts';
import { compactPath } from './compactPath.ts';
import type { MapGap, MapModel, MapShapes } from './mapModel.ts';
import { CHART_WIDTH, type LegendEntry, picture } from './picture.ts';
import { plotMarkup } from './plotMarkup.ts';

const GAPS: readonly MapGap[] = ['suppressed', 'missing', 'not_evaluable'];

/** Told apart by their pattern: strokes, points, crosses. */
const PATTERNS: Readonly<Record<MapGap, string>> = {
  suppressed: '<path d="M0 8 8 0M-2 2 2 -2M6 10 10 6" stroke="#444" stroke-width="1.3"/>',
  missing: '<circle cx="4" cy="4" r="1.3" fill="#444"/>',
  not_evaluable: '<path d="M1.5 4h5M4 1.5v5" stroke="#444" stroke-width="1.1"/>',
};

const GAP_TEXT: Readonly<Record<MapGap, string>> = {
  suppressed: 'geheim gehalten',
  missing: 'liegt nicht vor',
  not_evaluable: 'nicht beurteilbar',
};

/** A map of the areas of a city, coloured by class, with a legend that counts them. */
export function drawMap(
  model: MapModel,
  shapes: MapShapes,
  frame: { readonly id: string; readonly footer: string; readonly names?: boolean },
): string {
  const { classes, areas, scale } = model;
  const colours =
    scale === 'named' ? classes.map(({ colour }) => colour ?? '#bdbdbd') : classColours(classes.length, scale);
  const { id } = frame;
  const defs = GAPS.filter((gap) => areas.some((one) => one.gap === gap))
    .map(
      (gap) =>
        `<pattern id="${id}-${gap}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#fff"/>${PATTERNS[gap]}</pattern>`,
    )
    .join('');
  const fillOf = (at: number): string => {
    const { class: found, gap } = areas[at]!;
    return found === null ? `url(#${id}-${gap ?? 'missing'})` : colours[found]!;
  };
  const fills = new Map<string, number[]>();
  areas.forEach((_, at) => {
    const fill = fillOf(at);
    fills.set(fill, [...(fills.get(fill) ?? []), at]);
  });
  const marks = [...fills].sort().map(([fill, of]): Markish => {
    const features = of.map((at) => ({ at, ...featureOf(shapes.areas[at]!) }));
    const title = ({ at }: { at: number }): string => `${areas[at]!.name}: ${said(model, at)}`;
    return geo(features as never, {
      fill,
      stroke: '#333',
      strokeWidth: areas.length > 300 ? 0.35 : 0.6,
      ...(frame.names === false ? {} : { title: title as never }),
    });
  });
  const drawn = plotMarkup({
    width: CHART_WIDTH,
    height: shapes.height,
    margin: 0,
    projection: { type: 'identity', clip: false } as never,
    marks,
  });
  const markup = drawn.replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${compactPath(path)}"`);
  const legend: LegendEntry[] = [
    ...classes.flatMap(({ label, lower, count }, i) => {
      // A class of values that none has is no class to look for; a named one is, as the method knows it.
      if (count === 0 && lower !== null) return [];
      return [
        {
          sample: `<rect width="28" height="12" fill="${colours[i]}" stroke="#333" stroke-width="0.6"/>`,
          text: `${label} (${countText(count)})`,
        },
      ];
    }),
    ...GAPS.flatMap((gap) => {
      const count = areas.filter((one) => one.gap === gap).length;
      return count === 0
        ? []
        : [
            {
              sample: `<rect width="28" height="12" fill="url(#${id}-${gap})" stroke="#333" stroke-width="0.6"/>`,
              text: `${GAP_TEXT[gap]} (${countText(count)})`,
            },
          ];
    }),
  ];
  return picture(
    {
      id,
      title: model.title,
      subtitle: model.subtitle,
      description: `Karte mit ${countText(areas.length)} Gebieten. ${legend.map(({ text }) => text).join('; ')}.`,
      notes: [],
      footer: frame.footer,
    },
    { defs, legend, height: shapes.height + 6, markup },
  );
}

function said({ areas, classes, unitSymbol, decimals, signed }: MapModel, at: number): string {
  const { value, class: found, gap } = areas[at]!;
  if (found === null) return GAP_TEXT[gap ?? 'missing'];
  const named = classes[found]!.lower === null ? `${classes[found]!.label}` : null;
  if (value === null) return named ?? '';
  const number = formatValue(value, { symbol: unitSymbol }, decimals, signed);
  return named === null ? number : `${named} (${number})`;
}

/** Blues from light to dark, or purple to orange around a light middle: safe for colour-blind readers and in grey. */
function classColours(count: number, kind: 'sequential' | 'diverging'): string[] {
  const domain = Array.from({ length: Math.max(count, 3) }, (_, i) => i);
  const { apply } = plotScale({
    color: { type: 'ordinal', scheme: kind === 'diverging' ? 'puor' : 'blues', domain },
  }) as { apply: (value: number) => string };
  // Two classes take the ends of three, one takes the middle.
  return Array.from({ length: count }, (_, i) => apply(count === 1 ? 1 : count === 2 ? i * 2 : i));
}

function featureOf(polygons: MapShapes['areas'][number]): object {
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) =>
      rings.map((ring) => {
        const points: [number, number][] = [];
        for (let i = 0; i < ring.length; i += 2) points.push([ring[i]!, ring[i + 1]!]);
        return points;
      }),
    ),
  };
}
