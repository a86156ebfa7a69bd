// The bar at the top of every screen: where am I, and the way back.

import type { ReactNode } from 'react';
import { useApp } from './context.ts';
import { Icon } from './icons.tsx';

type Props = {
  /** Where 返回 leads; absent on the library itself. */
  readonly onBack?: { readonly label: string; readonly run: () => void };
  readonly title: ReactNode;
  readonly middle?: ReactNode;
  readonly end?: ReactNode;
};

export function Topbar({ onBack, title, middle, end }: Props) {
  const { go, route, obstacle, showManual } = useApp();
  return (
    <div>
      <header className="topbar">
        <div className="topbar-name">
          {onBack && (
            <button type="button" className="btn quiet small" onClick={onBack.run}>
              <Icon name="back" />
              {onBack.label}
            </button>
          )}
          {title}
        </div>
        {middle}
        <div className="topbar-end">
          {end}
          {middle === undefined && (
            <button type="button" className="btn quiet small" title="F1" onClick={showManual}>
              <Icon name="book" />
              手册
            </button>
          )}
          {route.screen !== 'settings' && (
            <button
              type="button"
              className="btn quiet small"
              onClick={() => go({ screen: 'settings', back: route })}
            >
              <Icon name="settings" />
              设置
            </button>
          )}
        </div>
      </header>
      {obstacle !== null && (
        <p className="notice only-reading" role="status">
          {obstacle}
        </p>
      )}
    </div>
  );
}
