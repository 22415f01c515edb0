import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/* `npm run bench` runs every benchmark, `npm run bench -- segregation` one of them. */
const BENCHES = ['atlas', 'decoupling', 'import', 'network', 'report', 'segregation'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0)
  throw new Error(`There is no benchmark ${unknown.join(', ')}; there are ${BENCHES.join(', ')}.`);
for (const name of wanted.length > 0 ? wanted : BENCHES) {
  console.log(`\n== ${name} ==`);
  const file = fileURLToPath(new URL(`./${name}/run.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
