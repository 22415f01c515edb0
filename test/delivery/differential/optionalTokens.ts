import { labelTokens } from './labelTokens.ts';
import { namesItsMeasure } from './namesItsMeasure.ts';
import { surroundings } from './surroundings.ts';
import type { Truth } from './truth.ts';
import type { WriterOptions } from './writerOptions.ts';

/** Words that a label may carry beside its own: what else stands above or around the table. */
export function optionalTokens(truth: Truth, options: WriterOptions): Set<string> {
  const { title, fileName } = surroundings(truth, options);
  const named = namesItsMeasure(truth, options);
  return new Set(
    labelTokens(
      [
        options.theme,
        options.unitRow ? 'Anzahl % Wert' : '',
        'Wert Stand Schuljahr Daten Tabelle1',
        truth.categoryTitle,
        named ? '' : `${title.join(' ')} ${fileName}`,
      ].join(' '),
    ),
  );
}
