// 写作提示: what the law asks of a section, what to cover, how to write it. A point ticks itself where the text has one of
// its words; the clerk can tick the others by hand, go to the words, or take a sentence to begin with.

import { useSyncExternalStore } from 'react';
import { type Line, lines } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import type { TemplatePoint, TemplateSection } from '../../../core/template/schema.ts';
import { Icon } from '../../app/icons.tsx';
import type { ReportSession } from '../../session/session.ts';
import { insertStarter } from './insert-starter.ts';
import './hints.css';

type Props = {
  readonly session: ReportSession;
  readonly report: Report;
  readonly template: TemplateSection;
  /** Short name of the unit, for the sentences to begin with. */
  readonly place: string;
};

export function Hints({ session, report, template, place }: Props) {
  const { basis, points, guidance, label } = template;
  const here = [...lines(report)].filter(({ section }) => section === template.id);
  const rows = points.map((point) => ({ point, found: foundIn(here, point) }));
  // A tick shows at once, though the rest of the column waits until the text has rested.
  const ticks = useSyncExternalStore(session.subscribe, () => session.getSnapshot().report.ticks);
  const byHand = new Set(ticks?.filter(({ section }) => section === template.id).map(({ point }) => point));
  const covered = rows.filter(({ point, found }) => found !== null || byHand.has(point.label)).length;
  const tick = (point: string, on: boolean) => {
    const others = (ticks ?? []).filter((one) => one.section !== template.id || one.point !== point);
    session.setFrame({ ticks: on ? [...others, { section: template.id, point }] : others });
  };
  return (
    <>
      <h2>{label}</h2>
      {basis.map(({ source, text: words }) => (
        <details className="basis" key={source + words}>
          <summary>{source}</summary>
          <p>{words}</p>
        </details>
      ))}
      {points.length > 0 && (
        <section aria-labelledby="hints-points">
          <h3 id="hints-points">
            写到的方面{' '}
            <span className={covered === points.length ? 'count done' : 'count'}>
              {covered}/{points.length}
            </span>
          </h3>
          <ul className="points">
            {rows.map(({ point, found }) => (
              <Point
                key={point.label}
                point={point}
                found={found}
                ticked={byHand.has(point.label)}
                onTick={(on) => tick(point.label, on)}
                onGo={() => found && session.goTo({ section: template.id, ...found })}
                onInsert={(starter) => session.run(insertStarter(starter, template.id, { ...report, place }))}
              />
            ))}
          </ul>
        </section>
      )}
      {guidance.length > 0 && (
        <section>
          <h3>怎么写</h3>
          <ul className="guidance">
            {guidance.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type Found = { readonly line: string; readonly start: number; readonly end: number };

function foundIn(here: readonly Line[], { keywords }: TemplatePoint): Found | null {
  for (const { id, text } of here) {
    for (const word of keywords) {
      const start = text.indexOf(word);
      if (start >= 0) return { line: id, start, end: start + word.length };
    }
  }
  return null;
}

type PointProps = {
  readonly point: TemplatePoint;
  readonly found: Found | null;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onGo: () => void;
  readonly onInsert: (starter: string) => void;
};

function Point({ point, found, ticked, onTick, onGo, onInsert }: PointProps) {
  const { label, starter } = point;
  if (found) {
    return (
      <li className="is-covered">
        <button type="button" className="point" title="正文里写到了，点一下去看" onClick={onGo}>
          <span className="point-mark">
            <Icon name="check" />
          </span>
          {label}
          <span className="visually-hidden">（已写到，去看）</span>
        </button>
      </li>
    );
  }
  return (
    <li className={ticked ? 'is-covered' : undefined}>
      <label
        className="point"
        title={ticked ? '手工勾选的' : '正文里还没有写到；不用写或已写到的，可以手工勾上'}
      >
        <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.target.checked)} />
        {label}
      </label>
      {!ticked && starter && (
        <button
          type="button"
          className="link"
          title={starter.replace(/\{\{([^{}|]*)(?:\|([^{}|]*))?\}\}/gu, '……$2').replace(/\{[^{}]*\}/gu, '……')}
          aria-label={`插入“${label}”的起头句`}
          onClick={() => onInsert(starter)}
        >
          插入起头句
        </button>
      )}
    </li>
  );
}
