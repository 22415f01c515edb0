import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { woffToSfnt } from './woffToSfnt.ts';

/** The family that reports are set in; pictures name it too. */
export const REPORT_FONT = 'Source Sans 3';

/** The fonts of reports, out of a package: never those of a machine, so that a report has the same bytes everywhere. */
export function reportFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return ['latin', 'latin-ext'].flatMap((script) =>
    ['400', '600', '700'].map((weight) =>
      woffToSfnt(
        readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-${script}-${weight}-normal.woff`)),
      ),
    ),
  );
}
