import type { Layer } from '../layers/layer.ts';
import { svgPicture } from '../map/svgPicture.ts';
import { svgElement } from '../page/svgElement.ts';
import type { Place } from '../state/place.ts';
import { protectionText } from '../words/protectionText.ts';
import { wrapText } from './wrapText.ts';

const WIDTH = 1000;
const FONT = "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/** The map as it is seen, as one SVG that stands alone: title, areas, legend with counts, where the figures are from. */
export function mapPicture(place: Place, layer: Layer): { readonly svg: string; readonly height: number } {
  const { city } = place;
  const picture = svgPicture(place.geometry.features, layer);
  let y = 20;
  const children: SVGElement[] = [];
  const write = (text: string, size: number, x: number, weight = '400'): void => {
    for (const line of wrapText(text, Math.floor((WIDTH - x - 20) / (size * (weight === '600' ? 0.62 : 0.54))))) {
      y += size * 1.35;
      children.push(
        svgElement('text', { x: String(x), y: String(y), 'font-size': String(size), 'font-weight': weight }, line),
      );
    }
  };
  write(`${layer.title}, ${city.name}`, 26, 20, '600');
  y += 16;
  const scale = (WIDTH - 40) / picture.width;
  children.push(
    svgElement('g', { transform: `translate(20 ${y}) scale(${scale})` }, picture.definitions, picture.drawing),
  );
  y += picture.height * scale + 16;
  write(layer.legendTitle, 20, 20, '600');
  for (const { label, fill, pattern, count } of layer.entries) {
    children.push(
      svgElement('rect', {
        x: '20',
        y: String(y + 8),
        width: '36',
        height: '20',
        fill: pattern === null ? fill : `url(#muster-${pattern})`,
        stroke: '#1b2530',
      }),
    );
    write(`${label} – ${count === 1 ? '1 Gebiet' : `${count} Gebiete`}`, 18, 68);
    y += 4;
  }
  y += 8;
  write(layer.legendNote, 14, 20);
  const release = city.release === null ? '' : `, Veröffentlichung Nr. ${city.release}`;
  const state = `Datenstand ${city.datasetState}${release}, Katalogfassung ${city.catalogueVersion}.`;
  const invented = city.synthetic ? ' Erfundene Daten.' : '';
  write(`${city.name}. ${state} Schutz kleiner Zahlen: ${protectionText(city.protection)}.${invented}`, 14, 20);
  const height = Math.ceil(y + 20);
  const svg = svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      lang: 'de',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: String(WIDTH),
      height: String(height),
      'font-family': FONT,
      fill: '#1b2530',
    },
    svgElement('title', {}, `${layer.title}, ${city.name}`),
    svgElement('rect', { width: String(WIDTH), height: String(height), fill: '#ffffff' }),
    ...children,
  );
  return { svg: new XMLSerializer().serializeToString(svg), height };
}
