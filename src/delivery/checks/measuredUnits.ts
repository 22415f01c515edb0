/** Units of counts that add up like counts, but are measured: they may have decimals and do not fluctuate like cases. */
export const MEASURED_UNITS: ReadonlySet<string> = new Set(['m2']);
