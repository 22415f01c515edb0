import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * The whole standard report from the shell, the start of the program included: Musterstadt, and Berlin (447 areas) where
 * its open data lie in ../shared/data. Peak memory is the process's own word (VmHWM), so it is told on Linux only.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const main = join(root, 'dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'sozialraum-bench-'));

function run(data: string, args: readonly string[]): string {
  const tellPeak = `process.on('exit', () => { try { process.stdout.write('peak ' + /VmHWM:\\s+(\\d+)/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))[1]); } catch {} });`;
  const start = `process.argv = ${JSON.stringify([process.execPath, main, ...args])}; import(${JSON.stringify(main)});`;
  return execFileSync(process.execPath, ['-e', `${tellPeak} ${start}`], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, SOZIALRAUM_DATA: join(folder, data), DATABASE_URL: '' },
  });
}

function measure(name: string, ags: string, period: string, data: string): void {
  for (const format of ['html', 'pdf']) {
    const file = join(folder, `bericht.${format}`);
    const start = performance.now();
    const out = run(data, ['report', ags, '--period', period, '--out', file]);
    const seconds = (performance.now() - start) / 1000;
    const peak = /peak (\d+)/.exec(out)?.[1];
    const pages = format === 'pdf' ? `, ${readFileSync(file, 'latin1').match(/\/Type \/Page\b/g)?.length} pages` : '';
    console.log(
      `  ${name} ${period}, ${format}: ${seconds.toFixed(1)} s, ${(statSync(file).size / 1e6).toFixed(1)} MB${pages}${peak === undefined ? '' : `, peak memory ${Math.round(Number(peak) / 1024)} MB`}`,
    );
  }
}

try {
  console.log(`Node ${process.version}, ${availableParallelism()} processors`);
  execFileSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'test/support/fillTemplate.ts'), 'musterstadt', join(folder, 'musterstadt'), ''],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  measure('Musterstadt', '99999000', '2024', 'musterstadt');
  const berlin = join(root, '../shared/data/berlin');
  if (existsSync(berlin)) {
    const files = (beginning: string): string[] =>
      readdirSync(berlin)
        .filter((name) => name.startsWith(beginning) && name.endsWith('.csv'))
        .sort()
        .map((name) => join(berlin, name));
    run('berlin', ['city', '11000000', 'Berlin']);
    const drawing = join(berlin, 'planungsraeume_lor2006.geojson');
    run('berlin', [
      'boundaries',
      '11000000',
      'lor-2006',
      drawing,
      '--level',
      'planungsraum',
      '--valid-to',
      '2020-12-31',
    ]);
    run('berlin', ['import', '11000000', '--format', 'berlin-mss', ...files('mss_')]);
    run('berlin', ['import', '11000000', '--format', 'berlin-ewr-migration', ...files('population_migration_')]);
    run('berlin', ['import', '11000000', '--format', 'berlin-ewr-alter-geschlecht', ...files('population_age_sex_')]);
    run('berlin', ['import', '11000000', '--format', 'berlin-ewr-herkunft', ...files('population_origin_')]);
    run('berlin', ['release', '11000000', '--protection', 'none']);
    measure('Berlin', '11000000', '2019', 'berlin');
  } else console.log('  Berlin: its open data are not there');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
