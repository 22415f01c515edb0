import { writeFileSync } from 'node:fs';
import type { Figure } from './drawing/svg.ts';
import { centreOrEdge } from './figures/centreOrEdge.ts';
import { checkerboardOrBlock } from './figures/checkerboardOrBlock.ts';
import { evenOrSeparated } from './figures/evenOrSeparated.ts';

/** Draws all figures of this documentation: `npx tsx docs/segregation/bilder/zeichne.ts`. */
const FIGURES: readonly (() => Figure)[] = [evenOrSeparated, checkerboardOrBlock, centreOrEdge];

for (const draw of FIGURES) {
  const { name, svg } = draw();
  writeFileSync(new URL(`${name}.svg`, import.meta.url), svg);
  process.stdout.write(`${name}.svg\n`);
}
