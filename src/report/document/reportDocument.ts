import type { MapModel, MapShapes } from '../charts/mapModel.ts';
import type { RankingModel } from '../charts/rankingModel.ts';
import type { SeriesModel } from '../charts/seriesModel.ts';

/** A report as pure data: what it says, in order, without a word about how it is set. */
export interface ReportDocument {
  readonly title: string;
  /** Under the title: city and year. */
  readonly subtitle: string;
  readonly publisher: string;
  /** Day of the release, ISO; null = unreleased. A report has no other clock. */
  readonly date: string | null;
  /** Lines of the title page: release, dataset state, catalogue. */
  readonly imprint: readonly string[];
  /** What every page says at its foot. */
  readonly foot: string;
  /** A warning that belongs at the beginning; null = none. */
  readonly notice: string | null;
  readonly colours: { readonly accent: string; readonly accentLight: string };
  readonly logo: { readonly data: string; readonly alt: string } | null;
  readonly chapters: readonly DocumentChapter[];
  /** Shapes of the maps, by the name that pictures give. */
  readonly shapes: Readonly<Record<string, MapShapes>>;
}

export interface DocumentChapter {
  /** For links; unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  | HeadingBlock
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [term: string, text: string])[] }
  | TableBlock
  | PictureBlock;

/** A heading inside a chapter: 1 = section, 2 = part of one. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly depth: 1 | 2;
  readonly id: string;
  readonly text: string;
  /** Begins on a new page where there are pages. */
  readonly newPage?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly number?: boolean }[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
}

export interface PictureBlock {
  readonly kind: 'picture';
  /** Unique in the document; begins the ids inside the picture. */
  readonly id: string;
  readonly picture:
    | { readonly type: 'series'; readonly model: SeriesModel; readonly subtitle?: string }
    | { readonly type: 'ranking'; readonly model: RankingModel }
    | { readonly type: 'map'; readonly model: MapModel; readonly shapes: string }
    /** Drawn already: SVG text with its ids. */
    | { readonly type: 'drawn'; readonly svg: string; readonly title: string };
  /** The same figures as a table, for readers who do not see the picture. */
  readonly table: TableBlock;
  /** Address of picture and data below the API's root, without `format`; null = the picture is the report's own. */
  readonly address: string | null;
}
