/**
 * URL of a worker's compiled file. Tests run the sources themselves, which a worker thread of Node 20 cannot load:
 * from a source file, the compiled twin in dist/ is taken (the test run builds it first).
 */
export function workerFile(importer: string, name: string): URL {
  const compiled = importer.endsWith('.ts') ? importer.replace('/src/', '/dist/') : importer;
  return new URL(`./${name}.js`, compiled);
}
