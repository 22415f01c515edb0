import type { Command } from '../command.ts';

/** Every command, in the order of the help. Loaded one by one: `composite` needs no database, `verify` no server. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  city: async () => (await import('./city.ts')).city,
  boundaries: async () => (await import('./boundaries.ts')).boundaries,
  crosswalk: async () => (await import('./crosswalk.ts')).crosswalk,
  'programme-area': async () => (await import('./programmeArea.ts')).programmeArea,
  import: async () => (await import('./importDeliveries.ts')).importDeliveries,
  read: async () => (await import('./read.ts')).read,
  release: async () => (await import('./release.ts')).release,
  withdraw: async () => (await import('./withdraw.ts')).withdraw,
  backup: async () => (await import('./backup.ts')).backup,
  export: async () => (await import('./exportCity.ts')).exportCity,
  restore: async () => (await import('./restore.ts')).restore,
  composite: async () => (await import('./composite.ts')).composite,
  segregation: async () => (await import('./segregation.ts')).segregation,
  decoupling: async () => (await import('./decoupling.ts')).decoupling,
  report: async () => (await import('./report.ts')).report,
  verify: async () => (await import('./verify.ts')).verify,
};
