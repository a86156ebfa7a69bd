// 格式体检: a Word file beside GB/T 9704-2012, requirement by requirement; printable, with the way into our format.

import { useEffect, useRef, useState } from 'react';
import { canBeConverted } from '../../../core/intake/read/refusals.ts';
import type { Inspected } from '../../../core/official/inspect.ts';
import type { Result } from '../../../core/result.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import type { Route } from '../../app/route.ts';
import { Topbar } from '../../app/topbar.tsx';
import { runJob } from '../../worker/client.ts';
import './inspect.css';

type Props = Extract<Route, { screen: 'inspect' }>;
type Inspection = { readonly name: string; readonly bytes: Uint8Array; readonly items: readonly Inspected[] };

const VERDICTS: Readonly<Record<Inspected['verdict'], string>> = {
  ok: '符合',
  deviation: '不符',
  unknown: '看不出',
};

async function itemsOf(bytes: Uint8Array): Promise<Result<readonly Inspected[]>> {
  const result = await runJob('inspect', bytes);
  return result.ok ? result.value : result;
}

export default function InspectScreen({ file, ours, back }: Props) {
  const { go } = useApp();
  const [done, setDone] = useState<Inspection | null>(null);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const inspect = async (name: string, bytes: Uint8Array) => {
    setReading(true);
    let file = { fileName: name, bytes };
    let items = await itemsOf(bytes);
    if (!items.ok && canBeConverted(items.error.code)) {
      const converted = await call('files.convert', { fileName: name, bytes: new Uint8Array(bytes) });
      if (converted.ok) {
        file = converted.value;
        items = await itemsOf(file.bytes);
      } else items = converted;
    }
    setReading(false);
    if (items.ok) setDone({ name: file.fileName, bytes: file.bytes, items: items.value });
    setProblem(items.ok ? null : items.error.message);
  };
  const started = useRef(false);
  useEffect(() => {
    if (started.current || !file) return;
    started.current = true;
    void inspect(file.name, file.bytes);
  });
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    setDone(null);
    try {
      await inspect(chosen.name, new Uint8Array(await chosen.arrayBuffer()));
    } catch {
      setProblem(`读不到“${chosen.name}”。如果它在 U 盘或网络盘上，请先复制到本机再选。`);
    }
  };
  return (
    <div className="frame">
      <Topbar
        title={<h1>{ours ? '格式自检' : '格式体检'}</h1>}
        onBack={{ label: '返回', run: () => go(back) }}
      />
      <main
        className="page"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void read(event.dataTransfer.files[0]);
        }}
      >
        <div className="page-inner inspect">
          {!ours && <Picker reading={reading} onRead={(chosen) => void read(chosen)} />}
          {problem && (
            <p className="notice blocking" role="alert">
              {problem}
            </p>
          )}
          {done && <Outcome {...done} ours={ours} onProblem={setProblem} />}
        </div>
      </main>
    </div>
  );
}

function Picker({
  reading,
  onRead,
}: {
  readonly reading: boolean;
  readonly onRead: (file: File | undefined) => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section className="drop inspect-drop" aria-label="放入 Word 文件">
      <p role="status">{reading ? '正在对照' : '把 .docx 文件拖到这里，逐条对照《党政机关公文格式》'}</p>
      <button type="button" className="btn" disabled={reading} onClick={() => picker.current?.click()}>
        选择文件
      </button>
      <input
        ref={picker}
        type="file"
        accept=".docx,.doc,.wps,.rtf"
        hidden
        aria-label="选择 Word 文件"
        onChange={(event) => {
          onRead(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </section>
  );
}

type OutcomeProps = Inspection & {
  readonly ours: boolean;
  readonly onProblem: (message: string | null) => void;
};

function Outcome({ name, bytes, items, ours, onProblem }: OutcomeProps) {
  const { go, templates } = useApp();
  const [onlyWrong, setOnlyWrong] = useState(false);
  const [taking, setTaking] = useState(false);
  const count = (verdict: Inspected['verdict']) => items.filter((item) => item.verdict === verdict).length;
  const wrong = count('deviation');
  const takeOver = async () => {
    setTaking(true);
    const now = new Date().toISOString();
    const read = await runJob('import', { bytes, fileName: name, now, templates });
    setTaking(false);
    const intake = read.ok ? read.value : read;
    if (!intake.ok) onProblem(intake.error.message);
    else go({ screen: 'intake', intake: intake.value, bytes, fileName: name, purpose: 'finish' });
  };
  const shown = onlyWrong ? items.filter(({ verdict }) => verdict === 'deviation') : items;
  return (
    <>
      <div className={wrong === 0 ? 'notice good' : 'notice'} role="status">
        <Icon name={wrong === 0 ? 'check' : 'warning'} />
        <span>
          <strong className="inspect-name">{name}</strong>
          {wrong === 0
            ? `：看得出的 ${count('ok')} 项都符合 GB/T 9704—2012。`
            : `：对照 GB/T 9704—2012，${wrong} 项不符，${count('ok')} 项符合`}
          {wrong > 0 && (count('unknown') > 0 ? `，${count('unknown')} 项看不出。` : '。')}
          {wrong === 0 && count('unknown') > 0 && `另有 ${count('unknown')} 项文件里没有，或者看不出。`}
        </span>
      </div>
      <p className="inspect-actions">
        {!ours && (
          <button type="button" className="btn primary" disabled={taking} onClick={() => void takeOver()}>
            {taking ? '正在读' : '一键套用公文格式'}
          </button>
        )}
        <button type="button" className="btn" onClick={() => window.print()}>
          打印
        </button>
        <label className="inspect-filter">
          <input
            type="checkbox"
            checked={onlyWrong}
            onChange={(event) => setOnlyWrong(event.target.checked)}
          />
          只看不符的
        </label>
        {!ours && <span className="note">套用时文字进入导入核对，原文件不会改动。</span>}
      </p>
      <table className="inspect-table">
        <caption className="visually-hidden">{name}：逐条对照</caption>
        <thead>
          <tr>
            {['条款', '项目', '标准', '文件里', '结论'].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ clause, title, expected, found, verdict }) => (
            <tr key={`${clause} ${title}`}>
              <td className="number">{clause}</td>
              <th scope="row">{title}</th>
              <td>{expected}</td>
              <td>{found}</td>
              <td className={`inspect-${verdict}`}>{VERDICTS[verdict]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="note">没有不符的。</p>}
    </>
  );
}
