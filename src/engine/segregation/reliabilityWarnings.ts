import type { GroupCounts } from '../../core/segregation/groupCounts.ts';
import { reliability } from '../../core/segregation/oneGroup/reliability.ts';
import type { SegregationWarning } from './segregationResult.ts';

/** People below which shares of a unit say little. */
const SMALL_UNIT = 100;
/** Share of D that chance may make up before the number misleads. */
const CHANCE_LIMIT = 0.5;

const percent = (share: number): string =>
  `${(100 * share).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`;

/** What would mislead a reader of one group's indices: units too small, and a D that chance alone makes large. */
export function reliabilityWarnings(
  group: string,
  counts: GroupCounts,
  units: readonly string[],
): SegregationWarning[] {
  const outcome = reliability(counts, SMALL_UNIT);
  if (outcome.value === null) return [];
  const { smallUnits, shareInSmallUnits, chanceShare } = outcome.value;
  const warnings: SegregationWarning[] = [];
  if (smallUnits > 0) {
    const small = [...counts.units.keys()].filter((i) => counts.total[i]! < SMALL_UNIT);
    warnings.push({
      code: 'small_units',
      message: `${smallUnits === 1 ? 'Eine Einheit hat' : `${smallUnits} Einheiten haben`} weniger als ${SMALL_UNIT} Personen (zusammen ${percent(shareInSmallUnits)} aller); dort schwanken die Anteile schon zufällig stark.`,
      units: small.map((i) => units[counts.units[i]!]!),
    });
  }
  if (chanceShare > CHANCE_LIMIT)
    warnings.push({
      code: 'chance_above_half',
      message: `„${group}“: ${percent(chanceShare)} der Dissimilarität ergäbe schon der Zufall, weil die Einheiten klein sind oder die Gruppe selten ist. Bitte die bereinigten Werte verwenden.`,
      indices: [`oneGroup.${group}.dissimilarity`],
    });
  return warnings;
}
