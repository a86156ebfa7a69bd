// 打开移交包: what a colleague's file holds and what it would change here, before anything is.

import { useEffect, useState } from 'react';
import type { Presence } from '../../../core/backup.ts';
import type { BundleContents } from '../../../core/bundle.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { Topbar } from '../../app/topbar.tsx';
import { shortTime } from '../../app/when.ts';
import './handover.css';

type Props = { readonly file: File };

/** Bytes. No hand-over is as large; reading more into memory could stop the app. */
const LARGEST = 48 * 1024 * 1024;
const TOO_LARGE = '这个文件超过 48 MB，不像移交包，没有打开。请确认选对了文件。';

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | string> {
  if (file.size > LARGEST) return TOO_LARGE;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return `读不到“${file.name}”。如果它在 U 盘或网络盘上，请先复制到本机再打开。`;
  }
}

type Looked = { readonly bytes: Uint8Array<ArrayBuffer>; readonly contents: BundleContents };

export default function HandoverScreen({ file }: Props) {
  const { go, info, obstacle, refresh } = useApp();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [replace, setReplace] = useState(false);
  const [taking, setTaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const bytes = await bytesOf(file);
      if (typeof bytes === 'string') return setProblem(bytes);
      const told = await call('bundle.look', { bytes });
      if (!current) return;
      if (told.ok) setLooked({ bytes, contents: told.value });
      else setProblem(told.error.message);
    };
    void look();
    return () => {
      current = false;
    };
  }, [file]);
  const take = async ({ bytes }: Looked) => {
    setTaking(true);
    const taken = await call('bundle.take', { bytes, replace });
    setTaking(false);
    if (!taken.ok) return setProblem(taken.error.message);
    // Words and templates may have come along.
    await refresh();
    go({ screen: 'report', id: taken.value.id, tab: 'write' });
  };
  return (
    <div className="frame">
      <Topbar
        title={<h1>移交包 · {file.name}</h1>}
        onBack={{ label: '年报库', run: () => go({ screen: 'library' }) }}
        end={
          looked && (
            <button
              type="button"
              className="btn primary"
              disabled={taking || obstacle !== null}
              onClick={() => void take(looked)}
            >
              {taking ? '正在放进年报库' : '放进年报库'}
            </button>
          )
        }
      />
      <main className="page">
        <div className="page-inner handover">
          {problem && (
            <p className="notice blocking" role="alert">
              {problem}
            </p>
          )}
          {looked === null && !problem && <p className="note">正在核对移交包</p>}
          {looked && (
            <>
              <p className="notice good">
                移交包完好（{shortTime(looked.contents.madeAt, info.today)}
                做的），还没有写入任何内容。里面有：
              </p>
              <Inside contents={looked.contents} />
              {looked.contents.report.here === 'different' && (
                <Choose replace={replace} onChange={setReplace} />
              )}
            </>
          )}
        </div>
      </main>
    </div>
  );
}

const REPORT_HERE: Readonly<Record<Presence, string>> = {
  absent: '本机没有，会加进年报库。',
  same: '本机已有一模一样的，不会改动。',
  different: '本机有同一份，内容不同：请在下面选怎样处理。',
};

const LAST_HERE: Readonly<Record<Presence, string>> = {
  absent: '本机没有，会加进年报库，供上年对照用。',
  same: '本机已有一模一样的，不会改动。',
  different: '本机已有，内容不同：保留本机的，不会改动。',
};

const TEMPLATE_HERE: Readonly<Record<Presence, string>> = {
  absent: '本机没有，会加进模板。',
  same: '本机已有，不会改动。',
  different: '本机有同编号的模板，内容不同：用本机的，不会改动。',
};

function Inside({
  contents: { report, last, revisions, template, newWords },
}: {
  readonly contents: BundleContents;
}) {
  const { info } = useApp();
  return (
    <dl className="card handover-list">
      <dt>{report.year} 年度年报</dt>
      <dd>
        {report.title.replace(/\n/gu, '') || '（还没有标题）'}
        <span className="note">
          {report.issuer.replace(/\n/gu, '、') || '署名未填'} · 最后修改{' '}
          {shortTime(report.updatedAt, info.today)}
        </span>
        <span>{REPORT_HERE[report.here]}</span>
      </dd>
      <dt>历史版本</dt>
      <dd>{revisions === 0 ? '没有。' : `${revisions} 个，随年报一起带来。`}</dd>
      <dt>上年的报告</dt>
      <dd>
        {last === null ? (
          '没有。'
        ) : (
          <>
            {last.title.replace(/\n/gu, '')}
            <span>{LAST_HERE[last.here]}</span>
          </>
        )}
      </dd>
      <dt>模板</dt>
      <dd>
        {template === null ? (
          '没有。'
        ) : (
          <>
            {template.name}
            <span>{TEMPLATE_HERE[template.here]}</span>
          </>
        )}
      </dd>
      <dt>常用词和地名</dt>
      <dd>
        {newWords === 0
          ? '没有本机缺的。'
          : `有 ${newWords} 个本机没有的，会加进“设置”的“检查”里；本机的一个也不会少。`}
      </dd>
    </dl>
  );
}

type ChooseProps = { readonly replace: boolean; readonly onChange: (replace: boolean) => void };

function Choose({ replace, onChange }: ChooseProps) {
  const option = (value: boolean, name: string, note: string) => (
    <label className="handover-option">
      <input type="radio" name="replace" checked={replace === value} onChange={() => onChange(value)} />
      <span>
        {name}
        <span className="note">{note}</span>
      </span>
    </label>
  );
  return (
    <fieldset className="card handover-choose">
      <legend>本机已有同一份年报，内容不同</legend>
      {option(false, '两份都留着', '移交来的存成另一份，本机的不动。')}
      {option(true, '换成移交来的', '本机现在的内容留在“历史版本”里，随时可以恢复。')}
    </fieldset>
  );
}
