// docs/format.md: the measurable requirements of the standard beside what LibreOffice made of our files.

import { elementRequirements } from './element-requirements.ts';
import type { MeasuredDocuments } from './measured-documents.ts';
import { pageRequirements } from './page-requirements.ts';
import type { Requirement } from './requirement.ts';

/** All requirements in the order of the clauses. */
export async function requirements(documents: MeasuredDocuments): Promise<readonly Requirement[]> {
  const all = [...(await pageRequirements(documents)), ...(await elementRequirements(documents))];
  const parts = ({ clause }: Requirement): number[] => clause.split('.').map(Number);
  return all
    .map((requirement, i) => ({ requirement, i }))
    .sort((a, b) => {
      const [x, y] = [parts(a.requirement), parts(b.requirement)];
      for (let n = 0; n < Math.max(x.length, y.length); n++) {
        const difference = (x[n] ?? 0) - (y[n] ?? 0);
        if (difference !== 0) return difference;
      }
      return a.i - b.i;
    })
    .map(({ requirement }) => requirement);
}

export function formatPage(all: readonly Requirement[]): string {
  const row = ({ clause, title, expected, measured, met }: Requirement): string =>
    `| ${clause} | ${title} | ${expected} | ${measured} | ${met ? '符合' : '不符'} |`;
  return `# 版面实测：对照 GB/T 9704—2012

本页由 \`npm run docs\` 生成，请不要手工改。生成时导出正式报送稿、红头纸套印、网站公开稿和一般文稿四种样式，每种 3、8、15、40 页各一份，另加带附件和横排表格的联合行文，用 LibreOffice 转成 PDF，再从页面上量出下表的数。测试（\`tests/core/official/requirements.test.ts\`）逐项核对，有一项不符或本页过时就不通过。

官方字体（方正小标宋简体、仿宋_GB2312、楷体_GB2312、黑体）不能随软件分发，测量时用自由字体代替，每一类用不同的一种，量的是“该用哪一类字体的地方用了没有”。LibreOffice 会在数字和汉字之间加一点空，表里凡与此有关的项目放宽了公差；Word 不加这个空。

共 ${all.length} 项，${all.filter(({ met }) => met).length} 项符合。

| 条款 | 项目 | 标准值 | 实测 | 结论 |
| --- | --- | --- | --- | --- |
${all.map(row).join('\n')}

## 样张

文稿取自测试用的虚构乡镇“青石镇”，由 \`npm run pictures\` 生成；字体是代用的。

| 首页（7.2、7.3.1—7.3.3） | 末页，虚线圈是 42 mm 印章的位置（7.3.4—7.3.6） |
| --- | --- |
| ![首页：红头、发文字号、签发人、红色分隔线、标题、主送机关、正文](images/page-first.png) | ![末页：附件说明、署名、成文日期、附注](images/page-last.png) |

| 附件（7.3.7） | 横排表格（8） | 版记（7.4） |
| --- | --- | --- |
| ![附件首面：附件序号、标题、表格](images/page-attachment.png) | ![横排的宽表，页码在左侧](images/page-landscape.png) | ![版记在最后一面的版心下边缘](images/page-imprint.png) |
`;
}

const NUMBER = /\d+(?:\.\d+)?/gu;

/** Two machines round differently: whether the pages say the same, numbers of the tables apart by no more than 0.3. */
export function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((page) => ({
    text: page.replace(NUMBER, '#'),
    numbers: (page.match(NUMBER) ?? []).map(Number),
  }));
  return (
    a !== undefined &&
    b !== undefined &&
    a.text === b.text &&
    a.numbers.every((value, i) => Math.abs(value - (b.numbers[i] ?? Number.NaN)) <= 0.3)
  );
}
