// Undo and redo for a screen: values, not commands.

import { useCallback, useEffect, useState } from 'react';

export type History<T> = { readonly past: readonly T[]; readonly now: T; readonly future: readonly T[] };

export type UseHistory<T> = {
  readonly now: T;
  /** A step that can be undone. */
  readonly push: (next: T) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** `begin` gives the history to start from; `keep` is told of every change, for a screen that is come back to. */
export function useHistory<T>(begin: () => History<T>, keep: (history: History<T>) => void): UseHistory<T> {
  const [history, set] = useState<History<T>>(begin);
  const { past, now, future } = history;
  useEffect(() => {
    keep(history);
  }, [history, keep]);
  const push = useCallback((next: T) => {
    set((history) => ({ past: [...history.past, history.now], now: next, future: [] }));
  }, []);
  const undo = useCallback(() => {
    set((history) => {
      const before = history.past.at(-1);
      if (before === undefined) return history;
      return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
    });
  }, []);
  const redo = useCallback(() => {
    set((history) => {
      const [after, ...rest] = history.future;
      if (after === undefined) return history;
      return { past: [...history.past, history.now], now: after, future: rest };
    });
  }, []);
  return { now, push, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 };
}
