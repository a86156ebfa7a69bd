// 手册: over whatever screen is open, at the chapter about it. Searched by words and by pinyin.

import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../app/icons.tsx';
import { TextField } from '../../app/text-field.tsx';
import { CHAPTERS, pictureAddress } from './chapters.ts';
import type { Chapter, ManualBlock } from './markdown.ts';
import { type ManualHit, type MatchPinyin, searchManual } from './search.ts';
import './manual.css';

type Props = {
  /** Id of the chapter to begin with. */
  readonly chapter: string;
  readonly onKeys: () => void;
  readonly onClose: () => void;
};

export default function Manual({ chapter: start, onKeys, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLElement>(null);
  const [id, setId] = useState(start);
  const [query, setQuery] = useState('');
  const pinyin = usePinyin(query);
  useEffect(() => dialog.current?.showModal(), []);
  const chapter = CHAPTERS.find((one) => one.id === id) ?? CHAPTERS[0];
  const hits = searchManual(CHAPTERS, query, pinyin);
  const open = (to: Chapter, part?: string) => {
    setId(to.id);
    setQuery('');
    requestAnimationFrame(() => {
      const heading = part === undefined ? null : document.getElementById(`manual-${part}`);
      if (heading) heading.scrollIntoView({ block: 'start' });
      else body.current?.scrollTo(0, 0);
      body.current?.focus();
    });
  };
  return (
    <dialog ref={dialog} className="manual" aria-labelledby="manual-title" onClose={onClose}>
      <header className="manual-head">
        <h2 id="manual-title">手册</h2>
        <TextField
          className="manual-search"
          label="查找（可以打拼音，如 kongque、kq）"
          value={query}
          onCommit={setQuery}
        />
        <div className="actions">
          <button type="button" className="btn small" onClick={onKeys}>
            快捷键
          </button>
          <button type="button" className="btn small" onClick={() => dialog.current?.close()}>
            关闭（Esc）
          </button>
        </div>
      </header>
      <nav className="manual-chapters" aria-label="手册的各章">
        <ol>
          {CHAPTERS.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={one === chapter && query === '' ? 'page' : undefined}
                onClick={() => open(one)}
              >
                {one.title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <article
        className="manual-body"
        ref={body}
        aria-label={query === '' ? (chapter?.title ?? '') : '查找结果'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to scroll by keyboard too.
        tabIndex={0}
      >
        {query.trim() !== '' ? (
          <Hits hits={hits} onOpen={(hit) => open(hit.chapter, hit.part.title)} />
        ) : (
          chapter && <Text chapter={chapter} />
        )}
      </article>
    </dialog>
  );
}

/** Loads the pinyin with the first Latin letter. */
function usePinyin(query: string): MatchPinyin | null {
  const [pinyin, setPinyin] = useState<{ readonly match: MatchPinyin } | null>(null);
  const wanted = /[a-z]/iu.test(query);
  useEffect(() => {
    if (wanted) void import('./pinyin.ts').then(({ matchPinyin }) => setPinyin({ match: matchPinyin }));
  }, [wanted]);
  return pinyin?.match ?? null;
}

function Hits({
  hits,
  onOpen,
}: {
  readonly hits: readonly ManualHit[];
  readonly onOpen: (hit: ManualHit) => void;
}) {
  return (
    <>
      <p className="note" role="status">
        {hits.length === 0 ? '手册里没有找到。请换个说法，或少打几个字。' : `找到 ${hits.length} 处`}
      </p>
      <ul className="manual-hits">
        {hits.map((hit) => (
          <li key={hit.chapter.id + hit.part.title}>
            <button type="button" onClick={() => onOpen(hit)}>
              <span className="note">
                {hit.chapter.title}
                {hit.part.title !== hit.chapter.title && ` › ${hit.part.title}`}
              </span>
              <span>
                {hit.line.slice(0, hit.start)}
                <mark>{hit.line.slice(hit.start, hit.end)}</mark>
                {hit.line.slice(hit.end)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Text({ chapter: { title, parts } }: { readonly chapter: Chapter }) {
  return (
    <>
      <h3 className="manual-title">{title}</h3>
      {parts.map((part) => (
        <section key={part.title}>
          {part.title !== title && <h4 id={`manual-${part.title}`}>{part.title}</h4>}
          {part.blocks.map((block) => (
            <Block key={'items' in block ? block.items.join() : block.text} block={block} />
          ))}
        </section>
      ))}
    </>
  );
}

function Block({ block }: { readonly block: ManualBlock }) {
  switch (block.kind) {
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'steps':
      return (
        <ol className="manual-steps">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
    case 'picture': {
      const address = pictureAddress(block.file);
      return address === null ? (
        <p className="note">
          <Icon name="info" /> {block.text}
        </p>
      ) : (
        <img src={address} alt={block.text} loading="lazy" />
      );
    }
    default:
      return <p>{block.text}</p>;
  }
}
