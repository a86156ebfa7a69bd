// 模板: those there are; a copy of one is the unit's own, and is changed in a form.

import { useState } from 'react';
import { freeId } from '../../../core/template/form.ts';
import type { Template } from '../../../core/template/schema.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { useToast } from '../../app/toasts.tsx';
import { TemplateEditor } from './template-editor.tsx';
import './templates-part.css';

export function TemplatesPart() {
  const { templates, ownTemplates, templateProblems, loadTemplates } = useApp();
  const toast = useToast();
  const [edited, setEdited] = useState<Template | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (template: Template): Promise<boolean> => {
    const saved = await call('templates.save', { template });
    setProblem(saved.ok ? null : saved.error.message);
    if (saved.ok) await loadTemplates();
    return saved.ok;
  };
  const copy = async (template: Template) => {
    const ids = templates.map(({ id }) => id);
    const made = { ...template, id: freeId(`${template.id}-own`, ids), name: `${template.name}（本单位）` };
    if (await save({ ...made, name: made.name.slice(0, 40) }))
      setEdited({ ...made, name: made.name.slice(0, 40) });
  };
  const remove = async (template: Template) => {
    const removed = await call('templates.remove', { id: template.id });
    setProblem(removed.ok ? null : removed.error.message);
    if (!removed.ok) return;
    await loadTemplates();
    toast({
      text: `已删除模板“${template.name}”，用它写的年报不受影响`,
      action: { label: '撤销', run: () => void save(template) },
    });
  };

  if (edited) {
    return (
      <TemplateEditor
        template={edited}
        problem={problem}
        onSave={async (template) => {
          if (await save(template)) setEdited(null);
        }}
        onClose={() => {
          setProblem(null);
          setEdited(null);
        }}
      />
    );
  }
  return (
    <>
      <p className="note">县里另有写法时，复制一个来改。自带的模板不能改，随软件更新。</p>
      {problem && (
        <p className="notice blocking" role="alert">
          {problem}
        </p>
      )}
      {templateProblems.map((one) => (
        <p className="notice" key={one}>
          {one}
        </p>
      ))}
      <ul className="shelf">
        {templates.map((template) => {
          const own = ownTemplates.includes(template.id);
          return (
            <li key={template.id}>
              <details>
                <summary>
                  {template.name}
                  {own && <span className="shelf-own">本单位的</span>}
                </summary>
                <p className="note">{template.summary}</p>
                <ol>
                  {template.sections.map(({ id, label, heading, points }) => (
                    <li key={id}>
                      {heading ?? `${label}（没有标题）`}
                      {points.length > 0 && (
                        <span className="note"> {points.map((point) => point.label).join('、')}</span>
                      )}
                    </li>
                  ))}
                </ol>
              </details>
              <span className="actions">
                {own && (
                  <button
                    type="button"
                    className="btn small"
                    aria-label={`修改模板“${template.name}”`}
                    onClick={() => setEdited(template)}
                  >
                    修改
                  </button>
                )}
                <button
                  type="button"
                  className="btn small"
                  aria-label={`复制模板“${template.name}”来改`}
                  onClick={() => void copy(template)}
                >
                  复制来改
                </button>
                {own && (
                  <button
                    type="button"
                    className="btn small quiet"
                    aria-label={`删除模板“${template.name}”`}
                    onClick={() => void remove(template)}
                  >
                    删除
                  </button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
