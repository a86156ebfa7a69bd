// What the rules are called and why they are there, from the rules themselves.

import { useEffect, useState } from 'react';
import { runJob } from '../worker/client.ts';
import type { RuleInfo } from '../worker/protocol.ts';

let known: readonly RuleInfo[] | null = null;

/** In the order of the rule list; empty until the worker has answered once. */
export function useRules(): readonly RuleInfo[] {
  const [rules, setRules] = useState<readonly RuleInfo[]>(known ?? []);
  useEffect(() => {
    if (known) return;
    let wanted = true;
    void runJob('rules', null).then((done) => {
      if (!done.ok) return;
      known = done.value;
      if (wanted) setRules(done.value);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return rules;
}
