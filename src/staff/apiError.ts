import type { ProblemPlace } from './apiTypes.ts';

/** An answer that is none: what the interface says of it, in sentences for the reader. `status` 0 = nobody answered. */
export class ApiError extends Error {
  readonly status: number;
  readonly title: string;
  readonly places: readonly ProblemPlace[];

  constructor(status: number, title: string, detail: string, places: readonly ProblemPlace[] = []) {
    super(detail);
    this.name = 'ApiError';
    this.status = status;
    this.title = title;
    this.places = places;
  }
}
