// What differs between a save point and the present, section by section.

import { ELEMENT_NAMES, type LineChange, type SectionChanges } from '../../../core/history/compare.ts';
import { UNMAPPED } from '../../../core/report/lines.ts';
import type { Template } from '../../../core/template/schema.ts';

const MARKS: Readonly<Record<LineChange['kind'], string>> = {
  changed: '有改动',
  removed: '后来删去',
  added: '后来新写',
};

const NAMES: Readonly<Record<string, string>> = ELEMENT_NAMES;

type Props = {
  readonly sections: readonly SectionChanges[];
  readonly template: Template | null;
  readonly disabled: boolean;
  /** Brings one line of the save point back. */
  readonly onRestore: (line: string) => void;
};

export function Changes({ sections, template, disabled, onRestore }: Props) {
  const changed = sections.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) return <p className="notice good">与现在的内容完全一样。</p>;
  const label = (section: string | null) =>
    section === null
      ? '文件要素'
      : section === UNMAPPED
        ? '未归类'
        : (template?.sections.find((one) => one.id === section)?.label ?? section);
  return changed.map(({ section, changes, same }) => (
    <section className="card" key={section ?? ''} aria-label={label(section)}>
      <h3>
        {label(section)} <span className="count">{changes.length}</span>
      </h3>
      <ul className="history-changes">
        {changes.map((change) => (
          <li key={`${change.kind} ${change.line}`} className={`is-${change.kind}`}>
            <span className="history-mark">{MARKS[change.kind]}</span>
            <span className="history-words">
              {NAMES[change.line] && <span className="note">{NAMES[change.line]}：</span>}
              {change.parts.map((part, index) =>
                part.kind === 'same' ? (
                  part.text
                ) : part.kind === 'removed' ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place.
                  <del key={index}>{part.text}</del>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place.
                  <ins key={index}>{part.text}</ins>
                ),
              )}
            </span>
            {change.kind !== 'added' && (
              <button
                type="button"
                className="btn small quiet"
                disabled={disabled}
                aria-label={`恢复这一段：${change.parts
                  .map(({ text }) => text)
                  .join('')
                  .slice(0, 20)}`}
                onClick={() => onRestore(change.line)}
              >
                恢复这一段
              </button>
            )}
          </li>
        ))}
      </ul>
      {same > 0 && <p className="note">这一节其余 {same} 段没有改动。</p>}
    </section>
  ));
}
