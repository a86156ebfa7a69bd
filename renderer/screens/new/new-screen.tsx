// 新建: from a file someone wrote, or blank from a template.

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { canBeConverted } from '../../../core/intake/read/refusals.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import { newId } from '../../app/new-id.ts';
import { reportingYear } from '../../app/reporting-year.ts';
import type { Purpose, Route } from '../../app/route.ts';
import { TextField } from '../../app/text-field.tsx';
import { Topbar } from '../../app/topbar.tsx';
import { runJob, stopJobs } from '../../worker/client.ts';
import './new.css';

/** Bytes. Nothing a clerk writes is near it; reading more into memory could stop the app. */
const LARGEST_FILE = 60 * 1024 * 1024;

type Props = Extract<Route, { screen: 'new' }>;

const PURPOSES: readonly { readonly purpose: Purpose; readonly name: string; readonly note: string }[] = [
  {
    purpose: 'rollOver',
    name: '去年的报告，沿用它写今年的',
    note: '年份往后推一年，数字留成空缺并写明上年数，其余的句子标“沿用”待核对。',
  },
  {
    purpose: 'finish',
    name: '今年的文稿，检查并完成它',
    note: '年度不变，内容原样放进章节，找出没填的和不合格式的。',
  },
];

export default function NewScreen({ start, purpose, file }: Props) {
  const { go } = useApp();
  const [from, setFrom] = useState(start);
  return (
    <div className="frame">
      <Topbar title={<h1>新建年报</h1>} onBack={{ label: '年报库', run: () => go({ screen: 'library' }) }} />
      <main className="page">
        <div className="page-inner new">
          <fieldset className="new-from">
            <legend className="visually-hidden">从哪里开始</legend>
            <button
              type="button"
              className="btn"
              aria-pressed={from === 'file'}
              onClick={() => setFrom('file')}
            >
              <Icon name="folder" />
              从已有文稿
            </button>
            <button
              type="button"
              className="btn"
              aria-pressed={from === 'template'}
              onClick={() => setFrom('template')}
            >
              <Icon name="document" />
              从模板
            </button>
          </fieldset>
          {from === 'file' ? <FromFile start={purpose} dropped={file} /> : <FromTemplate />}
        </div>
      </main>
    </div>
  );
}

type FromFileProps = { readonly start: Purpose; readonly dropped: File | undefined };

function FromFile({ start, dropped }: FromFileProps) {
  const [purpose, setPurpose] = useState(start);
  const { go, route, templates } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const attempts = useRef(0);

  const importBytes = async (bytes: Uint8Array, fileName: string) => {
    const done = await runJob('import', { bytes, fileName, now: new Date().toISOString(), templates });
    return done.ok ? done.value : done;
  };
  const read = async (bytes: Uint8Array, fileName: string) => {
    attempts.current += 1;
    const attempt = attempts.current;
    setProblem(null);
    setReading(`正在读“${fileName}”`);
    let file = { bytes, fileName };
    let result = await importBytes(bytes, fileName);
    if (!result.ok && canBeConverted(result.error.code)) {
      setReading('正在用本机的 LibreOffice 转换…');
      const converted = await call('files.convert', { fileName, bytes: new Uint8Array(bytes) });
      if (converted.ok) {
        file = converted.value;
        result = await importBytes(file.bytes, file.fileName);
      } else result = converted;
    }
    // 取消 was chosen meanwhile.
    if (attempt !== attempts.current) return;
    setReading(null);
    if (!result.ok) setProblem(result.error.message);
    else go({ screen: 'intake', intake: result.value, ...file, purpose });
  };
  const cancel = () => {
    attempts.current += 1;
    stopJobs();
    setReading(null);
  };
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST_FILE) {
      setProblem(
        `“${file.name}”有 ${Math.round(file.size / 1024 / 1024)} MB，太大了，多半夹带了图片或视频。请在 Word 或 WPS 中只把文字另存为一份 .docx，再拖进来。`,
      );
      return;
    }
    try {
      await read(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch {
      setProblem(
        `读不到“${file.name}”。如果它在 U 盘或网络盘上，请先复制到本机；拖进来的应当是一个文件，不是文件夹。`,
      );
    }
  };
  const readPasted = (data: DataTransfer) => {
    const html = data.getData('text/html');
    const pasted =
      html.trim() === ''
        ? { text: data.getData('text/plain'), fileName: '粘贴的文字.txt' }
        : { text: asPage(html), fileName: '粘贴的文字.html' };
    if (pasted.text.trim() !== '') void read(new TextEncoder().encode(pasted.text), pasted.fileName);
  };
  const readDropped = useEffectEvent(() => void readFile(dropped));
  useEffect(() => {
    if (dropped) readDropped();
  }, [dropped]);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (!data) return;
      event.preventDefault();
      const [file] = data.files;
      // Word puts a picture of the text beside the text itself.
      if (file && data.getData('text/plain') === '') void readFile(file);
      else readPasted(data);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });

  return (
    <>
      <fieldset className="purposes">
        <legend>这份文稿是</legend>
        {PURPOSES.map(({ purpose: one, name, note }) => (
          <label key={one} className="template">
            <input type="radio" name="purpose" checked={one === purpose} onChange={() => setPurpose(one)} />
            <span className="template-name">{name}</span>
            <span className="note">{note}</span>
          </label>
        ))}
      </fieldset>
      <section
        className={over ? 'drop is-over' : 'drop'}
        aria-label="放入文稿"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void readFile(event.dataTransfer.files[0]);
        }}
      >
        <p className="drop-title" role="status">
          {reading ?? '把文稿拖到这里'}
        </p>
        <p className="note">
          Word 文稿（.docx、.doc、.wps、.rtf）、PDF、网页、文本文件、本软件保存的年报（.json）
        </p>
        {reading === null ? (
          <button type="button" className="btn primary" onClick={() => picker.current?.click()}>
            选择文件
          </button>
        ) : (
          <button type="button" className="btn" onClick={cancel}>
            取消
          </button>
        )}
        <label className="drop-paste">
          <span className="note">粘贴文字</span>
          <textarea
            className="input"
            rows={1}
            placeholder="或者复制文稿、网页的全文，在这里粘贴（Ctrl+V）"
            onInput={(event) => {
              // What gets in without being pasted has no place to go.
              event.currentTarget.value = '';
            }}
          />
        </label>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="选择文稿"
          onChange={(event) => {
            void readFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </section>
      {problem && (
        <p className="notice blocking" role="alert">
          {problem}
        </p>
      )}
      <p className="note">
        文件只在这台电脑上读取，原文件不会改动。下一步会把读到的内容和模板的章节摆在一起，请您核对。
      </p>
      <p className="note">
        只想看看版面合不合公文格式：
        <button
          type="button"
          className="link"
          onClick={() => go({ screen: 'inspect', ours: false, back: route })}
        >
          格式体检
        </button>
      </p>
    </>
  );
}

/** What a clipboard holds may be a piece of a page; as a whole page it is known for one. */
function asPage(html: string): string {
  return /^\s*<(?:!doctype|html)/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}

/** Empty where it is what the export writes anyway, so that a changed signature changes it too. */
function ownMark(fullName: string, mark: string | undefined): string {
  return mark === undefined || mark === `${fullName}文件` ? '' : mark;
}

function FromTemplate() {
  const { go, templates, settings, info } = useApp();
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? '');
  const [year, setYear] = useState(() => reportingYear(info.today));
  const [issuer, setIssuer] = useState(settings.unit.fullName);
  const [place, setPlace] = useState(settings.unit.shortName);
  const [recipient, setRecipient] = useState(settings.unit.recipient);
  const [problem, setProblem] = useState<string | null>(null);
  const template = templates.find((one) => one.id === templateId);
  const create = async () => {
    if (!template) return;
    const now = new Date().toISOString();
    const { fullName, titleName, mark } = settings.unit;
    // The names of the profile belong to its organ, not to another that was typed here.
    const own = issuer === fullName ? { titleName: titleName ?? '', mark: ownMark(fullName, mark) } : {};
    const made = await runJob('newReport', {
      template,
      id: newId(),
      now,
      year,
      issuer,
      place,
      recipient,
      ...own,
    });
    if (!made.ok) return setProblem(made.error.message);
    const saved = await call('reports.save', { report: made.value });
    if (!saved.ok) return setProblem(saved.error.message);
    go({ screen: 'report', id: made.value.id, tab: 'write' });
  };
  return (
    <form
      className="new-template"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <fieldset className="templates">
        <legend>模板</legend>
        {templates.map(({ id, name, summary, sections }) => (
          <label key={id} className="template">
            <input
              type="radio"
              name="template"
              checked={id === templateId}
              onChange={() => setTemplateId(id)}
            />
            <span className="template-name">{name}</span>
            <span className="note">{summary}</span>
            <span className="note">{sections.map((section) => section.label).join(' · ')}</span>
          </label>
        ))}
      </fieldset>
      <div className="new-fields">
        <label className="field">
          <span>报告年度</span>
          <input
            className="input"
            type="number"
            min={1990}
            max={2100}
            required
            value={year}
            onChange={(event) => setYear(event.target.valueAsNumber)}
          />
        </label>
        <TextField
          label="署名（单位全称）"
          placeholder="云岭县青石镇人民政府"
          value={issuer}
          onCommit={setIssuer}
        />
        <TextField label="单位简称" placeholder="青石镇" value={place} onCommit={setPlace} />
        <TextField
          label="主送机关"
          placeholder={template?.recipient ?? '县委、县政府'}
          value={recipient}
          onCommit={setRecipient}
        />
      </div>
      {problem && (
        <p className="notice blocking" role="alert">
          {problem}
        </p>
      )}
      <div className="actions">
        <button type="submit" className="btn primary" disabled={!template}>
          建立年报
        </button>
      </div>
    </form>
  );
}
