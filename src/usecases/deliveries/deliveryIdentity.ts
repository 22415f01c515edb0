import { createHash } from 'node:crypto';
import { canonicalJson } from '../../catalogue/canonicalJson.ts';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { DeliveryFormat } from '../../domain/deliveryFormat.ts';

/**
 * The same file, read the same way and confirmed the same way, is the same delivery on any machine. Where its period
 * stands in its name, the name is part of what was delivered: equal bytes for two years are two deliveries.
 */
export function deliveryIdentity(delivery: {
  readonly sha256: string;
  readonly format: DeliveryFormat;
  readonly boundary: BoundaryVersion;
  readonly periods: readonly string[];
  /** Identity of the delivery that this one replaces. */
  readonly replaced: string | undefined;
  /** Cells "area|measure|period" that take the place of a former value. */
  readonly superseding: readonly string[];
}): string {
  const { sha256, format, boundary, periods, replaced, superseding } = delivery;
  const parts = [
    sha256,
    canonicalJson(reading(format)),
    boundary.id,
    boundary.sha256,
    replaced ?? '',
    [...superseding].sort().join('\n'),
    ...(format.layout !== 'recognised' && format.period.fileName === undefined ? [] : periods),
  ];
  return createHash('sha256').update(parts.join('\u0000')).digest('hex');
}

/** What of a format decides the reading: a recognised one was named after its file. */
function reading(format: DeliveryFormat): object {
  if (format.layout !== 'recognised') return format;
  const { id: _id, title: _title, version: _version, description: _description, ...rest } = format;
  return rest;
}
