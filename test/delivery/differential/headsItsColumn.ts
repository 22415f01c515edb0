import type { WriterOptions } from './writerOptions.ts';

/** In a long file of one measure the value column may be headed by the measure itself. */
export function headsItsColumn(options: WriterOptions): boolean {
  return options.columnDimensions.length === 0 && options.leadingLabels === 'top' && options.measurePlace === 'table';
}
