import { expect, test } from 'vitest';
import { openSheets } from '../../../src/delivery/grid/openSheets.ts';
import { writeCase } from './writeCase.ts';

/** Empty cells at the end of a row say nothing. */
function trimmed(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}

test('a text file is taken apart into the cells that were written, or with a finding', async () => {
  let spoken = 0;
  for (let seed = 0; seed < 1500; seed++) {
    const written = await writeCase(seed, { output: 'text', fault: 'none' });
    const file = await openSheets(written.bytes, {});
    spoken += Number(file.findings.length > 0);
    if (file.findings.some((it) => it.severity !== 'note')) continue;
    const rows = [...file.sheets[0]!.rows()].map((row) => trimmed(row.cells.map((cell) => cell.text)));
    const wanted = written.rows.map((row) => trimmed(row.map((cell) => cell.text)));
    const offset = rows.length - wanted.length;
    expect(rows.slice(Math.max(0, offset)), `seed ${seed}\n${written.text.slice(0, 600)}`).toEqual(wanted);
  }
  console.log(`1500 text files: ${spoken} opened with a finding`);
});

test('a workbook is taken apart into the cells that were written', async () => {
  for (let seed = 0; seed < 150; seed++) {
    const written = await writeCase(seed, { output: 'xlsx', fault: 'none' });
    const file = await openSheets(written.bytes, {});
    expect(
      file.findings.filter((it) => it.severity === 'error'),
      `seed ${seed}`,
    ).toEqual([]);
    const sheet = file.sheets.find((it) => it.name === 'Daten')!;
    for (const row of sheet.rows()) {
      const wanted = written.rows[row.line - 1] ?? [];
      row.cells.forEach((cell, i) => {
        const { text = '', number } = wanted[i] ?? {};
        if (number === undefined) expect(cell.text, `seed ${seed} row ${row.line}`).toBe(text);
        else expect(cell.number, `seed ${seed} row ${row.line}`).toBe(number);
      });
      expect(row.cells.length, `seed ${seed} row ${row.line}`).toBeGreaterThanOrEqual(
        trimmed(wanted.map((it) => it.text)).length,
      );
    }
    expect(sheet.merges.length).toBe(written.merges);
  }
});
