// What was cleaned away, pass by pass, and the lines that are not the report's own. A pass can be switched off, a line put back.

import type { PassRecord } from '../../../core/intake/types.ts';
import type { Report } from '../../../core/report/schema.ts';
import type { PassInfo } from '../../worker/protocol.ts';

type Props = {
  readonly passes: readonly PassInfo[];
  /** Ids of the passes that were applied. */
  readonly applied: readonly string[];
  readonly records: readonly PassRecord[];
  readonly dropped: Report['dropped'];
  readonly onToggle: (pass: string, on: boolean) => void;
  readonly onPutBack: (index: number) => void;
};

export function Cleaned({ passes, applied, records, dropped, onToggle, onPutBack }: Props) {
  const shown = passes
    .map((pass) => ({
      pass,
      on: applied.includes(pass.id),
      record: records.find(({ id, count }) => id === pass.id && count > 0),
    }))
    // A pass that is on and found nothing has nothing to say.
    .filter(({ on, record }) => !on || record);
  return (
    <ul className="passes">
      {shown.map(({ pass, on, record }) => (
        <li key={pass.id} className="card">
          <label className="pass-switch">
            <input
              type="checkbox"
              checked={on}
              onChange={(event) => onToggle(pass.id, event.target.checked)}
            />
            {pass.title}
          </label>
          {record ? (
            <details>
              <summary>
                改了 <span className="count">{record.count} 处</span>
              </summary>
              <ul className="changes">
                {record.changes.map((change, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list of one reading never changes.
                  <li key={index}>
                    <del>{change.before}</del> <ins>{change.after || '（去掉）'}</ins>
                  </li>
                ))}
              </ul>
            </details>
          ) : (
            <span className="note">{pass.byDefault ? '已取消，原样保留' : '没有做，需要时勾选'}</span>
          )}
        </li>
      ))}
      <li className="card">
        <span>不属于报告的内容</span>
        <details>
          <summary>
            移出 <span className="count">{dropped.length} 行</span>
          </summary>
          <ul className="changes">
            {dropped.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: equal lines are told apart by nothing else.
              <li key={index} className="dropped-line">
                <span>
                  {line.text} <span className="note">{line.reason}</span>
                </span>
                <button
                  type="button"
                  className="btn small quiet"
                  aria-label={`放回“${line.text.slice(0, 12)}”`}
                  onClick={() => onPutBack(index)}
                >
                  放回
                </button>
              </li>
            ))}
          </ul>
        </details>
      </li>
    </ul>
  );
}
