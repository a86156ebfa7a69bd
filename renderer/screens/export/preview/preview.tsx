// The document as it prints: what the file will hold, page by page, and the way from a line back to its paragraph.

import { useRef } from 'react';
import type { Picture } from '../../../../core/official/page-picture.ts';
import type { PlanOptions } from '../../../../core/official/plan.ts';
import type { Report } from '../../../../core/report/schema.ts';
import { PageList, turnTo } from './page-list.tsx';
import { type Place, placeOfLine } from './place-of-line.ts';
import { Thumbnails } from './thumbnails.tsx';
import { usePages } from './use-pages.ts';
import type { View, Zoom } from './view.ts';
import './preview.css';

const ZOOMS: readonly (readonly [Zoom, string])[] = [
  ['width', '适合宽度'],
  ['page', '整页'],
  ['actual', '100%'],
];

const NONE: readonly Picture[] = [];

type Props = {
  readonly report: Report;
  /** Of a new identity only where it says something else. */
  readonly planning: PlanOptions;
  readonly view: View;
  readonly change: (change: Partial<View>) => void;
  readonly onGo: (place: Place) => void;
};

export function Preview({ report, planning, view, change, onGo }: Props) {
  const { laid, problem } = usePages(report, planning);
  const scroller = useRef<HTMLDivElement>(null);
  const pictures = laid?.pictures ?? NONE;
  const current = Math.min(view.page, Math.max(0, pictures.length - 1));
  return (
    <section className="preview" aria-label="版面预览">
      <div className="preview-bar">
        <p className="preview-count">
          {laid ? `共 ${pictures.length} 页` : '正在排版'}
          {laid?.plan.draft && <span className="note">，按草稿显示</span>}
        </p>
        <fieldset className="preview-zoom">
          <legend className="visually-hidden">显示大小</legend>
          {ZOOMS.map(([zoom, label]) => (
            <label key={zoom}>
              <input
                type="radio"
                name="preview-zoom"
                checked={view.zoom === zoom}
                onChange={() => change({ zoom })}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="btn small"
          aria-pressed={view.facing}
          onClick={() => change({ facing: !view.facing })}
        >
          双页
        </button>
        <button
          type="button"
          className="btn small"
          aria-pressed={view.grid}
          onClick={() => change({ grid: !view.grid })}
        >
          版心网格
        </button>
      </div>
      {problem && (
        <p className="notice blocking" role="alert">
          {problem}
        </p>
      )}
      {laid?.plan.notes.map((note) => (
        <p className="notice preview-note" key={note}>
          {note}
        </p>
      ))}
      {laid && (
        <div className="preview-body">
          <Thumbnails
            plan={laid.plan}
            pictures={pictures}
            current={current}
            onTurn={(page) => scroller.current && turnTo(scroller.current, page)}
          />
          <div className="page-room">
            <PageList
              scroller={scroller}
              plan={laid.plan}
              pictures={pictures}
              view={view}
              onRead={(page) => change({ page })}
              onGo={(origin) => onGo(placeOfLine(report, laid.plan, origin))}
            />
          </div>
        </div>
      )}
    </section>
  );
}
