import type { Command } from '../command.ts';
import { backup } from './backup.ts';
import { boundaries } from './boundaries.ts';
import { city } from './city.ts';
import { composite } from './composite.ts';
import { exportCity } from './exportCity.ts';
import { importDeliveries } from './importDeliveries.ts';
import { release } from './release.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';
import { verify } from './verify.ts';
import { withdraw } from './withdraw.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  serve,
  city,
  boundaries,
  importDeliveries,
  release,
  withdraw,
  backup,
  exportCity,
  restore,
  composite,
  verify,
];
