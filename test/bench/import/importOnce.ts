import { readFileSync } from 'node:fs';
import { putBoundary } from '../../../src/usecases/boundaries/putBoundary.ts';
import { putCity } from '../../../src/usecases/cities/putCity.ts';
import { receiveDelivery } from '../../../src/usecases/deliveries/receiveDelivery.ts';
import { openEngine } from '../../../src/usecases/system/openEngine.ts';
import { readSettings } from '../../../src/usecases/system/readSettings.ts';

// A process of its own, so that its peak memory is the import's: prints one line of JSON.
const [csv, boundary] = process.argv.slice(2) as [string, string];
const AGS = '99999777';
const engine = await openEngine(readSettings(process.env));
await putCity(engine, AGS, 'Messstadt');
await putBoundary(engine, { ags: AGS, id: 'stand', fileName: 'gebiete.geojson', bytes: readFileSync(boundary) });
const bytes = readFileSync(csv);
const idle = process.memoryUsage().rss;
const begin = performance.now();
const phases: Record<string, number> = {};
let phase = 'lesen';
let since = begin;
const result = await receiveDelivery(engine, {
  ags: AGS,
  fileName: 'million.csv',
  bytes,
  dryRun: false,
  progress: ({ stage }) => {
    if (stage === phase) return;
    const now = performance.now();
    phases[phase] = now - since;
    [phase, since] = [stage, now];
  },
});
const end = performance.now();
phases[phase] = end - since;
if (result.status !== 'stored') throw new Error(result.protocol.findings[0]?.message ?? result.status);
await engine.database.close();
console.log(
  JSON.stringify({
    milliseconds: end - begin,
    phases,
    peakAboveIdle: process.resourceUsage().maxRSS * 1024 - idle,
    findings: result.protocol.findings.length,
  }),
);
