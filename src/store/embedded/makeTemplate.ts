import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase } from '../openDatabase.ts';
import { DATABASE_FOLDER } from './openEmbedded.ts';
import { templatePath } from './templateFolder.ts';

/** Build step: makes the migrated, empty database that a first start copies instead of running initdb. */
const target = templatePath();
if (!existsSync(join(target, 'PG_VERSION'))) {
  const folder = join(dirname(dirname(target)), 'template.new');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const database = await openDatabase({ dataFolder: folder });
  await database.close();
  rmSync(dirname(target), { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  renameSync(join(folder, DATABASE_FOLDER), target);
  rmSync(folder, { recursive: true, force: true });
}
