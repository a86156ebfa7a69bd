// 在全部年报里查找: every place with the words, report by report; a click goes there.

import { useEffect, useState } from 'react';
import type { FoundReport } from '../../../core/contract.ts';
import { UNMAPPED } from '../../../core/report/lines.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';

/** Milliseconds without a change before the reports are searched. */
const PAUSE = 250;

export function SearchResults({ words }: { readonly words: string }) {
  const { go, templates } = useApp();
  const [found, setFound] = useState<readonly FoundReport[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void call('reports.search', { words: words.slice(0, 100) }).then((result) => {
        if (!wanted) return;
        if (result.ok) setFound(result.value);
        setProblem(result.ok ? null : result.error.message);
      });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [words]);
  const labelOf = (section: string | null): string => {
    if (section === null) return '文件要素';
    if (section === UNMAPPED) return '未归类';
    for (const template of templates) {
      const label = template.sections.find(({ id }) => id === section)?.label;
      if (label) return label;
    }
    return section;
  };
  if (problem) {
    return (
      <p className="notice blocking" role="alert">
        {problem}
      </p>
    );
  }
  const places = found?.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0;
  return (
    <section aria-label="查找结果" className="found">
      <p className="note" role="status">
        {found === null
          ? '正在查找'
          : places === 0
            ? '年报里没有这几个字。请少写几个字再试。'
            : `${found.length} 份年报里有 ${places}${found.some(({ more }) => more) ? ' 多' : ''} 处`}
      </p>
      {found?.map(({ id, title, year, hits, more }) => (
        <section key={id} className="card" aria-label={`${year} 年度`}>
          <h2>
            {year} 年度 · {title.replace(/\n/gu, '') || '（还没有标题）'}
          </h2>
          <ul>
            {hits.map((hit) => (
              <li key={`${hit.line}${hit.start}`}>
                <button
                  type="button"
                  className="found-place"
                  onClick={() => go({ screen: 'report', id, tab: 'write', place: hit })}
                >
                  <span className="note">{labelOf(hit.section)}</span>
                  <span>
                    {hit.context.slice(0, hit.contextStart)}
                    <mark>{hit.context.slice(hit.contextStart, hit.contextEnd)}</mark>
                    {hit.context.slice(hit.contextEnd)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {more && <p className="note">这份年报里还有更多，打开后可以用 Ctrl+F 逐处查看。</p>}
        </section>
      ))}
    </section>
  );
}
