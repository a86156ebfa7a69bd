// A template in a form, checked while it is written: what is wrong stands beside 保存, and nothing wrong is saved.

import { useState } from 'react';
import {
  freeId,
  fromForm,
  type SectionForm,
  type TemplateForm,
  toForm,
} from '../../../core/template/form.ts';
import { parseTemplate } from '../../../core/template/parse.ts';
import type { Template, TemplateSection } from '../../../core/template/schema.ts';
import { TextField } from '../../app/text-field.tsx';

type Props = {
  readonly template: Template;
  /** Why it could not be saved; null while nothing is wrong. */
  readonly problem: string | null;
  readonly onSave: (template: Template) => void;
  readonly onClose: () => void;
};

const FIELDS: readonly {
  readonly key: 'name' | 'summary' | 'title' | 'recipient' | 'closing';
  readonly label: string;
}[] = [
  { key: 'name', label: '名称' },
  { key: 'summary', label: '什么时候用' },
  { key: 'title', label: '报告标题，可以用 {issuer} {place} {year}' },
  { key: 'recipient', label: '主送机关' },
  { key: 'closing', label: '结束语' },
];

const REQUIRED: readonly (readonly [string, TemplateSection['required'], string])[] = [
  ['error', 'error', '必须有，缺了不能导出正式稿'],
  ['warning', 'warning', '建议有'],
  ['info', 'info', '缺了提一句'],
  ['', null, '可有可无'],
];

const LISTS: readonly {
  readonly key: 'basis' | 'guidance' | 'points' | 'synonyms' | 'skeleton';
  readonly label: string;
  readonly rows: number;
}[] = [
  {
    key: 'skeleton',
    label: '起头的文字，一行一段；（一）、1. 开头的是标题；空缺写 {{要填什么|量词}}',
    rows: 6,
  },
  { key: 'points', label: '要写到的方面，一行一个：方面：词、词｜起头句', rows: 4 },
  { key: 'guidance', label: '怎么写，一行一句', rows: 3 },
  { key: 'basis', label: '依据，一行一条：文件｜要求', rows: 2 },
  { key: 'synonyms', label: '别处的叫法，一行一个', rows: 2 },
];

/** Names of the file's fields, as the form calls them. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/sections 第 (\d+) 项/u, '第 $1 节'],
  [/skeleton 第 (\d+) 项 text/u, '起头的文字第 $1 段'],
  [/points 第 (\d+) 项 (?:starter|label|keywords.*?)(?=”)/u, '要写到的方面第 $1 行'],
  [/basis 第 (\d+) 项 (?:source|text)/u, '依据第 $1 行'],
  [/guidance 第 (\d+) 项/u, '怎么写第 $1 行'],
  [/label/u, '短名'],
  [/heading/u, '标题'],
  [/title/u, '报告标题'],
  [/name/u, '名称'],
  [/summary/u, '什么时候用'],
  [/改好后再打开。/u, '改好后再保存。'],
];

function inWords(message: string): string {
  return WORDS.reduce((words, [pattern, word]) => words.replace(pattern, word), message);
}

export function TemplateEditor({ template, problem, onSave, onClose }: Props) {
  const [form, setForm] = useState<TemplateForm>(() => toForm(template));
  const parsed = parseTemplate(fromForm(form));
  const change = (part: Partial<TemplateForm>) => setForm((now) => ({ ...now, ...part }));
  const setSections = (next: (now: readonly SectionForm[]) => readonly SectionForm[]) =>
    setForm((now) => ({ ...now, sections: next(now.sections) }));
  const changeSection = (id: string, part: Partial<SectionForm>) =>
    setSections((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const move = (index: number, by: number) =>
    setSections((all) => {
      const next = [...all];
      const [taken] = next.splice(index, 1);
      if (taken) next.splice(index + by, 0, taken);
      return next;
    });
  const add = () =>
    setSections((all) => [
      ...all,
      {
        id: freeId(
          'section',
          all.map(({ id }) => id),
        ),
        label: '新的一节',
        heading: '新的一节',
        required: null,
        basis: '',
        guidance: '',
        points: '',
        synonyms: '',
        skeleton: '',
      },
    ]);
  return (
    <div className="template-editor">
      <h3>修改模板“{form.name}”</h3>
      <div className="settings-grid">
        {FIELDS.map(({ key, label }) => (
          <TextField
            key={key}
            label={label}
            value={form[key]}
            onCommit={(value) => change({ [key]: value.trim() })}
          />
        ))}
      </div>
      {form.sections.map((section, index) => (
        <details key={section.id} className="template-section">
          <summary>
            {index + 1}. {section.label}
          </summary>
          <div className="settings-grid">
            <TextField
              label="任务列表里的短名"
              value={section.label}
              onCommit={(label) => changeSection(section.id, { label })}
            />
            <TextField
              label="印出的标题，不写序号；空着就没有标题"
              value={section.heading}
              onCommit={(heading) => changeSection(section.id, { heading })}
            />
            <label className="field">
              <span>缺了这一节</span>
              <select
                className="input"
                value={section.required ?? ''}
                onChange={(event) => {
                  const found = REQUIRED.find(([value]) => value === event.target.value);
                  if (found) changeSection(section.id, { required: found[1] });
                }}
              >
                {REQUIRED.map(([value, , words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {LISTS.map(({ key, label, rows }) => (
            <TextField
              key={key}
              label={label}
              rows={rows}
              value={section[key]}
              onCommit={(value) => changeSection(section.id, { [key]: value })}
            />
          ))}
          <div className="actions">
            <button
              type="button"
              className="btn small"
              disabled={index === 0}
              onClick={() => move(index, -1)}
            >
              上移
            </button>
            <button
              type="button"
              className="btn small"
              disabled={index === form.sections.length - 1}
              onClick={() => move(index, 1)}
            >
              下移
            </button>
            <button
              type="button"
              className="btn small quiet"
              onClick={() => setSections((all) => all.filter((one) => one.id !== section.id))}
            >
              拿掉这一节
            </button>
          </div>
        </details>
      ))}
      <div className="actions">
        <button type="button" className="btn small" onClick={add}>
          加一节
        </button>
      </div>
      <p className={parsed.ok && !problem ? 'note' : 'notice blocking'} role="status">
        {problem ?? (parsed.ok ? '写法没有问题，可以保存。' : inWords(parsed.error.message))}
      </p>
      <div className="actions">
        <button
          type="button"
          className="btn primary"
          disabled={!parsed.ok}
          onClick={() => parsed.ok && onSave(parsed.value)}
        >
          保存模板
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          不保存，返回
        </button>
      </div>
    </div>
  );
}
