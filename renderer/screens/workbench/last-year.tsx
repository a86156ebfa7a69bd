// 上年对照: this section beside last year's text, sentence by sentence, with the changed characters of a changed sentence.

import { useEffect, useState } from 'react';
import type { Report } from '../../../core/report/schema.ts';
import type { ComparedSentence, SectionComparison } from '../../../core/rollover/compare.ts';
import { runJob } from '../../worker/client.ts';

type Props = { readonly last: Report; readonly current: Report; readonly section: string };

/** Milliseconds without a change before the texts are compared again. */
const PAUSE = 200;

const MARKS: Readonly<Record<ComparedSentence['kind'], string>> = {
  same: '未改',
  changed: '有改动',
  removed: '已删去',
  added: '新写的',
};

export function LastYear({ last, current, section }: Props) {
  const [compared, setCompared] = useState<readonly SectionComparison[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void runJob('compare', { last, current }).then((done) => {
        if (wanted && done.ok) setCompared(done.value);
      });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [last, current]);
  const here = compared?.find((one) => one.section === section);
  if (!here) return <p className="note">{compared === null ? '正在对照' : '上年没有这一节。'}</p>;
  return (
    <>
      <p className="note">
        与 {last.year} 年度对照：{Math.round(here.unchanged * 100)}% 的句子一字未改
        {here.unchanged > 0.5 && '，请逐句核对是否还合今年的实际'}。
      </p>
      <ol className="compared">
        {here.sentences.map((sentence) => (
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
    </>
  );
}
