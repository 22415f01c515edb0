import { CHART_FONT } from '../charts/picture.ts';
import { REPORT_FONT } from './reportFonts.ts';

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** A picture for the PDF: its text in the report's font, and the words in it as the alternative text. */
export function pictureFile(svg: string): { readonly svg: string; readonly alt: string } {
  const part = (name: string): string => new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(svg)?.[1] ?? '';
  const plain = (text: string): string => text.replace(/&(lt|gt|quot|#39|amp);/g, (_, sign: string) => SIGNS[sign]!);
  return {
    svg: svg.replace(/font-family="[^"]*"/g, `font-family="${REPORT_FONT}"`).replaceAll(CHART_FONT, REPORT_FONT),
    alt: [plain(part('title')), plain(part('desc'))].filter((text) => text !== '').join('. '),
  };
}
