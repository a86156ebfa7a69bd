// The pages of the report as it is now, laid out and drawn in the worker. What was there before stays until the new pages are.

import { useEffect, useRef, useState } from 'react';
import type { Picture } from '../../../../core/official/page-picture.ts';
import type { PagePlan } from '../../../../core/official/page-plan.ts';
import type { PlanOptions } from '../../../../core/official/plan.ts';
import type { Report } from '../../../../core/report/schema.ts';
import { runJob } from '../../../worker/client.ts';

export type Pages = { readonly plan: PagePlan; readonly pictures: readonly Picture[] };

/** Milliseconds without a change before the pages are laid out anew. */
const PAUSE = 150;

export function usePages(
  report: Report,
  planning: PlanOptions,
): { readonly laid: Pages | null; readonly problem: string | null } {
  const [laid, setLaid] = useState<Pages | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const started = useRef(false);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      async () => {
        const made = await runJob('layout', { report, planning });
        if (!current) return;
        if (made.ok) setLaid(made.value);
        setProblem(made.ok ? null : made.error.message);
      },
      started.current ? PAUSE : 0,
    );
    started.current = true;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [report, planning]);
  return { laid, problem };
}
