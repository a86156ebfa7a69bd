// Short messages at the foot of the window, with at most one thing to do: usually 撤销.

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { newId } from './new-id.ts';

export type Toast = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Milliseconds; long enough to read a sentence and reach 撤销. */
const SHOWN = 8_000;

export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly (Toast & { readonly id: string })[]>([]);
  const close = useCallback((id: string) => setShown((all) => all.filter((one) => one.id !== id)), []);
  const show = useCallback(
    (toast: Toast) => {
      const id = newId();
      setShown((all) => [...all.slice(-2), { ...toast, id }]);
      setTimeout(() => close(id), SHOWN);
    },
    [close],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {shown.map(({ id, text, action }) => (
          <div className="toast" key={id}>
            <span>{text}</span>
            {action && (
              <button
                type="button"
                onClick={() => {
                  action.run();
                  close(id);
                }}
              >
                {action.label}
              </button>
            )}
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
