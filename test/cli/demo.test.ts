import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Starts `serve --demo` and waits until it answers. */
async function start(
  folder: string,
): Promise<{ address: string; stop(signal: NodeJS.Signals): Promise<number | null>; pid: number }> {
  const child = spawn(process.execPath, [program, 'serve', '--demo', '--port', '0'], {
    env: { ...process.env, DATABASE_URL: '', SOZIALRAUM_DATA: folder },
  });
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  let err = '';
  const address = await new Promise<string>((done, fail) => {
    child.stderr.on('data', (data: Buffer) => {
      err += data;
      const found = /auf (http:\S+)/.exec(err)?.[1];
      if (found !== undefined) done(found);
    });
    child.once('exit', () => fail(new Error(err)));
  });
  return {
    address,
    pid: child.pid!,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

async function untilReady(address: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if ((await fetch(`${address}/ready`)).status === 200) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('never ready');
}

test('serve --demo: a killed first start is taken up again, ready only with Musterstadt released, pages and docs answer', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-demo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const killed = await start(folder);
  expect((await fetch(`${killed.address}/health`)).status).toBe(200);
  expect((await fetch(`${killed.address}/ready`)).status).toBe(503);
  await new Promise((done) => setTimeout(done, 1500));
  await killed.stop('SIGKILL');

  const first = await start(folder);
  await untilReady(first.address);
  const cities = (await (await fetch(`${first.address}/api/v1/cities`)).json()) as {
    cities: { ags: string; release: number }[];
  };
  expect(cities.cities).toMatchObject([{ ags: '99999000', release: 1 }]);
  const deliveries = (await (await fetch(`${first.address}/api/v1/cities/99999000/deliveries`)).json()) as {
    total: number;
  };
  expect(deliveries.total).toBe(readdirSync(new URL('../../data/musterstadt/lieferungen', import.meta.url)).length);
  for (const [path, type] of [
    ['/', 'text/html'],
    ['/docs', 'text/html'],
    ['/openapi.json', 'application/json'],
  ] as const) {
    const response = await fetch(`${first.address}${path}`);
    expect(response.status, path).toBe(200);
    expect(response.headers.get('content-type'), path).toContain(type);
  }
  expect(await first.stop('SIGTERM')).toBe(0);

  const second = await start(folder);
  await untilReady(second.address);
  const again = (await (await fetch(`${second.address}/api/v1/cities/99999000/releases`)).json()) as { total: number };
  expect(again.total).toBe(1);
  expect(await second.stop('SIGINT')).toBe(0);
});
