// How a screen follows the open report: the parts that must keep up with every key, and the rest once the text has rested.

import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReportSession, Snapshot } from './session.ts';

/** One part of the snapshot. Drawn anew only when that part is another; `pick` must not make a new object each time. */
export function useSession<Part>(session: ReportSession, pick: (snapshot: Snapshot) => Part): Part {
  return useSyncExternalStore(session.subscribe, () => pick(session.getSnapshot()));
}

/** Milliseconds without a change of the text. */
const REST = 120;

/**
 * The snapshot for what stands beside the text: follows the cursor and the check when there is time, and the text once it has
 * rested, so that typing never waits for it.
 */
export function useRested(session: ReportSession): Snapshot {
  const [rested, setRested] = useState(session.getSnapshot);
  useEffect(() => {
    let shown = session.getSnapshot();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const follow = () => {
      timer = null;
      shown = session.getSnapshot();
      startTransition(() => setRested(shown));
    };
    const onChange = () => {
      if (timer !== null) clearTimeout(timer);
      if (session.getSnapshot().report === shown.report) follow();
      else timer = setTimeout(follow, REST);
    };
    follow();
    const leave = session.subscribe(onChange);
    return () => {
      leave();
      if (timer !== null) clearTimeout(timer);
    };
  }, [session]);
  return rested;
}
