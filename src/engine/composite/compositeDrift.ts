import type { AreaRecord, CompositeResult } from './compositeResult.ts';

export interface ClassChange {
  readonly area: string;
  readonly before: string;
  readonly after: string;
}

export interface DriftOfPart {
  /** Areas that have a class in both results. */
  readonly compared: number;
  readonly changed: readonly ClassChange[];
  /** Areas that have a class in only one of them. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

export interface CompositeDrift {
  readonly status: DriftOfPart;
  readonly dynamics: DriftOfPart;
}

function driftOf(
  before: CompositeResult,
  after: CompositeResult,
  codeOf: (area: AreaRecord) => string | null,
): DriftOfPart {
  const codes = (result: CompositeResult): Map<string, string> =>
    new Map(
      result.areas.flatMap((area) => {
        const code = codeOf(area);
        return code === null ? [] : [[area.area, code] as const];
      }),
    );
  const [first, second] = [codes(before), codes(after)];
  const both = [...first.keys()].filter((area) => second.has(area));
  return {
    compared: both.length,
    changed: both
      .map((area) => ({ area, before: first.get(area)!, after: second.get(area)! }))
      .filter((change) => change.before !== change.after),
    onlyBefore: [...first.keys()].filter((area) => !second.has(area)),
    onlyAfter: [...second.keys()].filter((area) => !first.has(area)),
  };
}

/** The class where the method has classes, else the decile. */
function statusCode({ status }: AreaRecord): string | null {
  return status?.class?.code ?? status?.decile?.toString() ?? null;
}

/**
 * Which areas change class between two results, for instance two methods on the same data: then the method alone is
 * the reason.
 */
export function compositeDrift(before: CompositeResult, after: CompositeResult): CompositeDrift {
  return {
    status: driftOf(before, after, statusCode),
    dynamics: driftOf(before, after, ({ dynamics }) => dynamics?.class?.code ?? null),
  };
}
