import type { Areas } from '../model/areas.ts';
import type { Delivery } from './delivery.ts';

const NOT_YET: Readonly<Record<string, string>> = {
  problem_properties: '2024-12-31',
  heat_exposed_residents: '2024-12-31',
  school_leavers: '2024/25',
  school_leavers_without_certificate: '2024/25',
  school_entry_exams: '2024/25',
  school_entry_exams_overweight: '2024/25',
  school_entry_exams_dental: '2024/25',
  school_entry_exams_u8_complete: '2024/25',
};
/** Addresses were not coded: the Sozialraum is known, its Unterbezirke are not. */
const UNCODED: readonly { measure: string; period: string; place: string }[] = [
  { measure: 'vacant_dwellings', period: '2009-12-31', place: 'Krähenbruch' },
  { measure: 'vacant_dwellings', period: '2010-12-31', place: 'Krähenbruch' },
  { measure: 'offences_burglary', period: '2012', place: 'Heidebrink' },
  { measure: 'library_users', period: '2014', place: 'Nonnenbruch' },
  { measure: 'school_entry_exams_dental', period: '2020/21', place: 'Oesperath' },
];
const CHILDLESS = /^school_/;

/** Below this number of residents an Unterbezirk has no school figures and no rents. */
export const TOO_FEW_RESIDENTS = 50;

/** Puts the reasons that have nothing to do with secrecy into a delivery. */
export function gaps(delivery: Delivery, areas: Areas, firstUnit: number): void {
  for (const [measure, cells] of delivery.measures) {
    delivery.periods.forEach((period, t) => {
      const row = cells[t]!;
      if (CHILDLESS.test(measure)) {
        areas.units.forEach((unit, u) => {
          if (unit.residents < TOO_FEW_RESIDENTS) row[firstUnit + u] = 'not_applicable';
        });
      }
      for (const hole of UNCODED) {
        if (hole.measure !== measure || hole.period !== period) continue;
        const space = areas.all.find((area) => area.level === 'sozialraum' && area.name === hole.place)!;
        areas.units.forEach((unit, u) => {
          if (unit.parent === space.key) row[firstUnit + u] = 'unknown';
        });
      }
      if (NOT_YET[measure] === period) row.fill('not_yet_available');
    });
  }
}
