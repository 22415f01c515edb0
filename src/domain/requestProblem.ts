/**
 * A request that cannot be answered as it was asked. The kinds are permanent: api turns each into one RFC 9457 problem
 * type and status, the command line into an exit code.
 */
export type ProblemKind =
  | 'invalid-request'
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'recalled'
  | 'too-large'
  | 'unsupported-media-type'
  | 'not-computable'
  | 'unavailable';

export interface ProblemPlace {
  /** What is wrong there, in German. */
  readonly detail: string;
  /** JSON pointer into the body, or the name of a parameter as "#/query/level". */
  readonly pointer?: string;
  readonly row?: number;
  readonly column?: number;
}

export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly kind: ProblemKind;
  readonly errors: readonly ProblemPlace[];

  /** `detail` is one German sentence for the person who asked. */
  constructor(kind: ProblemKind, detail: string, errors: readonly ProblemPlace[] = []) {
    super(detail);
    this.kind = kind;
    this.errors = errors;
  }
}
