import { makeKernel } from '../../../src/core/segregation/kernel/makeKernel.ts';
import type { SegregationTableRequest } from '../../../src/usecases/segregation/segregationTable.ts';

/** A request for a table with everything at its default, as the command makes it. */
export function tableRequest(
  table: string | Uint8Array,
  changes: Partial<SegregationTableRequest> = {},
): SegregationTableRequest {
  return {
    table,
    centre: 'population',
    kernels: [makeKernel('biweight', 2), makeKernel('biweight', 4)],
    ordered: false,
    local: false,
    seed: 'test',
    draws: 20,
    inference: null,
    ...changes,
  };
}
