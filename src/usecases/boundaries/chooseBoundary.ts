import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { Finding } from '../../domain/finding.ts';
import { isFacilityBoundary } from '../../domain/isFacilityBoundary.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';

/**
 * The boundary version that a delivery belongs to: the one asked for, else the only one, else the one valid in all of
 * its periods. Facilities are only meant where they are asked for. Where it is not decided, a finding says so and the
 * answer is null.
 */
export function chooseBoundary(
  all: readonly BoundaryVersion[],
  wanted: string | undefined,
  periods: readonly string[],
  findings: Finding[],
): BoundaryVersion | null {
  if (wanted !== undefined) {
    const found = all.find((one) => one.id === wanted);
    if (found === undefined) {
      findings.push({
        check: 'boundary',
        severity: 'error',
        message: `Den Gebietsstand „${wanted}“ gibt es hier nicht. Vorhanden: ${names(all)}.`,
      });
    }
    return found ?? null;
  }
  const areas = all.filter((one) => !isFacilityBoundary(one));
  const versions = areas.length > 0 ? areas : all;
  if (versions.length === 0) {
    findings.push({
      check: 'boundary',
      severity: 'error',
      message: 'Die Stadt hat noch keinen Gebietsstand. Bitte zuerst die Gebiete einlesen.',
    });
    return null;
  }
  if (versions.length === 1) return versions[0]!;
  const valid = new Set(
    periods.map((id) => {
      const end = parsePeriod(id)!.end;
      return versions.find((one) => end >= (one.validFrom ?? '') && end <= (one.validTo ?? '9999'));
    }),
  );
  const [only] = valid;
  if (valid.size === 1 && only !== undefined) return only;
  findings.push({
    check: 'boundary',
    severity: 'question',
    message: `Zu welchem Gebietsstand gehört die Datei? Ihre Berichtszeiten fallen nicht in genau einen. Bitte boundary angeben: ${names(versions)}.`,
  });
  return null;
}

function names(versions: readonly BoundaryVersion[]): string {
  return versions.length === 0 ? 'keiner' : versions.map((one) => `„${one.id}“`).join(', ');
}
