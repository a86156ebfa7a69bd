// 年报库: one row a report, years side by side, and words looked for in all of them.

import { useState } from 'react';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import { TextField } from '../../app/text-field.tsx';
import { Topbar } from '../../app/topbar.tsx';
import { isBundle, OpenBundle } from '../handover/open-bundle.tsx';
import { EXAMPLE } from './examples.ts';
import { FirstRun } from './first-run.tsx';
import { ReportTable } from './report-table.tsx';
import { SearchResults } from './search.tsx';
import { useLibrary } from './use-library.ts';
import { Years } from './years.tsx';
import './library.css';

type Shown = 'list' | 'years' | 'archived';

export function LibraryScreen() {
  const { go, settings, templateProblems, tableProblems, obstacle } = useApp();
  const library = useLibrary();
  const { loaded, problem, busy, load, openExample, remove } = library;
  const [asks, setAsks] = useState(settings.unit.fullName === '' && settings.unit.shortName === '');
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<Shown>('list');

  const away = new Set(settings.archived);
  const all = (loaded?.reports ?? []).toSorted(
    (a, b) => b.year - a.year || b.updatedAt.localeCompare(a.updatedAt),
  );
  const archived = all.filter(({ id }) => away.has(id));
  const here = shown === 'archived' && archived.length > 0 ? archived : all.filter(({ id }) => !away.has(id));
  const examples = all.filter(({ id }) => id.startsWith(EXAMPLE));
  // Why nothing can be saved stands above already.
  const told = (loaded?.notices ?? []).filter((notice) => notice !== obstacle);
  const notices = [...told, ...templateProblems, ...tableProblems];
  const view = (which: Shown, text: string) => (
    <button
      type="button"
      className="btn small quiet"
      aria-pressed={shown === which}
      onClick={() => setShown(which)}
    >
      {text}
    </button>
  );
  return (
    <div className="frame">
      <Topbar title={<p>法治年报</p>} />
      <main
        className="page"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const file = event.dataTransfer.files[0];
          if (file && isBundle(file)) go({ screen: 'handover', file });
          else if (file) go({ screen: 'new', start: 'file', purpose: 'rollOver', file });
        }}
      >
        <div className="page-inner">
          <div className="page-head">
            <h1>年报库</h1>
            <div className="actions">
              <OpenBundle />
              <button
                type="button"
                className="btn quiet"
                onClick={() => go({ screen: 'inspect', ours: false, back: { screen: 'library' } })}
              >
                格式体检
              </button>
              <button
                type="button"
                className="btn"
                disabled={obstacle !== null}
                onClick={() => go({ screen: 'new', start: 'template', purpose: 'finish' })}
              >
                <Icon name="document" />
                从模板新建
              </button>
              <button
                type="button"
                className="btn"
                disabled={obstacle !== null}
                onClick={() => go({ screen: 'new', start: 'file', purpose: 'finish' })}
              >
                <Icon name="folder" />
                打开已有文稿
              </button>
              <button
                type="button"
                className="btn primary"
                disabled={obstacle !== null}
                onClick={() => go({ screen: 'new', start: 'file', purpose: 'rollOver' })}
              >
                <Icon name="add" />
                沿用去年报告新建
              </button>
            </div>
          </div>
          {problem && (
            <div className="notice blocking" role="alert">
              <span>{problem}</span>
              <button type="button" className="link" onClick={() => void load()}>
                重试
              </button>
            </div>
          )}
          {notices.map((notice) => (
            <p className="notice" key={notice}>
              {notice}
            </p>
          ))}
          {busy && (
            <p className="note" role="status">
              {busy}
            </p>
          )}
          {loaded && all.length === 0 && (
            <>
              {asks && <FirstRun onDone={() => setAsks(false)} />}
              <div className="library-empty">
                <p>还没有年报。把去年的 Word 文稿拖进来，就能在它的基础上写今年的。</p>
                <p className="note">没有旧稿也不要紧：从模板新建，按章节一步步写，空缺和格式都有提醒。</p>
                <p>
                  <button type="button" className="link" onClick={() => void openExample()}>
                    先看一份写好的示例
                  </button>
                  <span className="note"> 虚构的青石镇，两个年度，看完可以删掉。</span>
                </p>
                <p>
                  <button
                    type="button"
                    className="link"
                    onClick={() =>
                      go({
                        screen: 'backup',
                        folder: settings.backup?.folder ?? '',
                        back: { screen: 'library' },
                      })
                    }
                  >
                    从备份恢复
                  </button>
                  <span className="note"> 换了电脑，或者年报不见了的时候。</span>
                </p>
              </div>
            </>
          )}
          {all.length > 0 && (
            <>
              <div className="library-bar">
                <TextField
                  className="library-search"
                  label="在全部年报里查找"
                  placeholder="例如：法律顾问"
                  value={words}
                  onCommit={setWords}
                />
                <fieldset className="library-views">
                  <legend className="visually-hidden">怎样显示</legend>
                  {view('list', '列表')}
                  {view('years', '年度并排')}
                  {archived.length > 0 && view('archived', `已归档 ${archived.length}`)}
                </fieldset>
              </div>
              {words.trim() !== '' ? (
                <SearchResults words={words.trim()} />
              ) : shown === 'years' ? (
                <Years reports={all} />
              ) : (
                <ReportTable library={library} reports={here} all={all} archived={here === archived} />
              )}
              {examples.length > 0 && (
                <p className="note">
                  标着“示例”的是虚构的，可以随时删掉。
                  <button type="button" className="link" onClick={() => void remove(examples)}>
                    删除全部示例
                  </button>
                </p>
              )}
            </>
          )}
        </div>
      </main>
    </div>
  );
}
