// A text field that never fights an input method: the field owns what is typed and hands it on at rest; a value from
// outside is taken over only when no composition is running.

import { useEffect, useId, useRef } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  /** Called a moment after the last input and when the field is left. */
  readonly onCommit: (value: string) => void;
  readonly id?: string;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly className?: string;
  readonly describedBy?: string;
  /** Offered to choose from while typing; a field of one line only. */
  readonly options?: readonly string[];
  /** Hands on only when the field is left: for what is put into another form when it is read. */
  readonly onlyOnLeave?: boolean;
};

/** Milliseconds at rest before the value is handed on. */
const PAUSE = 300;

export function TextField(props: Props) {
  const { label, value, onCommit, id, placeholder, rows, className, describedBy, options, onlyOnLeave } =
    props;
  const ownId = useId();
  const list = options && options.length > 0 ? `${ownId}-options` : undefined;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const handedOn = useRef(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  // What is handed on after the pause meets the form as it is then, not as it was when the key was pressed.
  const handOn = useRef(onCommit);
  useEffect(() => {
    handOn.current = onCommit;
  });

  useEffect(() => {
    const element = field.current;
    if (element && value !== handedOn.current && !composing.current) {
      handedOn.current = value;
      element.value = value;
    }
  }, [value]);

  const commit = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const typed = field.current?.value ?? '';
    if (composing.current || typed === handedOn.current) return;
    handedOn.current = typed;
    handOn.current(typed);
  };
  const later = () => {
    if (onlyOnLeave) return;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(commit, PAUSE);
  };

  const common = {
    ref: field,
    id: id ?? ownId,
    className: 'input',
    defaultValue: value,
    placeholder,
    'aria-describedby': describedBy,
    autoComplete: 'off',
    spellCheck: false,
    onInput: later,
    onBlur: commit,
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: () => {
      composing.current = false;
      later();
    },
  };
  return (
    <label className={className ? `field ${className}` : 'field'} htmlFor={id ?? ownId}>
      <span>{label}</span>
      {rows ? <textarea rows={rows} {...common} /> : <input type="text" list={list} {...common} />}
      {list && (
        <datalist id={list}>
          {options?.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </label>
  );
}
