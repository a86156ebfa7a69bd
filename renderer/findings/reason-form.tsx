// Asks why a finding is left alone: a sentence for whoever reads the report next.

import { type ReactNode, useId, useState } from 'react';
import { TextField } from '../app/text-field.tsx';

type Props = {
  /** What the button says. */
  readonly submit: string;
  readonly onSubmit: (reason: string) => void;
  readonly onCancel: () => void;
  /** Another way out. */
  readonly children?: ReactNode;
};

export function ReasonForm({ submit, onSubmit, onCancel, children }: Props) {
  const [reason, setReason] = useState('');
  const hint = useId();
  return (
    <form
      className="finding-reason"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(reason.trim());
      }}
    >
      <TextField label="忽略的原因" value={reason} onCommit={setReason} describedBy={hint} />
      <span className="note" id={hint}>
        写一句给审核的人看，例如“该处系地名，无误”。
      </span>
      <div className="actions">
        <button type="submit" className="btn small primary" disabled={reason.trim() === ''}>
          {submit}
        </button>
        {children}
        <button type="button" className="btn small quiet" onClick={onCancel}>
          返回
        </button>
      </div>
    </form>
  );
}
