// Sentences of two years in order, each with what became of it.

import type { ComparedSentence } from '../../../core/rollover/compare.ts';
import './compared.css';

const MARKS: Readonly<Record<ComparedSentence['kind'], string>> = {
  same: '未改',
  changed: '有改动',
  removed: '已删去',
  added: '新写的',
};

export function Compared({ sentences }: { readonly sentences: readonly ComparedSentence[] }) {
  return (
    <ol className="compared">
      {sentences.map((sentence) => (
        <li
          key={`${sentence.kind}${sentence.last?.line}${sentence.last?.start}${sentence.current?.line}${sentence.current?.start}`}
          className={`is-${sentence.kind}`}
        >
          <span className="compared-mark">{MARKS[sentence.kind]}</span>
          <span>
            {sentence.parts.map((part, index) =>
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
        </li>
      ))}
    </ol>
  );
}
