// One of a few: buttons in a row that are radio buttons underneath.

import './choice.css';

type Props<T extends string> = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  /** null while none is chosen. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
};

export function Choice<T extends string>({ name, label, options, value, onChange }: Props<T>) {
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map(([option, text]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
