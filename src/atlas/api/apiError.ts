/** An answer that is none: what the interface says of it, in a sentence for the reader. */
export class ApiError extends Error {
  readonly title: string;

  constructor(title: string, detail: string) {
    super(detail);
    this.name = 'ApiError';
    this.title = title;
  }
}
