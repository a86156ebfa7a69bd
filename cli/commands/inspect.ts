// `nianbao inspect`: whether a Word file is set as the standard asks.

import { type Inspected, inspectDocx } from '../../core/official/inspect.ts';
import { BLOCKED, CLEAN, printFailure, printJson, printText } from '../output.ts';
import { readBytes } from '../read-input.ts';
import { textTable } from '../text-table.ts';

const VERDICTS: Readonly<Record<Inspected['verdict'], string>> = {
  ok: '符合',
  deviation: '不符',
  unknown: '看不出',
};

function inspectedText(file: string, items: readonly Inspected[]): string {
  const rows = items.map(({ clause, title, expected, found, verdict }) => [
    VERDICTS[verdict],
    clause,
    title,
    expected,
    found,
  ]);
  const count = (verdict: Inspected['verdict']): number =>
    items.filter((item) => item.verdict === verdict).length;
  const sum = `共 ${items.length} 项：符合 ${count('ok')}，不符 ${count('deviation')}，看不出 ${count('unknown')}。`;
  const next =
    count('deviation') === 0
      ? '版面符合 GB/T 9704—2012。'
      : '要改成公文格式，可以用 nianbao export 重新排版。';
  const table = textTable(
    [['结论', '条款', '项目', '标准', '文件里'], ...rows],
    ['left', 'left', 'left', 'left', 'left'],
  );
  return `${file}：对照 GB/T 9704—2012\n\n${table}\n\n${sum}${next}`;
}

export async function inspectCommand({ file, json }: { file: string; json: boolean }): Promise<number> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return printFailure(bytes.error, { json, file });
  const inspected = inspectDocx(bytes.value);
  if (!inspected.ok) return printFailure(inspected.error, { json, file });
  const items = inspected.value;
  if (json) printJson({ file, items });
  else printText(inspectedText(file, items));
  return items.some(({ verdict }) => verdict === 'deviation') ? BLOCKED : CLEAN;
}
