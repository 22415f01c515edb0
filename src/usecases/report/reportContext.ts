import type { ReportTemplate } from '../../catalogue/reportTemplate.ts';
import type { MapShapes } from '../../report/charts/mapModel.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import type { Series } from '../indicators/readSeries.ts';
import type { EngineContext } from '../system/engineContext.ts';

/** What every chapter of a report is made from. */
export interface ReportContext {
  readonly engine: EngineContext;
  readonly dataset: Dataset;
  readonly template: ReportTemplate;
  /** Report year as text: "2024". */
  readonly year: string;
  readonly boundary: string;
  /** Levels of the drawing from coarse to fine. */
  readonly levels: readonly string[];
  readonly level: string;
  /** German plural of the level: "Sozialräume". */
  readonly plural: string;
  /** German singular: "Sozialraum". */
  readonly singular: string;
  /** Every indicator with figures on the level up to the report year, as `readSeries` gives them. */
  readonly series: Series;
  /** The same for the level above; null = there is none. */
  readonly above: Series | null;
  readonly shapes: MapShapes;
  /** Address of a picture or answer of this city below the API's root, with the release that the report is made from. */
  readonly address: (path: string, query: Readonly<Record<string, string>>) => string;
  /** Tells what is being done and lets other requests have a turn. */
  readonly pause: (step: string) => Promise<void>;
}

/** The name of the map shapes that all pictures of a report share. */
export const SHAPES = 'gebiete';
