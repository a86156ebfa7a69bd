// What pages the clerk looks at, and how. Kept while the report is open: who clicks a line, mends it and comes back finds the same page.

import { useState } from 'react';
import type { Profile } from '../../../../core/official/profiles.ts';
import type { ReportSession } from '../../../session/session.ts';

export type Zoom = 'width' | 'page' | 'actual';

export type View = {
  readonly zoom: Zoom;
  readonly facing: boolean;
  readonly grid: boolean;
  /** The document the pages are of; null for the usual one of the report. */
  readonly profile: Profile | null;
  /** Index of the page that is read. */
  readonly page: number;
};

const FIRST: View = { zoom: 'width', facing: false, grid: false, profile: null, page: 0 };

const kept = new WeakMap<ReportSession, View>();

export function useView(session: ReportSession): readonly [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(() => kept.get(session) ?? FIRST);
  const change = (part: Partial<View>) => {
    const next = { ...(kept.get(session) ?? FIRST), ...part };
    kept.set(session, next);
    setView(next);
  };
  return [view, change];
}
