import { basename } from 'node:path';
import { protocolText } from '../../usecases/deliveries/protocolText.ts';
import { type DeliveryResult, receiveDelivery } from '../../usecases/deliveries/receiveDelivery.ts';
import { chooseFormat } from '../../usecases/formats/chooseFormat.ts';
import { type Command, UsageError } from '../command.ts';
import { formatText } from '../formatText.ts';
import { parseArguments } from '../parseArguments.ts';
import { readInputFile } from '../readInputFile.ts';
import { tellFindings } from '../tellFindings.ts';
import { writeOutput } from '../writeOutput.ts';

export const importDeliveries: Command = {
  name: 'import',
  usage:
    'AGS DATEI… [--format KENNUNG|FORMAT.json] [--boundary KENNUNG] [--replaces NR] [--confirm all|ZELLEN] [--protocol PROTOKOLL.json|.html] [--dry-run]',
  summary: 'Liefert Dateien; jede wird ganz oder gar nicht gespeichert.',
  async run(args, io) {
    const { values, positionals } = parseArguments(
      args,
      { format: 'text', boundary: 'text', replaces: 'text', confirm: 'text', protocol: 'text', 'dry-run': 'flag' },
      { least: 2, most: 10_000 },
    );
    const [ags, ...files] = positionals as [string, ...string[]];
    if (values.replaces !== undefined && (!/^\d{1,9}$/.test(values.replaces) || files.length !== 1)) {
      throw new UsageError('--replaces nennt die Nummer einer Lieferung und gilt für genau eine Datei.');
    }
    if (values.protocol !== undefined && files.length !== 1)
      throw new UsageError('--protocol gilt für genau eine Datei.');
    const results = await io.withEngine(async (engine) => {
      const format =
        values.format === undefined ? undefined : await chooseFormat(engine, ags, formatText(values.format));
      const done: (Omit<DeliveryResult, 'protocol'> & { file: string })[] = [];
      for (const file of files) {
        const { protocol, ...result } = await receiveDelivery(engine, {
          ags,
          fileName: basename(file),
          bytes: readInputFile(file, io.settings.limits.fileBytes),
          dryRun: values['dry-run'] === true,
          ...(format === undefined ? {} : { format }),
          ...(values.boundary === undefined ? {} : { boundary: values.boundary }),
          ...(values.replaces === undefined ? {} : { replaces: Number(values.replaces) }),
          ...(values.confirm === undefined
            ? {}
            : { confirm: values.confirm === 'all' ? ('all' as const) : values.confirm.split(',') }),
        });
        tellFindings(io, protocol.findings);
        if (values.protocol !== undefined)
          writeOutput(
            values.protocol,
            protocolText(values.protocol, protocol, { ...protocol, deliveryId: result.deliveryId }),
          );
        io.tell(
          `${file}: ${result.status === 'stored' ? `gespeichert als Lieferung ${result.deliveryId}` : result.status === 'checked' ? 'geprüft, nicht gespeichert' : 'abgelehnt, nichts gespeichert'}`,
        );
        done.push({ file: basename(file), ...result });
      }
      return done;
    });
    for (const result of results) io.out(`${JSON.stringify(result)}\n`);
    return results.some((result) => result.status === 'refused') ? 1 : 0;
  },
};
