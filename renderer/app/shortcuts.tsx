// All keys, over whatever screen is open: Ctrl+/.

import { useEffect, useRef } from 'react';
import { KEYS } from './keys.ts';
import './shortcuts.css';

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <div className="page-head">
        <h2 id="shortcuts-title">快捷键</h2>
        <button type="button" className="btn small" onClick={() => dialog.current?.close()}>
          关闭（Esc）
        </button>
      </div>
      <div className="shortcuts-groups">
        {KEYS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, words]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
