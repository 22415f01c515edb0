import { writeFileSync } from 'node:fs';
import type { Figure } from './drawing/svg.ts';
import { centreOrEdge } from './figures/centreOrEdge.ts';
import { checkerboardOrBlock } from './figures/checkerboardOrBlock.ts';
import { crowdedOrSpread } from './figures/crowdedOrSpread.ts';
import { evenOrSeparated } from './figures/evenOrSeparated.ts';
import { localMaps } from './figures/localMaps.ts';
import { sameIndexOtherContact } from './figures/sameIndexOtherContact.ts';
import { threePatterns } from './figures/threePatterns.ts';
import { unitSize } from './figures/unitSize.ts';

/** Draws all figures of this documentation: `npx tsx docs/segregation/bilder/zeichne.ts`. */
const FIGURES: readonly (() => Figure)[] = [
  evenOrSeparated,
  checkerboardOrBlock,
  centreOrEdge,
  crowdedOrSpread,
  sameIndexOtherContact,
  unitSize,
  threePatterns,
  localMaps,
];

for (const draw of FIGURES) {
  const { name, svg } = draw();
  writeFileSync(new URL(`${name}.svg`, import.meta.url), svg);
  process.stdout.write(`${name}.svg\n`);
}
