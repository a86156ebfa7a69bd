// What tells of a person is found before a report is published, and what tells of an organ is left alone.

import { describe, expect, it } from 'vitest';
import { blocks, check } from '../../../../core/checks/check.ts';
import { EMPTY_TABLES } from '../../../../core/checks/tables.ts';
import { findPersonalData, PUBLISHED_AS_IT_IS, undecided } from '../../../../core/official/personal/find.ts';
import { isCardNumber, isIdNumber } from '../../../../core/official/personal/numbers.ts';
import { applyEdits } from '../../../../core/report/edit.ts';
import type { Block, Report } from '../../../../core/report/schema.ts';
import { paragraph, report } from '../../../support/reports.ts';

function withText(...texts: string[]): Report {
  return report({
    sections: [{ id: 'measures', blocks: texts.map((text, i) => paragraph(`p${i}`, 0, text)) }],
  });
}

const found = (text: string) =>
  findPersonalData(withText(text)).map(({ kind, text: what, masked }) => `${kind} ${what} → ${masked}`);

/** Made up: the check characters are right, the persons are not. */
const ID = '110101199003070038';
const CARD = '6222021234567890128';

it('the made-up numbers of this test check themselves', () => {
  expect(isIdNumber(ID)).toBe(true);
  expect(isIdNumber('110101199003070039')).toBe(false);
  expect(isCardNumber(CARD)).toBe(true);
  expect(isCardNumber('6222021234567890129')).toBe(false);
});

describe('personal data is found with what to print instead', () => {
  it.each([
    [`村民李小明，身份证号${ID}，已结案。`, ['name 李小明 → 李某某', `id ${ID} → 110101********0038`]],
    ['身份证号码：123456789012345。', ['id 123456789012345 → 123456*****2345']],
    ['联系人：张三，13812345678。', ['name 张三 → 张某', 'mobile 13812345678 → 138****5678']],
    ['请拨打138-1234-5678（欧阳春雨）', ['mobile 138-1234-5678 → 138-****-5678', 'name 欧阳春雨 → 欧阳某某']],
    ['请拨打+86 13812345678。', ['mobile +86 13812345678 → +86 138****5678']],
    ['王五，男，家庭电话：0512-66251234。', ['name 王五 → 王某', 'landline 0512-66251234 → 0512-******34']],
    [`补贴打入${CARD}。`, [`card ${CARD} → 6222***********0128`]],
    ['卡号6222 0212 3456 7890 128。', ['card 6222 0212 3456 7890 128 → 6222 **** **** ***0 128']],
    ['家住青石镇人民路12号3幢502室。', ['address 青石镇人民路12号3幢502室 → 青石镇人民路某号某幢某室']],
    ['家住白水村三组。', ['address 白水村三组 → 白水村某组']],
    ['向阳小区5栋2单元301室漏水一案。', ['address 向阳小区5栋2单元301室 → 向阳小区某栋某单元某室']],
    ['发至zhang.san@example.net。', ['email zhang.san@example.net → （邮箱略）']],
    ['查扣车辆苏E·12A45。', ['plate 苏E·12A45 → 苏E***45']],
    ['新能源车云AD12345一辆。', ['plate 云AD12345 → 云A***45']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('also in a roster: whoever has a row with a number in it', () => {
    const cell = (id: string, text: string) => paragraph(id, 0, text);
    const table: Block = {
      type: 'table',
      id: 't',
      headerRows: 1,
      rows: [
        [cell('a', '姓名'), cell('b', '电话')],
        [cell('c', '赵六'), cell('d', '13812345678')],
        [cell('e', '钱七'), cell('f', '无')],
      ],
    };
    const made = report({ sections: [{ id: 'measures', blocks: [table] }] });
    expect(findPersonalData(made).map(({ line, masked }) => [line, masked])).toEqual([
      ['c', '赵某'],
      ['d', '138****5678'],
    ]);
  });
});

describe('numbers and names of organs and matters are left alone', () => {
  it.each([
    '拨打12345政务服务便民热线、12348公共法律服务热线和110。',
    '办公电话：0512-66251234，联系人：张三。',
    '投诉举报电话0512-66251234（工作日）。',
    '累计投入13812345678.90元，增长13812345678元。',
    '邮箱：qingshi@yunling.gov.cn。',
    '统一社会信用代码：12320583014156231A。',
    '印发云府发〔2025〕12号文件，A4纸12345份。',
    '司法所地址：青石镇人民路12号。',
    '公共法律服务工作站设在便民服务中心2楼201室。',
    '镇长李小明主持召开3次会议，王五同志作了发言。',
    '受理案件6222021234567890件。',
    '全镇共有一组、二组12个村民小组，划分网格301个。',
    '川A类、云B级企业共123家。',
    '编号110101199003070039的档案。',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it('nor is looked at what is not published', () => {
    const made = report({ signatory: '张三 13812345678', unmapped: [paragraph('u', 0, '13812345678')] });
    expect(findPersonalData(made)).toEqual([]);
  });
});

it('masked text holds no personal data, and nothing that a check takes for an unfilled place', () => {
  const made = withText(
    `村民李小明，身份证号${ID}，手机13812345678，卡号${CARD}。`,
    '王五，家庭电话：0512-66251234，家住青石镇人民路12号3幢502室，zhang@example.net，苏E12345。',
  );
  const hits = findPersonalData(made);
  const edits = hits.map(({ line, start, end, masked }) => ({ line, start, end, replacement: masked }));
  const masked = applyEdits(made, edits);
  expect(hits.length).toBeGreaterThan(8);
  expect(findPersonalData(masked)).toEqual([]);
  const context = { today: '2026-01-22', template: null, tables: EMPTY_TABLES };
  const about = check(masked, context).filter((finding) => finding.line?.startsWith('p'));
  expect(blocks(about), JSON.stringify(about)).toBe(false);
});

it('a decision holds for its place only', () => {
  const made = withText('张三13812345678，李四13812345678。');
  const hits = findPersonalData(made).filter(({ kind }) => kind === 'mobile');
  const [, second] = hits;
  expect(hits.map(({ occurrence }) => occurrence)).toEqual([0, 1]);
  const decided = {
    ...made,
    dismissals: [
      {
        rule: PUBLISHED_AS_IT_IS,
        line: 'p0',
        text: '13812345678',
        occurrence: 1,
        reason: '本人同意公开',
        at: '2026-01-22T09:00:00.000Z',
      },
    ],
  };
  expect(undecided(made, hits)).toEqual(hits);
  expect(undecided(decided, hits)).toEqual(hits.filter((hit) => hit !== second));
});
