import type { Answer } from './answer.ts';
import type { ApiError } from './apiError.ts';
import type { FormatEntry, StoredDelivery } from './apiTypes.ts';
import type { Json } from './json.ts';
import type { Option } from './option.ts';

/** What the parts of the page know of the chosen city, and what they may ask the page to do. */
export interface Desk {
  readonly ags: string;
  readonly formats: readonly FormatEntry[];
  readonly deliveries: readonly StoredDelivery[];
  readonly areas: readonly Option[];
  readonly measures: readonly Option[];
  /** Writes an answer down; it is read with the next reading. */
  decide(answer: Answer): void;
  takeBack(into: string): void;
  correct(change: { readonly replaces?: string; readonly confirmed?: boolean }): void;
  /** Reads on with another format, written by hand; tells if that is no format, and then nothing is changed. */
  useFormat(format: Json, refused: (error: ApiError) => void): void;
  saveFormat(id: string, title: string): Promise<{ readonly words: string; readonly format: Json }>;
  withdraw(delivery: StoredDelivery): void;
  moreDeliveries(): void;
}
