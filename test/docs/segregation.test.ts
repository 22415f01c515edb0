import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { segregationIndices } from '../../src/core/segregation/registry/segregationIndices.ts';

const folder = fileURLToPath(new URL('../../docs/segregation/', import.meta.url));
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const text = new Map(pages.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('the explanation of segregation', () => {
  test('has every index of the registry, in the overview and on a page', () => {
    const missing = segregationIndices
      .map(({ set, name }) => `\`${set}.${name}\``)
      .filter((id) => {
        const on = pages.filter((page) => text.get(page)!.includes(id));
        return !on.includes('README.md') || on.length < 2;
      });
    expect(missing).toEqual([]);
  });

  test('links and pictures lead somewhere, and every picture says what it shows', () => {
    const lost: string[] = [];
    for (const [page, content] of text)
      for (const [, alt, target] of content.matchAll(/(!?\[[^\]]*\])\(([^)#]+)(?:#[^)]*)?\)/g)) {
        if (/^https?:/.test(target!)) continue;
        if (!existsSync(join(folder, target!))) lost.push(`${page}: ${target}`);
        if (alt!.startsWith('![') && alt!.length < 20) lost.push(`${page}: ${target} without words`);
      }
    expect(lost).toEqual([]);
    for (const name of readdirSync(join(folder, 'bilder')).filter((one) => one.endsWith('.svg'))) {
      const picture = readFileSync(join(folder, 'bilder', name), 'utf8');
      expect(picture, name).toMatch(/<title id="title">[^<]{5,}<\/title>\s*<desc id="desc">[^<]{20,}<\/desc>/);
    }
  });
});
