// 未归类 in the right column: each block with a way into a section.

import type { Block, Report } from '../../../core/report/schema.ts';
import { paragraphText } from '../../../core/report/text.ts';
import type { ReportSession } from '../../session/session.ts';

type Props = { readonly session: ReportSession; readonly report: Report };

function words(block: Block): string {
  return block.type === 'table' ? `表格（${block.rows.length} 行）` : paragraphText(block);
}

export function Unplaced({ session, report }: Props) {
  const blocks = report.unmapped.filter((block) => words(block) !== '');
  if (blocks.length === 0) return <p className="note">没有未归类的内容。</p>;
  return (
    <>
      <p className="note">
        这些段落没有找到合适的章节，不会印出。放进章节后排在那一节的末尾，可以再剪切调整。
      </p>
      <ul className="unplaced">
        {blocks.map((block) => (
          <li key={block.id}>
            <span className="unplaced-words">{words(block)}</span>
            <select
              className="input"
              aria-label={`“${words(block).slice(0, 12)}”放进`}
              value=""
              onChange={(event) => session.moveBlock(block.id, event.target.value)}
            >
              <option value="" disabled>
                放进…
              </option>
              {report.sections.map(({ id }) => (
                <option key={id} value={id}>
                  {session.template?.sections.find((one) => one.id === id)?.label ?? id}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </>
  );
}
