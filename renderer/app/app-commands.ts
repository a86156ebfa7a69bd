// What the menu bar of the window asks for, and the keys that work on every screen.

import { useEffect, useEffectEvent } from 'react';
import { type AppCommand, isAppCommand } from '../../core/app-command.ts';

/** Calls `run` for a command of Electron's menu, and for F1 and Ctrl+/. */
export function useAppCommands(run: (command: AppCommand) => void): void {
  const take = useEffectEvent(run);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.key === 'F1' ? 'manual' : event.ctrlKey && event.key === '/' ? 'shortcuts' : null;
      if (command === null) return;
      event.preventDefault();
      take(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => window.nianbao?.onCommand((command) => isAppCommand(command) && take(command)), []);
}
