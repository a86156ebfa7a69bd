// 标题分行: the lines the title is printed in, as the program breaks it or as the clerk does.

import { TITLE_CHARACTERS, titleLines } from '../../../core/official/title-lines.ts';
import { widthInCharacters } from '../../../core/official/width.ts';
import type { Report } from '../../../core/report/schema.ts';
import { TextField } from '../../app/text-field.tsx';
import type { ReportSession } from '../../session/session.ts';

type Props = { readonly session: ReportSession; readonly report: Report };

function issuersOf({ issuer }: Report): readonly string[] {
  return issuer.split('\n').map((name) => name.trim());
}

/** The title of these lines: breaks that the program would make itself are not written down. */
export function titleOfLines(text: string, issuers: readonly string[]): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const joined = lines.join('');
  const own = titleLines(joined, issuers);
  return own.length === lines.length && own.every((line, i) => line === lines[i]) ? joined : lines.join('\n');
}

export function TitleForm({ session, report }: Props) {
  const lines = titleLines(report.title, issuersOf(report));
  const byHand = report.title.includes('\n');
  const tooLong = lines.filter((line) => widthInCharacters(line) > TITLE_CHARACTERS);
  return (
    <div className="head-form">
      <TextField
        label="标题（印成几行就写几行，按回车换行）"
        rows={Math.max(2, lines.length)}
        value={lines.join('\n')}
        onCommit={(text) => session.setFrame({ title: titleOfLines(text, issuersOf(report)) })}
      />
      {tooLong.length > 0 && (
        <p className="head-problem">
          每行最多 {TITLE_CHARACTERS} 个字，“{tooLong[0]}”这一行太长，打印时会再折行。
        </p>
      )}
      <p className="note">
        {byHand ? '按您分的行印。' : '自动分行：词意完整，排成梯形或菱形。'}
        {byHand && (
          <button
            type="button"
            className="link"
            onClick={() => session.setFrame({ title: report.title.replaceAll('\n', '') })}
          >
            恢复自动
          </button>
        )}
      </p>
    </div>
  );
}
