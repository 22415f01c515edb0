/** What goes over the port between the server thread and the thread of the embedded database. */
export interface EmbeddedWorkerData {
  /** Data directory of the database, or null for one in memory. */
  readonly folder: string | null;
}

export type WorkerRequest =
  /** A new session begins, whatever became of the one before. */
  | { readonly kind: 'open' }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'sync'; readonly id: number }
  | { readonly kind: 'stop' };

export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'closed' }
  | { readonly kind: 'synced'; readonly id: number; readonly files: number }
  | { readonly kind: 'syncFailed'; readonly id: number; readonly message: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };
