import { join } from 'node:path';
import { buildApi } from '../../api/buildApi.ts';
import { isLoopback } from '../../domain/isLoopback.ts';
import { loadExampleCity } from '../../usecases/cities/loadExampleCity.ts';
import { engineVersion, packageRoot } from '../../usecases/system/installation.ts';
import { openEngine } from '../../usecases/system/openEngine.ts';
import { type Command, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';

/** The HTTP interface and the pages; runs until it is told to stop. */
export const serve: Command = {
  name: 'serve',
  usage: '[--port 3000] [--host 127.0.0.1] [--demo]',
  summary: 'Startet Schnittstelle und Seiten; --demo lädt Musterstadt in eine leere Datenbank.',
  async run(args, io) {
    const { values } = parseArguments(args, { port: 'text', host: 'text', demo: 'flag' }, { least: 0, most: 0 });
    const { settings } = io;
    const port = values.port === undefined ? settings.port : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new UsageError('--port muss eine Zahl von 0 bis 65535 sein.');
    const host = values.host ?? settings.host;
    if (settings.staffToken === undefined && !isLoopback(host)) {
      throw new UsageError(
        `Ohne SOZIALRAUM_STAFF_TOKEN lauscht der Dienst nur auf diesem Rechner, nicht auf ${host}. Bitte ein Zugangswort setzen (mindestens 16 Zeichen).`,
      );
    }
    const engine = await openEngine(settings);
    let failure: unknown = null;
    try {
      let ready = values.demo !== true;
      const app = await buildApi({
        engine,
        version: engineVersion,
        packageRoot,
        ready: () => ready,
        log: 'info',
        ...(settings.staffToken === undefined ? {} : { staffToken: settings.staffToken }),
      });
      let stop: () => void = () => undefined;
      const stopped = new Promise<void>((done) => {
        stop = done;
      });
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
      try {
        const address = await app.listen({ port, host });
        io.tell(`Sozialraum ${engineVersion} auf ${address} – Dokumentation unter ${address}/docs`);
        let loading = Promise.resolve();
        if (values.demo === true) {
          loading = loadExampleCity(engine, join(packageRoot, 'data', 'musterstadt'), (text) => io.tell(text)).then(
            () => {
              ready = true;
              io.tell(`Bereit: ${address}`);
            },
            (error: unknown) => {
              failure = error;
              stop();
            },
          );
        }
        await stopped;
        await loading;
      } finally {
        await app.close();
      }
    } finally {
      await engine.database.close();
    }
    if (failure !== null) throw failure;
    return 0;
  },
};
