import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/*
 * Segregation of 500 to 200,000 units and ten groups. Every line is held against a plain pass over the same table in the
 * same process ("plain pass": reading it once and adding it up), and against the size below: growth is the power of n.
 */
interface Line {
  readonly units: number;
  readonly name: string;
  readonly milliseconds: number;
  readonly bytes: number;
}

const SIZES = [500, 5000, 50_000, 200_000];
const file = fileURLToPath(new URL('./measure.ts', import.meta.url));
const before = new Map<string, Line>();
console.log(`Node ${process.version}`);
for (const units of SIZES) {
  const out = execFileSync(process.execPath, ['--import', 'tsx', file, String(units)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const plain = lines.find(({ name }) => name === 'plain pass')!;
  console.log(`\n${units.toLocaleString('en')} units`);
  for (const line of lines) {
    const { name, milliseconds, bytes } = line;
    if (name === 'peak memory') {
      console.log(`  ${name}: ${(bytes / 1e6).toFixed(0)} MB`);
      continue;
    }
    const former = before.get(name);
    const growth =
      former === undefined
        ? ''
        : `, n^${(Math.log(milliseconds / former.milliseconds) / Math.log(units / former.units)).toFixed(2)}`;
    const speed = bytes / milliseconds / 1e6;
    const plainSpeed = plain.bytes / plain.milliseconds / 1e6;
    console.log(
      `  ${name}: ${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms, ${Math.round(units / milliseconds).toLocaleString('en')} units/ms, ${speed.toFixed(2)} GB/s = ${(speed / plainSpeed).toFixed(2)} × plain pass${growth}`,
    );
    before.set(name, line);
  }
}
