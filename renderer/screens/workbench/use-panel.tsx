// The right column: shown or hidden, pinned beside the text or lying over it, and how wide. Remembered in the settings.

import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import { PanelEdge } from './panel-edge.tsx';

/** Narrower than this many rem, the column starts hidden, and lies over the text. */
const WIDE = 74;
/** In rem. */
const WIDTH = { standard: 24.3, least: 18, most: 44 };

export type Panel = {
  readonly shown: boolean;
  readonly toggle: () => void;
  /** A click into the text puts a column away that lies over it. */
  readonly onText: () => void;
  readonly className: string;
  readonly style: CSSProperties;
  readonly controls: ReactNode;
};

function remPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

export function usePanel(): Panel {
  const { settings, saveSettings } = useApp();
  const [wide] = useState(() => window.innerWidth >= WIDE * remPixels());
  const desk = useMemo(
    () => settings.desk ?? { shown: wide, pinned: wide, width: WIDTH.standard },
    [settings.desk, wide],
  );
  const [width, setWidth] = useState(desk.width);
  const controls = useMemo(() => {
    const save = (change: Partial<typeof desk>) =>
      void saveSettings({ ...settings, desk: { ...desk, ...change } });
    return (
      <>
        <PanelEdge
          width={width}
          least={WIDTH.least}
          most={WIDTH.most}
          pixels={remPixels}
          onWidth={setWidth}
          onDone={(done) => save({ width: done })}
        />
        <button
          type="button"
          className="panel-pin"
          aria-pressed={desk.pinned}
          title="不钉住时浮在正文上面，点正文就收起"
          onClick={() => save({ pinned: !desk.pinned })}
        >
          {desk.pinned && <Icon name="check" />}
          钉在正文旁边
        </button>
      </>
    );
  }, [settings, saveSettings, desk, width]);
  const toggle = () => void saveSettings({ ...settings, desk: { ...desk, shown: !desk.shown } });
  return {
    shown: desk.shown,
    toggle,
    onText: () => {
      if (desk.shown && !desk.pinned) toggle();
    },
    className: `workbench${desk.shown ? ' has-panel' : ''}${desk.pinned ? ' is-pinned' : ''}`,
    style: { '--panel-width': `${width}rem` } as CSSProperties,
    controls,
  };
}
