import { writeFileSync } from 'node:fs';
import type { Figure } from './drawing/svg.ts';
import { betweenOrWithin } from './figures/betweenOrWithin.ts';
import { centreOrEdge } from './figures/centreOrEdge.ts';
import { chanceBaseline } from './figures/chanceBaseline.ts';
import { changeParts } from './figures/changeParts.ts';
import { checkerboardOrBlock } from './figures/checkerboardOrBlock.ts';
import { crowdedOrSpread } from './figures/crowdedOrSpread.ts';
import { diverseOrSegregated } from './figures/diverseOrSegregated.ts';
import { evenOrSeparated } from './figures/evenOrSeparated.ts';
import { intervalAndTest } from './figures/intervalAndTest.ts';
import { localMaps } from './figures/localMaps.ts';
import { lorenzCurve } from './figures/lorenzCurve.ts';
import { orderedGroups } from './figures/orderedGroups.ts';
import { radiusProfile } from './figures/radiusProfile.ts';
import { sameIndexOtherContact } from './figures/sameIndexOtherContact.ts';
import { threePatterns } from './figures/threePatterns.ts';
import { unitSize } from './figures/unitSize.ts';

/** Draws all figures of this documentation: `npx tsx docs/segregation/bilder/zeichne.ts`. */
const FIGURES: readonly (() => Figure)[] = [
  evenOrSeparated,
  lorenzCurve,
  orderedGroups,
  checkerboardOrBlock,
  radiusProfile,
  sameIndexOtherContact,
  crowdedOrSpread,
  centreOrEdge,
  threePatterns,
  diverseOrSegregated,
  localMaps,
  unitSize,
  chanceBaseline,
  intervalAndTest,
  changeParts,
  betweenOrWithin,
];

for (const draw of FIGURES) {
  const { name, svg } = draw();
  writeFileSync(new URL(`${name}.svg`, import.meta.url), svg);
  process.stdout.write(`${name}.svg\n`);
}
