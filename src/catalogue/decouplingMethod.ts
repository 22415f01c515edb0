/**
 * The shape of the files in indicators/methods/ with `kind` "decoupling": a rule that flags areas, as dated data.
 * indicators/schema/decoupling.schema.json says the same and is what is checked.
 */
export interface DecouplingMethod {
  /** German kebab-case with the year, permanent: `schwankungsband-2026`. */
  readonly id: string;
  /** Version of this file, counted up whenever a result may change: "1". */
  readonly version: string;
  readonly kind: 'decoupling';
  readonly title: string;
  readonly description: string;
  readonly source: string;
  /** What shows how right the rule is, in words. */
  readonly evidence: string;
  /** ISO date. */
  readonly validFrom: string;
  /** The one that answers when no method is asked for. */
  readonly standard?: true;
  /** Procedure of the core that the rule sets in motion. */
  readonly detector: 'sbs' | 'berlin' | 'hamburg' | 'slope' | 'mann-kendall';
  /** When an area comes onto the list and when it leaves it; absent = the procedure has no such thing. */
  readonly list?: {
    readonly enter: { readonly q: number; readonly direction: number };
    readonly stay: { readonly q: number };
    readonly confirmed: { readonly q: number };
  };
  /** Below any of these nothing is judged. */
  readonly judge: { readonly areas: number; readonly years: number; readonly people: number; readonly cases: number };
  /** Measured on simulated cities whose truth is known. */
  readonly measured: {
    readonly falseDiscoveryRate: number;
    /** Decoupling areas that are found, as a share of what a rule finds that knows the simulation; above 1 where nearly everything is flagged. */
    readonly powerOfOracle: number;
    /** Share of reports that list at least one area wrongly. */
    readonly falseReports: number;
    readonly on: string;
  };
}
