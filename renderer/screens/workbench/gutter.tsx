// Beside the text: one mark for each paragraph with findings, by the gravest of them.

import { useLayoutEffect, useRef, useState } from 'react';
import type { Finding } from '../../../core/checks/types.ts';
import { Icon } from '../../app/icons.tsx';
import { hoverText } from '../../editor/plugins/findings.ts';
import { SEVERITIES } from '../../findings/severity.ts';
import type { ReportSession } from '../../session/session.ts';
import { useRested } from '../../session/use-session.ts';

type Mark = { readonly top: number; readonly findings: readonly Finding[] };

/** Findings told in the hover text of one mark. */
const TOLD = 4;

export function Gutter({ session }: { readonly session: ReportSession }) {
  // With the text, not only with the findings: what is found may stay the same while its paragraph moves.
  const { findings, report } = useRested(session);
  const gutter = useRef<HTMLDivElement>(null);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  useLayoutEffect(() => {
    const sheet = gutter.current?.parentElement;
    if (!sheet) return;
    const place = () => {
      const next = marksOf(session, findings ?? [], sheet.getBoundingClientRect().top);
      setMarks((shown) => (areSame(shown, next) ? shown : next));
    };
    if (report) place();
    // The text moves when the window, its size or what stands above changes.
    const watch = new ResizeObserver(place);
    watch.observe(sheet);
    return () => watch.disconnect();
  }, [session, findings, report]);
  return (
    <div className="gutter" ref={gutter}>
      {marks.map(({ top, findings: here }) => {
        const [worst] = here;
        const look = SEVERITIES.find(({ severity }) => severity === worst?.severity);
        if (!worst || !look) return null;
        const more = here.length > TOLD ? `\n还有 ${here.length - TOLD} 处` : '';
        return (
          <button
            type="button"
            // F8 goes through the findings by keyboard.
            tabIndex={-1}
            key={top}
            className={`gutter-mark is-${worst.severity}`}
            style={{ top }}
            title={here.slice(0, TOLD).map(hoverText).join('\n') + more}
            onClick={() => session.goTo(worst)}
          >
            <Icon name={look.icon} />
            <span className="visually-hidden">
              {look.label}：{worst.message}
            </span>
          </button>
        );
      })}
    </div>
  );
}

function areSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ top, findings }, i) => {
      const other = others[i];
      return (
        other?.top === top &&
        other.findings.length === findings.length &&
        findings.every((finding, n) => finding === other.findings[n])
      );
    })
  );
}

function marksOf(session: ReportSession, findings: readonly Finding[], from: number): Mark[] {
  const boxes = session.lineBoxes(new Set(findings.flatMap(({ line }) => line ?? [])));
  const byTop = new Map<number, Finding[]>();
  for (const { severity } of SEVERITIES) {
    for (const finding of findings) {
      const box = finding.severity === severity ? boxes.get(finding.line ?? '') : undefined;
      if (!box) continue;
      const top = Math.round(box.top - from);
      const here = byTop.get(top);
      if (here) here.push(finding);
      else byTop.set(top, [finding]);
    }
  }
  return [...byTop].map(([top, here]) => ({ top, findings: here }));
}
