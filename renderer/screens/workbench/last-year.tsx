// 上年对照: this section beside last year's text, sentence by sentence, with the changed characters of a changed sentence.

import { useEffect, useState } from 'react';
import type { Report } from '../../../core/report/schema.ts';
import type { SectionComparison } from '../../../core/rollover/compare.ts';
import { runJob } from '../../worker/client.ts';
import { Compared } from './compared.tsx';

type Props = { readonly last: Report; readonly current: Report; readonly section: string };

/** Milliseconds without a change before the texts are compared again. */
const PAUSE = 200;

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
      <Compared sentences={here.sentences} />
    </>
  );
}
