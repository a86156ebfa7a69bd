// A field that tells of every change at once, but not of what an input method is still composing.

import { type KeyboardEvent, type RefObject, useId } from 'react';

type Props = {
  readonly label: string;
  readonly initial: string;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly onChange: (value: string) => void;
  readonly onEnter: (shift: boolean) => void;
};

export function FindField({ label, initial, field, onChange, onEnter }: Props) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter(event.shiftKey);
  };
  return (
    <label className="find-field" htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        ref={field}
        type="text"
        className="input"
        defaultValue={initial}
        autoComplete="off"
        spellCheck={false}
        onInput={(event) => {
          const { isComposing } = event.nativeEvent as InputEvent;
          if (!isComposing) onChange(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
