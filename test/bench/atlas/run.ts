import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../support/findChromium.ts';
import { openBrowser } from '../../support/openBrowser.ts';
import { sharedPath } from '../../support/shared.ts';

/*
 * The first map of Berlin's 447 areas in real Chromium with an empty cache: how long until it is drawn and answers a
 * click, and how many bytes come over the line. The built program serves; WebGL is drawn by software, which is
 * the slowest computer that a reader could have.
 */
const REPETITIONS = Number(process.env.SOZIALRAUM_BENCH_REPETITIONS ?? 7);
const chromium = findChromium();
const data = sharedPath('data', 'berlin');
if (chromium === null || data === null) {
  console.log(`Left out: ${chromium === null ? 'there is no Chromium' : 'the data of Berlin are not there'}.`);
  process.exit(0);
}
const root = fileURLToPath(new URL('../../../', import.meta.url));
execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
const folder = mkdtempSync(join(tmpdir(), 'sozialraum-bench-'));
const environment = { ...process.env, SOZIALRAUM_DATA: folder, DATABASE_URL: '' };
const files = (prefix: string): string[] =>
  readdirSync(data)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(data, name));
const run = (...args: string[]): void => {
  execFileSync(process.execPath, ['dist/cli/main.js', ...args], { cwd: root, env: environment, stdio: 'ignore' });
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

async function answers(address: string): Promise<void> {
  for (let k = 0; k < 300; k++) {
    const ok = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${address} does not answer.`);
}

let server: ChildProcess | null = null;
try {
  run('city', '11000000', 'Berlin');
  const areas = join(data, 'planungsraeume_lor2006.geojson');
  run('boundaries', '11000000', 'lor-2006', areas, '--level', 'planungsraum', '--valid-from', '2006-01-01');
  run('import', '11000000', '--format', 'berlin-ewr-migration', ...files('population_migration_'));
  run('release', '11000000', '--protection', 'none', '--note', 'Benchmark');
  const port = await freePort();
  const args = ['dist/cli/main.js', 'serve', '--port', String(port)];
  server = spawn(process.execPath, args, { cwd: root, env: environment, stdio: 'ignore' });
  const host = `http://127.0.0.1:${port}`;
  await answers(`${host}/ready`);
  const browser = await openBrowser(chromium, host);
  const times: number[] = [];
  let bytes = 0;
  for (let k = 0; k <= REPETITIONS; k++) {
    const { page, faults } = await browser.open('/');
    await page.waitForSelector('#map[data-drawn]');
    const drawn = Number(await page.evaluate('performance.now()'));
    const box = (await page.locator('#map').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForSelector('#profile:not([hidden])');
    bytes = Number(
      await page.evaluate(
        `performance.getEntries().filter((one) => one.responseEnd <= ${drawn}).reduce((sum, one) => sum + (one.transferSize ?? 0), 0)`,
      ),
    );
    if (faults.length > 0) throw new Error(faults.join('\n'));
    // The first visit also warms the server; it is told apart.
    if (k === 0) console.log(`first visit after the start of the server: ${Math.round(drawn)} ms`);
    else times.push(drawn);
    await page.context().close();
  }
  await browser.close();
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)]!;
  console.log(
    `${REPETITIONS} visits with an empty cache: median ${Math.round(median)} ms, ${Math.round(times[0]!)} to ${Math.round(times.at(-1)!)} ms`,
  );
  console.log(`over the line until then: ${Math.round(bytes / 1000)} kB`);
} finally {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
}
