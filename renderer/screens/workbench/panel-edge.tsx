// The edge of the right column: dragged by mouse, or moved with the arrow keys.

import { useRef } from 'react';

type Props = {
  /** All in rem. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  /** Pixels to one rem. */
  readonly pixels: () => number;
  readonly onWidth: (width: number) => void;
  readonly onDone: (width: number) => void;
};

export function PanelEdge({ width, least, most, pixels, onWidth, onDone }: Props) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const within = (wanted: number) => Math.round(Math.min(most, Math.max(least, wanted)) * 10) / 10;
  const widthAt = (x: number): number =>
    from.current ? within(from.current.width + (from.current.x - x) / pixels()) : width;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between columns that moves is what the role separator is for.
    <div
      className="panel-edge"
      role="separator"
      tabIndex={0}
      aria-label="右栏宽度"
      aria-orientation="vertical"
      aria-valuenow={Math.round(width)}
      aria-valuemin={least}
      aria-valuemax={most}
      title="拖动调整右栏的宽度"
      onPointerDown={(event) => {
        from.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => from.current && onWidth(widthAt(event.clientX))}
      onPointerUp={(event) => {
        const done = widthAt(event.clientX);
        from.current = null;
        onWidth(done);
        onDone(done);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        const next = within(width + (event.key === 'ArrowLeft' ? 1 : -1));
        onWidth(next);
        onDone(next);
      }}
    />
  );
}
