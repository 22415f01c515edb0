import { expect, test } from 'vitest';
import { type SeededRandom, seededRandom } from '../../src/core/numeric/seededRandom.ts';
import { readTable } from '../../src/delivery/readTable.ts';
import { RequestProblem } from '../../src/domain/requestProblem.ts';
import { receiveDelivery } from '../../src/usecases/deliveries/receiveDelivery.ts';
import { openTestEngine } from '../support/openTestEngine.ts';
import { makeSmallCity, SMALL_CITY } from './smallCity.ts';

const LONG = `area,measure,period,value
1,population,2021-12-31,1200
2,population,2021-12-31,800
0101,population,2021-12-31,700
0103,population,2021-12-31,500
0201,population,2021-12-31,450
0203,population,2021-12-31,350
1,net_rent_median,2021,8.55
2,net_rent_median,2021,suppressed
1,births,2021,11
2,births,2021,not_applicable
gesamt,population,2021-12-31,2000
`;
const WIDE = `Gebiet;Zeit;population;foreigners;net_rent_median
1;31.12.2021;1200;110;8,55
2;31.12.2021;800;90;suppressed
0101;31.12.2021;700;60;7,5
0103;31.12.2021;500;50;9,25
0201;31.12.2021;450;x;10
0203;31.12.2021;350;0;11,75
`;
const CASES = 300;
/** Bytes that mean something to a reader of tables. */
const SIGNS = [...'",;\n\r\t 0159.-+eE|\u00e4']
  .flatMap((sign) => [...Buffer.from(sign)])
  .concat([0, 0xff, 0xfe, 0xef, 0xa0]);

/** One to three bytes changed, put in or taken out, all within one line; and the lines that this touches. */
function mutate(original: Buffer, random: SeededRandom): { bytes: Buffer; lines: Set<number> } {
  const starts = [0, ...[...original.keys()].filter((i) => original[i] === 10).map((i) => i + 1)].slice(0, -1);
  const line = random.integer(starts.length);
  const from = starts[line]!;
  const to = starts[line + 1] ?? original.length;
  const pieces = [...original.subarray(from, to)];
  // Half of the changes are near the end, where the values stand: the rest is mostly keys, and a wrong key is refused.
  const near = random.integer(2) === 0 ? Math.max(0, pieces.length - 6) : 0;
  for (let changes = 1 + random.integer(3); changes > 0; changes--) {
    const at = near + random.integer(Math.max(1, pieces.length - near));
    const byte = random.integer(2) === 0 ? SIGNS[random.integer(SIGNS.length)]! : random.integer(256);
    const kind = random.integer(3);
    if (kind === 0) pieces[at] = byte;
    else if (kind === 1) pieces.splice(at, 0, byte);
    else if (pieces.length > 1) pieces.splice(at, 1);
  }
  const lines = new Set([line + 1]);
  // Without its end, the line runs into the next one.
  if (pieces.at(-1) !== 10) lines.add(line + 2);
  return { bytes: Buffer.concat([original.subarray(0, from), Buffer.from(pieces), original.subarray(to)]), lines };
}

test.each([
  ['long', LONG],
  ['wide', WIDE],
])('a %s file with changed bytes is refused or read rightly, never thrown at the sender', async (name, text) => {
  const engine = await openTestEngine('empty');
  await makeSmallCity(engine);
  const isMeasure = (id: string) => engine.catalogue.measures.has(id);
  const read = async (bytes: Uint8Array) => {
    const { table, areas } = await readTable(bytes, { fileName: 'x.csv', isMeasure, maxCells: 10_000 });
    return Array.from({ length: table.length }, (_, i) => ({
      row: table.row[i]!,
      // The header may have been changed: a column is what stands in it.
      cell: [areas.texts[table.area[i]!], table.periods.texts[table.period[i]!], table.value[i], table.reason[i]].join(
        '|',
      ),
      measure: table.measures.texts[table.measure[i]!]!,
    }));
  };
  const receive = (bytes: Uint8Array) =>
    receiveDelivery(engine, { ags: SMALL_CITY, fileName: 'x.csv', bytes, dryRun: true });
  const original = Buffer.from(text);
  expect((await receive(original)).protocol.findings).toEqual([]);
  const cells = await read(original);
  const columns = name === 'wide' ? 3 : 1;

  const random = seededRandom(`changed bytes ${name}`);
  const seen = { checked: 0, refused: 0 };
  for (let run = 0; run < CASES; run++) {
    const { bytes, lines } = mutate(original, random);
    const shown = JSON.stringify(bytes.toString('latin1'));
    const result = await receive(bytes).catch((error: unknown) => {
      if (error instanceof RequestProblem) return null;
      throw new Error(`Run ${run}, ${shown}`, { cause: error });
    });
    if (result === null || result.status === 'refused') {
      seen.refused++;
      if (result !== null) expect(result.protocol.findings.length, shown).toBeGreaterThan(0);
      continue;
    }
    seen.checked++;
    const key = (one: { cell: string; measure: string }) => (lines.has(1) ? one.cell : `${one.cell}|${one.measure}`);
    const now = await read(bytes);
    const found = new Set(now.map(key));
    const lost = cells.filter((one) => !lines.has(one.row) && !found.has(key(one)));
    expect(lost, `run ${run}: ${shown}`).toEqual([]);
    const known = new Set(cells.map(key));
    const strange = now.filter((one) => !known.has(key(one)));
    expect(new Set(strange.map((one) => one.row)).size, `run ${run}: ${shown}`).toBeLessThanOrEqual(lines.size);
    expect(strange.length, `run ${run}: ${shown}`).toBeLessThanOrEqual(columns * lines.size);
  }
  // Both ends are reached: a test that only ever saw refusals would prove nothing.
  expect(seen.checked).toBeGreaterThan(15);
  expect(seen.refused).toBeGreaterThan(100);
});
