import { RequestProblem } from '../domain/requestProblem.ts';
import type { Dataset } from '../usecases/dataset/openDataset.ts';

/**
 * Where a page begins: what is read and how many entries went before. It names the release, so that a reader who goes
 * on reading without `release` stays in the one that the first page came from.
 */
export interface PageStart {
  /** What to open: `release` as it stands in the query, or that of the cursor. */
  readonly release: string | undefined;
  readonly start: number;
  /** The unreleased state that the cursor was made for; null = a release, which never changes. */
  readonly state: string | null;
}

const SHAPE = /^(?:([1-9]\d{0,8})|current-([0-9a-f]{1,64})):(\d{1,9})$/;

/** Reads the cursor of a page, "3:2000", or "current-4f1c…:2000" in the unreleased state. */
export function parsePageCursor(query: { readonly cursor?: string; readonly release?: string }): PageStart {
  if (query.cursor === undefined) return { release: query.release, start: 0, state: null };
  const [matched, release, state, start] = SHAPE.exec(query.cursor) ?? [];
  const opened = release ?? 'current';
  if (matched === undefined)
    throw new RequestProblem('invalid-request', 'cursor muss der Wert von „next“ der vorigen Seite sein.', [
      { pointer: '#/query/cursor', detail: 'kein Cursor' },
    ]);
  if (query.release !== undefined && query.release !== opened)
    throw new RequestProblem('invalid-request', `Der Cursor gehört zu release=${opened}.`, [
      { pointer: '#/query/cursor', detail: 'gehört zu einem anderen Stand' },
    ]);
  return { release: opened, start: Number(start), state: state ?? null };
}

/** Pages of two unreleased states do not go together. */
export function requireSameState(page: PageStart, dataset: Dataset): void {
  if (page.state !== null && page.state !== dataset.datasetState)
    throw new RequestProblem(
      'conflict',
      'Der unveröffentlichte Datenstand hat sich seit der vorigen Seite geändert. Bitte von vorn lesen.',
      [{ pointer: '#/query/cursor', detail: 'gehört zu einem früheren Datenstand' }],
    );
}

/** The cursor of the page that begins after `start` entries; null = there is none. */
export function pageCursor(dataset: Dataset, start: number | null): string | null {
  if (start === null) return null;
  return `${dataset.release ?? `current-${dataset.datasetState}`}:${start}`;
}

/** What a table says of its pages in headers, since its body has no place for it. */
export function pageHeaders(url: string, total: number, next: string | null): Record<string, string> {
  if (next === null) return { 'x-total-count': String(total) };
  const [path, text = ''] = url.split('?');
  const query = new URLSearchParams(text);
  query.set('cursor', next);
  return { 'x-total-count': String(total), link: `<${path}?${query}>; rel="next"` };
}
