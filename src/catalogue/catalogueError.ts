/** One thing that is wrong in indicators/: where, and in German what. */
export interface CatalogueProblem {
  /** Path below the catalogue directory, with forward slashes. */
  readonly file: string;
  /** JSON pointer into the file; empty = the file as a whole. */
  readonly pointer: string;
  readonly text: string;
}

/** The catalogue is not usable. Lists everything that is wrong at once, so that one run is enough to repair it. */
export class CatalogueError extends Error {
  readonly problems: readonly CatalogueProblem[];

  constructor(problems: readonly CatalogueProblem[]) {
    const lines = problems.map(
      (problem) => `${problem.file}${problem.pointer === '' ? '' : `#${problem.pointer}`}: ${problem.text}`,
    );
    super(
      `Der Katalog enthält ${problems.length === 1 ? 'einen Fehler' : `${problems.length} Fehler`}:\n${lines.join('\n')}`,
    );
    this.name = 'CatalogueError';
    this.problems = problems;
  }
}
