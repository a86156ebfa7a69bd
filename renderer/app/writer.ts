// Whether this window may save: one program writes to a data folder, and one tab of it.

import { useEffect, useState } from 'react';
import { call } from '../api/client.ts';

/** Milliseconds between two looks at who writes. */
const LOOK = 5_000;
/** Milliseconds that a page being reloaded may still hold the lock of its tab. */
const RELOADING = 1_000;

const OTHER_TAB =
  '年报库已在另一个标签页或窗口里打开。这里只能查看，不能保存；关掉那一个，这里马上就能保存。';

/** Why this window only reads, as a sentence; null if it may save. */
export function useObstacle(): string | null {
  const [program, setProgram] = useState<string | null>(null);
  const [tab, setTab] = useState<string | null>(null);
  useEffect(() => {
    const look = async () => {
      const told = await call('app.writer', null);
      // A front door that does not answer is told by the save that fails.
      if (told.ok) setProgram(told.value.obstacle);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    let release: () => void = () => {};
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    const waiting = setTimeout(() => setTab(OTHER_TAB), RELOADING);
    const gone = new AbortController();
    navigator.locks
      .request('nianbao-writer', { signal: gone.signal }, () => {
        clearTimeout(waiting);
        setTab(null);
        return done;
      })
      .catch((error: unknown) => {
        if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error;
      });
    return () => {
      clearTimeout(waiting);
      gone.abort();
      release();
    };
  }, []);
  return program ?? tab;
}
