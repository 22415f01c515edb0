import type { DeliveryFormat } from '../domain/deliveryFormat.ts';
import type { DecouplingMethod } from './decouplingMethod.ts';
import type { Method } from './method.ts';
import type { GlossaryTerm, ReportTemplate } from './reportTemplate.ts';
import type { BurdenProfile, Indicator, Level, Measure, Programme, Source, Theme, Unit } from './types.ts';

/** The checked contents of indicators/: whole, deep-frozen, keyed by id. Maps keep the order of the files (themes first). */
export interface Catalogue {
  /** First 16 hex digits of the SHA-256 over the contents: the same contents have the same version. */
  readonly version: string;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly levels: ReadonlyMap<string, Level>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly methods: ReadonlyMap<string, Method>;
  /** Rules that flag areas, in the folder of the methods too. */
  readonly rules: ReadonlyMap<string, DecouplingMethod>;
  readonly burdens: ReadonlyMap<string, BurdenProfile>;
  readonly formats: ReadonlyMap<string, DeliveryFormat>;
  readonly reports: ReadonlyMap<string, ReportTemplate>;
  readonly glossary: ReadonlyMap<string, GlossaryTerm>;
  /** What a delivery format that comes with a request is held against. */
  readonly formatSchema: object;
}
