import { describe, expect, it } from 'vitest';
import { parseInvocation } from '../../cli/arguments.ts';
import { errorCode, value } from '../services/harness.ts';

const NO_FLAGS = { template: null, year: null, issuer: null, recipient: null };

describe('the command line', () => {
  it.each<[string[], unknown]>([
    [[], { name: 'help' }],
    [['check', '--help'], { name: 'help' }],
    [['-v'], { name: 'version' }],
    [['import', '报告.docx'], { name: 'import', file: '报告.docx', flags: NO_FLAGS }],
    [
      ['check', 'a.txt', 'b.txt', '--year', '2025', '--template=work-briefing'],
      {
        name: 'check',
        files: ['a.txt', 'b.txt'],
        flags: { ...NO_FLAGS, year: 2025, template: 'work-briefing' },
        html: null,
        failOn: 'error',
        rules: null,
        last: null,
        listRules: false,
      },
    ],
    [
      ['check', '汇总', '--html', 'a.html', '--fail-on', 'warning', '--rules', 'P01,y，U', '--list-rules'],
      {
        name: 'check',
        files: ['汇总'],
        flags: NO_FLAGS,
        html: 'a.html',
        failOn: 'warning',
        rules: ['P01', 'y', 'U'],
        last: null,
        listRules: true,
      },
    ],
    [
      ['rollover', 'a.docx', '-o', 'b.json', '--year', '2026', '--library'],
      { name: 'rollover', file: 'a.docx', out: 'b.json', library: true, year: 2026, flags: NO_FLAGS },
    ],
    [
      ['figures', 'a.docx', '--last', 'b.docx', '--csv', '--xlsx', 'c.xlsx', '--year', '2025'],
      {
        name: 'figures',
        file: 'a.docx',
        last: 'b.docx',
        csv: true,
        xlsx: 'c.xlsx',
        flags: { ...NO_FLAGS, year: 2025 },
      },
    ],
    [
      [
        'export',
        'a.txt',
        '-o',
        'b.docx',
        '--draft',
        '--issuer',
        '青石镇人民政府',
        '--recipient',
        '县人民政府',
      ],
      {
        name: 'export',
        file: 'a.txt',
        out: 'b.docx',
        draft: true,
        profile: null,
        flags: { ...NO_FLAGS, issuer: '青石镇人民政府', recipient: '县人民政府' },
      },
    ],
    [['inspect', 'a.docx'], { name: 'inspect', file: 'a.docx' }],
    [['serve'], { name: 'serve', open: false, keep: false, port: 0 }],
    [['serve', '--open', '--keep', '--port', '8080'], { name: 'serve', open: true, keep: true, port: 8080 }],
  ])('%j', (args, command) => {
    expect(value(parseInvocation(args))).toEqual({ command, json: false, data: null });
  });

  it('takes --json and --data everywhere', () => {
    expect(value(parseInvocation(['--json', 'check', 'a', '--data', '/usb']))).toMatchObject({
      json: true,
      data: '/usb',
    });
  });

  it.each([
    [['print', 'a']],
    [['check']],
    [['import', 'a', 'b']],
    [['export', 'a']],
    [['serve', 'a']],
    [['check', 'a', '--draft']],
    [['serve', '--year', '2025']],
    [['check', 'a', '--year', '25']],
    [['check', 'a', '--year', 'letztes']],
    [['serve', '--port', '70000']],
    [['check', 'a', '--fail-on', 'info']],
    [['check', 'a', '--rules', ',']],
    [['check', 'a', 'b', '--last', 'c']],
    [['rollover', 'a']],
    [['rollover', 'a', 'b', '-o', 'c.json']],
    [['figures']],
    [['inspect', 'a.docx', '--year', '2025']],
    [['figures', 'a', '--csv', '--json']],
    [['toString', 'a']],
    [['check', 'a', '--nonsense']],
    [['check', 'a', '--year']],
  ])('refuses %j with a sentence', (args) => {
    expect(errorCode(parseInvocation(args))).toBe('usage');
  });
});
