// 附件: added, written or pasted, put in order, taken out. Every change is part of the report.

import { attachmentBlocks, attachmentText } from '../../../core/report/attachment-text.ts';
import type { Attachment, Report } from '../../../core/report/schema.ts';
import { Icon } from '../../app/icons.tsx';
import { newId } from '../../app/new-id.ts';
import { TextField } from '../../app/text-field.tsx';
import { useToast } from '../../app/toasts.tsx';
import type { ReportSession } from '../../session/session.ts';

type Props = { readonly session: ReportSession; readonly report: Report };

/** Ids of the fields of an attachment. */
export function attachmentFields({ id }: Attachment): { readonly title: string; readonly text: string } {
  return { title: `attachment-title-${id}`, text: `attachment-text-${id}` };
}

export function AttachmentsForm({ session, report }: Props) {
  const toast = useToast();
  const attachments = report.attachments ?? [];
  const set = (next: readonly Attachment[]) => session.setFrame({ attachments: next });
  const change = (id: string, part: Partial<Attachment>) =>
    set(attachments.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const remove = (gone: Attachment) => {
    set(attachments.filter((one) => one !== gone));
    toast({
      text: `已删除附件${gone.title ? `“${gone.title.replaceAll('\n', '')}”` : ''}`,
      action: { label: '撤销', run: () => set(attachments) },
    });
  };
  return (
    <div className="head-form">
      {attachments.map((one, i) => (
        <fieldset className="attachment" key={one.id}>
          <legend>附件{attachments.length > 1 ? i + 1 : ''}</legend>
          <TextField
            id={attachmentFields(one).title}
            label="附件标题"
            placeholder="青石镇2025年度行政执法数据表"
            rows={1}
            value={one.title}
            onCommit={(title) => change(one.id, { title })}
          />
          <TextField
            id={attachmentFields(one).text}
            label="内容（一行一段；表格从 Excel、Word 里复制后粘贴）"
            rows={5}
            value={attachmentText(one.blocks)}
            onCommit={(text) => change(one.id, { blocks: attachmentBlocks(text, one.blocks, newId) })}
          />
          <p className="attachment-actions">
            {i > 0 && (
              <button
                type="button"
                className="btn small quiet"
                onClick={() => set(attachments.with(i - 1, one).with(i, attachments[i - 1] ?? one))}
              >
                移到前面
              </button>
            )}
            <button type="button" className="btn small quiet" onClick={() => remove(one)}>
              <Icon name="remove" />
              删除附件{attachments.length > 1 ? i + 1 : ''}
            </button>
          </p>
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          className="btn small"
          onClick={() => set([...attachments, { id: newId(), title: '', blocks: [] }])}
        >
          <Icon name="add" />
          添加附件
        </button>
      </p>
      {attachments.length === 0 && <p className="note">附件说明和附件页会自动排好，宽的表格排成横页。</p>}
    </div>
  );
}
