import type { Truth } from './truth.ts';
import type { WriterOptions } from './writerOptions.ts';

/** Whether the table itself says what it counts; one of a single measure may leave that to its title, or to nobody. */
export function namesItsMeasure(truth: Truth, options: WriterOptions): boolean {
  return truth.measures.length > 1 || options.columnDimensions.includes('measure') || options.measurePlace === 'table';
}
