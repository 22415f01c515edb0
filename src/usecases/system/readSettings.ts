import { DEFAULT_LIMITS, type Limits } from './limits.ts';

/** What the environment says, checked once at start-up. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl?: string;
  readonly dataFolder: string;
  readonly staffToken?: string;
  readonly limits: Limits;
}

/** A variable of the environment has a value that cannot be meant. The message names it, never a secret value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads and checks the settings; `environment` is process.env. An empty variable counts as absent. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const text = (name: string): string | undefined => {
    const value = environment[name]?.trim();
    return value === '' ? undefined : value;
  };
  const whole = (name: string, standard: number, least: number, most: number): number => {
    const value = text(name);
    if (value === undefined) return standard;
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new SettingsError(`${name} muss eine ganze Zahl von ${least} bis ${most} sein, nicht „${value}“.`);
  };
  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    throw new SettingsError('DATABASE_URL muss mit postgres:// oder postgresql:// beginnen.');
  }
  const staffToken = text('SOZIALRAUM_STAFF_TOKEN');
  if (staffToken !== undefined && (staffToken.length < 16 || /\s/.test(staffToken))) {
    throw new SettingsError('SOZIALRAUM_STAFF_TOKEN muss mindestens 16 Zeichen ohne Leerzeichen haben.');
  }
  return {
    host: text('HOST') ?? '127.0.0.1',
    port: whole('PORT', 3000, 0, 65535),
    dataFolder: text('SOZIALRAUM_DATA') ?? './.sozialraum',
    limits: {
      fileBytes: whole('SOZIALRAUM_MAX_FILE_MB', DEFAULT_LIMITS.fileBytes / 1048576, 1, 1024) * 1048576,
      cells: whole('SOZIALRAUM_MAX_CELLS', DEFAULT_LIMITS.cells, 1000, 100_000_000),
      seconds: whole('SOZIALRAUM_MAX_SECONDS', DEFAULT_LIMITS.seconds, 1, 3600),
    },
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(staffToken === undefined ? {} : { staffToken }),
  };
}
