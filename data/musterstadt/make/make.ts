import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { musterstadt } from './musterstadt.ts';

// Writes all files of the synthetic city: npx tsx data/musterstadt/make/make.ts
const folder = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(`${folder}/lieferungen`, { recursive: true });
for (const [path, text] of musterstadt()) {
  writeFileSync(`${folder}/${path}`, text);
  console.log(`${path} ${Math.round(text.length / 1024)} KiB`);
}
