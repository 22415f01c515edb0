import type { Panel } from '../../domain/panel.ts';
import type { ReleaseHead, ReleaseRecord } from '../../store/releaseRepository.ts';

/**
 * Panels in memory, least recently used ones dropped first. Keys name an immutable thing (a dataset state or a release,
 * and a boundary version), so nothing in here ever becomes wrong; a recalled release is refused before it is looked up.
 */
export class DatasetCache {
  readonly #maxBytes: number;
  readonly #heads = new Map<string, Promise<ReleaseRecord>>();
  #latest: Promise<readonly ReleaseHead[]> | null = null;
  #keepsHeads = false;
  readonly #entries = new Map<string, { panel: Promise<Panel>; bytes: number }>();

  constructor(maxBytes = 512 * 1024 * 1024) {
    this.#maxBytes = maxBytes;
  }

  /**
   * Releases are looked up in the database at each request, unless this process alone writes to it (the embedded
   * database, whose one connection an import may hold for long): then they are kept until something is written.
   */
  keepHeads(): void {
    this.#keepsHeads = true;
  }

  forgetHeads(): void {
    this.#heads.clear();
    this.#latest = null;
  }

  /** The latest releases of all cities; kept like a head. */
  async latest(load: () => Promise<readonly ReleaseHead[]>): Promise<readonly ReleaseHead[]> {
    if (!this.#keepsHeads) return load();
    if (this.#latest !== null) return this.#latest;
    const latest = load();
    this.#latest = latest;
    latest.catch(() => {
      this.#latest = null;
    });
    return latest;
  }

  /** The release under this key ("ags/latest", "ags/3"). */
  async head(key: string, load: () => Promise<ReleaseRecord>): Promise<ReleaseRecord> {
    if (!this.#keepsHeads) return load();
    const known = this.#heads.get(key);
    if (known !== undefined) return known;
    const head = load();
    if (this.#heads.size > 1000) this.#heads.clear();
    this.#heads.set(key, head);
    head.catch(() => this.#heads.delete(key));
    return head;
  }

  /** The panel under this key, loaded once however many ask for it at the same time. */
  async panel(key: string, load: () => Promise<Panel>): Promise<Panel> {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.panel;
    }
    const entry = { panel: load(), bytes: 0 };
    this.#entries.set(key, entry);
    try {
      const panel = await entry.panel;
      entry.bytes = sizeOf(panel);
      this.#shrink();
      return panel;
    } catch (error) {
      this.#entries.delete(key);
      throw error;
    }
  }

  #shrink(): void {
    let total = 0;
    for (const { bytes } of this.#entries.values()) total += bytes;
    for (const [key, { bytes }] of this.#entries) {
      if (total <= this.#maxBytes || this.#entries.size === 1) return;
      this.#entries.delete(key);
      total -= bytes;
    }
  }
}

function sizeOf(panel: Panel): number {
  let columns = 0;
  for (const periods of panel.columns.values()) columns += periods.size;
  return columns * panel.areas.length * 9 + panel.areas.length * 300;
}
