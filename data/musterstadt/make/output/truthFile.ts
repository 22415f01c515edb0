import type { Panel } from '../model/panel.ts';
import type { World } from '../model/world.ts';
import { SEED } from '../seed.ts';
import { YEARS } from '../years.ts';

const AFFECTED = [
  'sgb2_recipients',
  'sgb2_recipients_age_00_14',
  'sgb2_recipients_age_15_24',
  'sgb2_recipients_age_25_54',
  'sgb2_recipients_age_55_64',
  'unemployed_sgb2',
];
const BURDENED_FROM = 1.5;

/** What was planted: which Unterbezirke truly decouple, and which are high but stable. */
export function truthFile(world: World, recipients: Panel, under65: Panel): string {
  const { units } = world.areas;
  const decouplers = world.decoupling.list.map(({ unit, direction, form, onset, drift }) => ({
    key: units[unit]!.key,
    name: units[unit]!.name,
    direction,
    form,
    onset,
    ...(form === 'ramp' ? { driftPerYear: drift } : { step: drift }),
    measures: AFFECTED,
    residents2021: units[unit]!.residents,
    rate: Object.fromEntries(
      [2009, 2021, 2024].map((year) => [year, percent(recipients, under65, unit, YEARS.indexOf(year))]),
    ),
  }));
  const planted = new Set(world.decoupling.list.map(({ unit }) => unit));
  const burdened = units.flatMap((unit, i) => {
    if (planted.has(i) || unit.residents < 300) return [];
    const mean = meanRatio(recipients, under65, i);
    return mean < BURDENED_FROM ? [] : [{ key: unit.key, name: unit.name, ratioToCity: Math.round(mean * 100) / 100 }];
  });
  const truth = {
    description:
      'Synthetische Daten: Musterstadt ist erfunden. Diese Datei nennt, was der Generator gepflanzt hat; sie ist keine Lieferung.',
    seed: SEED,
    scale:
      'Log-Odds der Quote; adverse = Quote steigt. onset ist das erste Jahr, das abweicht. driftPerYear gilt je Jahr ab onset, step einmal ab onset. unemployed_long_term trägt 30 % davon als Anteil an den Arbeitslosen.',
    decouplers,
    permanentlyBurdened: {
      rule: 'SGB-II-Quote im Mittel 2009–2024 mindestens das 1,5-Fache der Stadt, nichts gepflanzt, ab 300 Einwohnern',
      areas: burdened,
    },
  };
  return `${JSON.stringify(truth, null, 2)}\n`;
}

function percent(count: Panel, base: Panel, unit: number, t: number): number {
  return Math.round((1000 * count[t]![unit]!) / base[t]![unit]!) / 10;
}

function meanRatio(count: Panel, base: Panel, unit: number): number {
  const sum = (row: readonly number[]): number => row.reduce((total, value) => total + value, 0);
  const ratios = count.map((row, t) => row[unit]! / base[t]![unit]! / (sum(row) / sum(base[t]!)));
  return ratios.reduce((total, value) => total + value, 0) / ratios.length;
}
