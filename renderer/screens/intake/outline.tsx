// Left: the file as found. A chapter opens into its paragraphs; both are moved by mouse, by key, or with the list beside
// them.

import { Fragment, useState } from 'react';
import { UNMAPPED } from '../../../core/report/lines.ts';
import type { Block, Level } from '../../../core/report/schema.ts';
import { paragraphsOf, paragraphText } from '../../../core/report/text.ts';
import { sentencesOf } from '../../../core/rollover/sentences.ts';
import { newId } from '../../app/new-id.ts';
import {
  type Arrangement,
  type Chapter,
  joinToPrevious,
  move,
  previousParagraph,
  setLevel,
  split,
  takeOut,
} from './arrange.ts';

export type PlaceName = { readonly id: string; readonly label: string };

/** The type under which dragged block ids travel. */
export const DRAGGED = 'application/x-nianbao-blocks';

type Props = {
  readonly arrangement: Arrangement;
  readonly chapters: readonly Chapter[];
  readonly places: readonly PlaceName[];
  readonly onChange: (next: Arrangement) => void;
};

const LEVELS: readonly (readonly [Level, string])[] = [
  [0, '正文'],
  [1, '一级标题'],
  [2, '二级标题'],
  [3, '三级标题'],
  [4, '四级标题'],
];

export function Outline({ arrangement, chapters, places, onChange }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  return (
    <ol className="outline">
      {chapters.map((chapter) => (
        <Fragment key={chapter.id}>
          <Row
            blocks={chapter.blocks}
            section={chapter.section}
            kind="chapter"
            open={open.has(chapter.id)}
            onToggle={() => toggle(chapter.id)}
            {...{ arrangement, places, onChange }}
          />
          {open.has(chapter.id) &&
            chapter.blocks.map((block) => (
              <Row
                key={block.id}
                blocks={[block]}
                section={chapter.section}
                kind="paragraph"
                {...{ arrangement, places, onChange }}
              />
            ))}
        </Fragment>
      ))}
    </ol>
  );
}

type RowProps = {
  readonly blocks: readonly Block[];
  readonly section: string;
  readonly kind: 'chapter' | 'paragraph';
  readonly arrangement: Arrangement;
  readonly places: readonly PlaceName[];
  readonly onChange: (next: Arrangement) => void;
  readonly open?: boolean;
  readonly onToggle?: () => void;
};

function Row({ blocks, section, kind, arrangement, places, onChange, open, onToggle }: RowProps) {
  const first = blocks[0];
  if (!first) return null;
  const ids = blocks.map((block) => block.id);
  const level = first.type === 'paragraph' ? first.level : null;
  const label = labelOf(first);
  const moveTo = (target: string) => onChange(move(arrangement, ids, target));
  const step = (by: 1 | -1) => {
    const next = places[places.findIndex(({ id }) => id === section) + by];
    if (next) moveTo(next.id);
  };
  const onKey = (event: React.KeyboardEvent<HTMLElement>) => {
    const down = event.key === 'ArrowDown';
    if (event.altKey && (down || event.key === 'ArrowUp')) step(down ? 1 : -1);
    else if (down || event.key === 'ArrowUp') focusRow(event.currentTarget, down ? 1 : -1);
    else if (event.key === 'Delete') onChange(takeOut(arrangement, ids));
    else if (event.ctrlKey && /^[0-4]$/u.test(event.key)) setRowLevel(Number(event.key));
    else return;
    event.preventDefault();
  };
  const setRowLevel = (wanted: number) => {
    const found = LEVELS.find(([one]) => one === wanted);
    if (found && level !== null) onChange(setLevel(arrangement, first.id, found[0]));
  };
  const classes = [
    'outline-row',
    `is-${kind}`,
    `level-${level ?? 0}`,
    section === UNMAPPED ? 'is-unmapped' : '',
  ];
  return (
    <li
      className={classes.join(' ')}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, JSON.stringify(ids));
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <button
        type="button"
        className="outline-label"
        data-row={first.id}
        aria-expanded={onToggle ? open : undefined}
        title="Alt+↑↓ 换章节 · Ctrl+0–4 改级别 · Delete 移出"
        onClick={onToggle}
        onKeyDown={onKey}
      >
        {onToggle && <span aria-hidden="true">{open ? '▾' : '▸'}</span>}
        <span>{label || '（空行）'}</span>
      </button>
      <span className="note number">{countOf(blocks)} 字</span>
      {kind === 'paragraph' && level !== null && (
        <select
          className="input"
          aria-label={`“${label}”的级别`}
          value={level}
          onChange={(event) => setRowLevel(Number(event.target.value))}
        >
          {LEVELS.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select
        className="input"
        aria-label={`“${label}”放进`}
        value={section}
        onChange={(event) => moveTo(event.target.value)}
      >
        {places.map(({ id, label: name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {kind === 'paragraph' && <ParagraphTools block={first} arrangement={arrangement} onChange={onChange} />}
    </li>
  );
}

type ToolsProps = {
  readonly block: Block;
  readonly arrangement: Arrangement;
  readonly onChange: (next: Arrangement) => void;
};

/** The whole paragraph, with a place to split between its sentences. */
function ParagraphTools({ block, arrangement, onChange }: ToolsProps) {
  if (block.type !== 'paragraph') return null;
  const text = paragraphText(block);
  const sentences = sentencesOf(text);
  return (
    <div className="outline-tools">
      {sentences.length > 1 && (
        <p className="outline-text">
          {sentences.map(({ start, end }) => (
            <Fragment key={start}>
              {start > 0 && (
                <button
                  type="button"
                  className="outline-split"
                  aria-label={`从“${text.slice(start, start + 8)}”拆成两段`}
                  title="从这里拆成两段"
                  onClick={() => onChange(split(arrangement, block.id, start, newId()))}
                >
                  拆
                </button>
              )}
              {text.slice(start, end)}
            </Fragment>
          ))}
        </p>
      )}
      <span className="actions">
        <button
          type="button"
          className="btn small quiet"
          disabled={!previousParagraph(arrangement, block.id)}
          onClick={() => onChange(joinToPrevious(arrangement, block.id))}
        >
          接到上一段
        </button>
        <button
          type="button"
          className="btn small quiet"
          onClick={() => onChange(takeOut(arrangement, [block.id]))}
        >
          移出报告
        </button>
      </span>
    </div>
  );
}

function focusRow(from: HTMLElement, by: 1 | -1): void {
  const rows = [...(from.closest('ol')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  rows[rows.indexOf(from) + by]?.focus();
}

/** The heading, or the words of a paragraph; the style sheet cuts what is too long. */
export function labelOf(block: Block): string {
  return block.type === 'table' ? `表格（${block.rows.length} 行）` : paragraphText(block);
}

/** Characters without white space, as it is shown. */
export function countOf(blocks: readonly Block[]): string {
  let count = 0;
  for (const paragraph of paragraphsOf(blocks)) {
    count += paragraphText(paragraph).replace(/\s/gu, '').length;
  }
  return count.toLocaleString('zh-CN');
}
