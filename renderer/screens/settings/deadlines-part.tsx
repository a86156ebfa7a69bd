// 期限: before which days of the following year the report is sent up and published.

import { useState } from 'react';
import { DEFAULT_DEADLINES } from '../../../core/report/deadlines.ts';
import type { DeadlineSettings } from '../../../core/settings.ts';
import { TextField } from '../../app/text-field.tsx';
import type { PartProps } from './part.ts';

const KINDS: readonly { readonly kind: keyof DeadlineSettings; readonly label: string }[] = [
  { kind: 'report', label: '报送：次年几月几日之前' },
  { kind: 'publish', label: '公开：次年几月几日之前' },
];

/** 03-01 → 3月1日 */
function written(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number);
  return `${month}月${day}日`;
}

/** 3月1日, 3.1, 3-1 → 03-01; null if it is no day of the year. */
export function parseMonthDay(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*[月.\-/．]\s*(\d{1,2})\s*日?\s*$/u.exec(text);
  const [month, day] = [Number(match?.[1]), Number(match?.[2])];
  // A leap year, so that 29 February is one.
  const date = new Date(Date.UTC(2024, month - 1, day));
  if (!match || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function DeadlinesPart({ settings, save }: PartProps) {
  const set = settings.unit.deadlines ?? DEFAULT_DEADLINES;
  const [unread, setUnread] = useState<keyof DeadlineSettings | null>(null);
  return (
    <>
      <p className="note">
        《法治政府建设与责任落实督察工作规定》第二十四条要求每年4月1日之前公开；各省落实这一规定的文件写明3月1日之前报送。县里通知更早的，改成通知上的日子。
      </p>
      <div className="settings-grid">
        {KINDS.map(({ kind, label }) => (
          <div key={kind}>
            <TextField
              label={label}
              placeholder={written(DEFAULT_DEADLINES[kind])}
              value={written(set[kind])}
              onCommit={(text) => {
                const day = text.trim() === '' ? DEFAULT_DEADLINES[kind] : parseMonthDay(text);
                setUnread(day === null ? kind : null);
                if (day !== null) save({ unit: { ...settings.unit, deadlines: { ...set, [kind]: day } } });
              }}
              {...(unread === kind ? { describedBy: `deadline-${kind}` } : {})}
            />
            {unread === kind && (
              <p className="settings-unread" id={`deadline-${kind}`} role="alert">
                请写成 3月1日 这样的日子。
              </p>
            )}
          </div>
        ))}
      </div>
    </>
  );
}
