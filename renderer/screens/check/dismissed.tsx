// What the clerk decided to leave, with the reasons; each can be brought back.

import { EVERYWHERE } from '../../../core/checks/dismissal.ts';
import type { Dismissal } from '../../../core/report/schema.ts';
import type { ReportSession } from '../../session/session.ts';
import type { RuleInfo } from '../../worker/protocol.ts';

type Props = {
  readonly session: ReportSession;
  readonly dismissals: readonly Dismissal[];
  readonly rules: readonly RuleInfo[];
};

export function Dismissed({ session, dismissals, rules }: Props) {
  return (
    <ul className="check-dismissed">
      {dismissals.map((dismissal) => (
        <li key={dismissal.rule + dismissal.line + dismissal.text + dismissal.at + dismissal.occurrence}>
          <span>
            {rules.find(({ id }) => id === dismissal.rule)?.title ?? dismissal.rule}
            {dismissal.text && `：“${dismissal.text}”`}
            {dismissal.line === EVERYWHERE && '（整篇）'}
            <span className="note"> 原因：{dismissal.reason}</span>
          </span>
          <button type="button" className="btn small quiet" onClick={() => session.undismiss(dismissal)}>
            恢复这条提醒
          </button>
        </li>
      ))}
    </ul>
  );
}
