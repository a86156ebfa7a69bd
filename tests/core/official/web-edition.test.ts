import { describe, expect, it } from 'vitest';
import { plan } from '../../../core/official/plan.ts';
import { writeHtml, writeText } from '../../../core/official/web-edition.ts';
import type { Report } from '../../../core/report/schema.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { blank, paragraph, report } from '../../support/reports.ts';

const { fonts } = DEFAULT_SETTINGS;
const REPORT = report({
  documentNumber: '青石府〔2026〕5号',
  signatory: '王小明',
  sections: [
    {
      id: 'measures',
      blocks: [
        paragraph('a', 1, '主要举措'),
        paragraph('b', 2, '规范执法。全年办案', blank('x', '案件', '件'), '，<公开>&监督。'),
        {
          type: 'table',
          id: 't',
          headerRows: 1,
          rows: [
            [paragraph('c1', 0, '项目'), paragraph('c2', 0, '件数')],
            [paragraph('d1', 0, '调解'), paragraph('d2', 0, '12')],
          ],
        },
      ],
    },
  ],
});

const web = (made: Report, draft = false): ReturnType<typeof plan> =>
  plan(made, { fonts, draft, profile: 'web' });

describe('the web edition', () => {
  it('as plain text keeps indents, ordinals and tables, and stands the signature where it stands on paper', () => {
    expect(writeText(web(REPORT))).toBe(
      [
        '青石镇2025年度法治政府建设情况报告',
        '',
        '县委、县政府：',
        '　　一、主要举措',
        '　　（一）规范执法。全年办案××件，<公开>&监督。',
        '项目\t件数',
        '调解\t12',
        '　　专此报告。',
        '',
        `${'　'.repeat(19)}青石镇人民政府`,
        `${'　'.repeat(21)}2026年1月20日`,
        '',
      ].join('\n'),
    );
  });

  it('as HTML is a page of its own with headings, a table and nothing of the head', () => {
    const html = writeHtml(web(REPORT));
    expect(html).toContain('<h1>青石镇2025年度法治政府建设情况报告</h1>');
    expect(html).toContain('<h2>一、主要举措</h2>');
    expect(html).toContain(
      '<p><strong role="heading" aria-level="3">（一）规范执法。</strong>全年办案××件，&lt;公开&gt;&amp;监督。</p>',
    );
    expect(html).toContain('<tr><th scope="col">项目</th><th scope="col">件数</th></tr>');
    expect(html).not.toMatch(/青石府|签发人|https?:|草稿/u);
  });

  it('ends with the attachments, each with a title of its own', () => {
    const attached = {
      ...REPORT,
      attachments: [{ id: 'x', title: '数据表', blocks: [paragraph('x1', 0, '截至年末。')] }],
    };
    expect(writeText(web(attached))).toMatch(/　　附件：数据表\n.*\n\n附件\n\n数据表\n\n　　截至年末。\n$/su);
    const html = writeHtml(web(attached));
    expect(html).toContain('<h2 class="attachment">数据表</h2>');
    expect(html.indexOf('2026年1月20日')).toBeLessThan(html.indexOf('截至年末。'));
  });

  it('takes a run-in heading for a heading at every level, and its text for text', () => {
    const blocks = [
      paragraph('h', 3, '清单。全年更新2次。'),
      paragraph('i', 3, '队伍'),
      paragraph('j', 0, '共3人。'),
    ];
    const html = writeHtml(web(report({ sections: [{ id: 'measures', blocks }] })));
    expect(html).toContain('<p>1.清单。全年更新2次。</p>');
    expect(html).toContain('<h4>2.队伍</h4>');
  });

  it('marks a draft and its blanks', () => {
    const html = writeHtml(web(REPORT, true));
    expect(html).toContain('草稿');
    expect(html).toContain('<mark>××件</mark>');
  });
});
