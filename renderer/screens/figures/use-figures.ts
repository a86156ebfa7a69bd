// This year's figures beside last year's, worked out again a moment after the text has changed.

import { useEffect, useState } from 'react';
import type { FigurePair } from '../../../core/figures/compare.ts';
import type { Report } from '../../../core/report/schema.ts';
import { runJob } from '../../worker/client.ts';

/** Milliseconds without a change. */
const PAUSE = 200;

/** In the order of the report, then what only last year had; null until first worked out. */
export function useFigures(current: Report, last: Report | null): readonly FigurePair[] | null {
  const [pairs, setPairs] = useState<readonly FigurePair[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void runJob('figures', { current, last }).then((done) => {
        if (wanted && done.ok) setPairs(done.value);
      });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [current, last]);
  return pairs;
}

/** Still to be filled in: a blank of this year. */
export function isEmpty({ current }: FigurePair): boolean {
  return current !== null && current.number === null;
}

/** Empty cells first, the rest in the order of the report. */
export function emptyFirst(pairs: readonly FigurePair[]): readonly FigurePair[] {
  return [...pairs.filter(isEmpty), ...pairs.filter((pair) => !isEmpty(pair))];
}
