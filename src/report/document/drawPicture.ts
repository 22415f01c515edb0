import { drawMap } from '../charts/drawMap.ts';
import { drawRanking } from '../charts/drawRanking.ts';
import { drawSeries } from '../charts/drawSeries.ts';
import type { PictureBlock, ReportDocument } from './reportDocument.ts';

/** A picture of a report as SVG; where its figures come from stands in the report itself. */
export function drawPicture({ id, picture }: PictureBlock, { shapes }: Pick<ReportDocument, 'shapes'>): string {
  const frame = { id, footer: '' };
  switch (picture.type) {
    case 'series':
      return drawSeries(
        picture.model,
        picture.subtitle === undefined ? frame : { ...frame, subtitle: picture.subtitle },
      );
    case 'ranking':
      return drawRanking(picture.model, frame);
    case 'map':
      return drawMap(picture.model, shapes[picture.shapes]!, { ...frame, names: false });
    case 'drawn':
      return picture.svg;
  }
}
