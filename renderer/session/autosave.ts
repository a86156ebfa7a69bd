// Saves the report soon after the last change, and never loses one: while a save runs or fails, the newest text waits.

import type { Report } from '../../core/report/schema.ts';
import type { Result } from '../../core/result.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** `message` says why and what to do; the text is kept and saved again by itself. */
  | { readonly kind: 'failed'; readonly message: string };

/** Milliseconds after the last change. */
const PAUSE = 500;
/** Milliseconds after the first unsaved change, however busily the clerk types: a power cut takes no more than a second. */
const LONGEST = 900;
/** Milliseconds until a failed save is tried again. */
const RETRY = 10_000;

type Send = (report: Report) => Promise<Result<{ readonly savedAt: string }>>;

export class Autosave {
  private readonly send: Send;
  private readonly current: () => Report;
  private readonly changed: (state: SaveState) => void;
  private dirtySince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;

  constructor(send: Send, current: () => Report, changed: (state: SaveState) => void) {
    this.send = send;
    this.current = current;
    this.changed = changed;
  }

  /** Tells of a change; the save follows. */
  touch(): void {
    const now = performance.now();
    this.dirtySince ??= now;
    this.changed({ kind: 'waiting' });
    this.plan(Math.max(0, Math.min(PAUSE, this.dirtySince + LONGEST - now)));
  }

  private plan(delay: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  /** Saves what is unsaved, now. Resolves when nothing unsaved is left or a save has failed. */
  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    while (this.running) await this.running;
    if (this.dirtySince === null) return;
    this.running = this.save();
    await this.running;
  }

  private async save(): Promise<void> {
    this.dirtySince = null;
    this.changed({ kind: 'saving' });
    const result = await this.send(this.current());
    this.running = null;
    if (!result.ok) {
      this.dirtySince ??= performance.now();
      this.changed({ kind: 'failed', message: result.error.message });
      this.plan(RETRY);
    } else if (this.dirtySince === null) {
      this.changed({ kind: 'saved', at: result.value.savedAt });
    } else {
      this.changed({ kind: 'waiting' });
      this.plan(PAUSE);
    }
  }
}
