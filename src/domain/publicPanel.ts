import type { Panel } from './panel.ts';

declare const wentThroughProtection: unique symbol;

/**
 * A panel that disclosure control has passed. Only `protectPanel` makes one; everything that a release stores and the
 * public reads has this type, so that no way around protection compiles.
 */
export type PublicPanel = Panel & { readonly [wentThroughProtection]: true };
