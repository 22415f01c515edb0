// Bundles the browser code of the atlas into dist/atlas: one start file, the map library as a chunk of its own that is
// loaded while the first figures are, and the library's worker. Beside each file lies its compressed form, so that
// no request waits for a compression. Why: docs/decisions/0017-atlas-bundle.md.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'dist', 'atlas');
const library = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));

rmSync(target, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    start: 'src/atlas/start.ts',
    'maplibre-gl-worker': join(library, 'dist', 'maplibre-gl-worker.mjs'),
  },
  outdir: target,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  chunkNames: '[name]-[hash]',
  legalComments: 'eof',
  metafile: true,
});
for (const path of Object.keys(metafile.outputs)) {
  const bytes = readFileSync(join(root, path));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  writeFileSync(join(root, `${path}.br`), brotliCompressSync(bytes, quality));
  writeFileSync(join(root, `${path}.gz`), gzipSync(bytes, { level: 9 }));
}
