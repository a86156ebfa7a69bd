// A button with a few more things to do under it. Closes when one is chosen, on Escape, and when the keyboard goes elsewhere.

import { type ReactNode, useRef } from 'react';
import { Icon } from './icons.tsx';
import './menu.css';

type Props = {
  /** For the screen reader: what the things are about. */
  readonly label: string;
  readonly text: string;
  /** Buttons. */
  readonly children: ReactNode;
};

export function Menu({ label, text, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      className="menu"
      ref={menu}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close();
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="btn quiet small" aria-label={label}>
        {text}
        <Icon name="down" />
      </summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside take the keys; this closes after any of them. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <div className="menu-list" onClick={close}>
        {children}
      </div>
    </details>
  );
}
