// D01 — flags 二〇二四年二月二十七日, 2024年02月07日; leaves alone 2024年2月7日, 08:30, 2024年10月20日.

import { parseChineseNumeral } from '../../outline/ordinal.ts';
import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  O: '0',
  o: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** The date as the standard writes it; null if it is not to be made out. */
function arabic(found: string): string | null {
  const written = /^(二.{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?$/u.exec(
    found,
  );
  if (!written) return found.replace(/(年|月)0/gu, '$1');
  const year = [...(written[1] ?? '')].map((char) => DIGITS[char] ?? '').join('');
  const month = parseChineseNumeral(written[2] ?? '');
  const day = written[3] === undefined ? undefined : parseChineseNumeral(written[3]);
  if (year.length !== 4 || month === null || day === null) return null;
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}

export const D01: Rule = {
  id: 'D01',
  title: '日期的写法',
  group: 'D',
  severity: 'error',
  basis: 'GB/T 9704—2012 第7.3.5.4条：成文日期用阿拉伯数字将年、月、日标全，月、日不编虚位。',
  example: {
    flags: '2025年02月07日召开会议。',
    leavesAlone: '2025年10月20日召开会议。',
  },
  check: findPattern(
    /二[〇○Oo零][一二三四五六七八九][〇○零一二三四五六七八九]年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?|(?<!\d)20\d\d年(?:0[1-9]月(?:\d{1,2}日)?|\d{1,2}月0[1-9]日)/gu,
    {
      needs: '年',
      message: (found) => `“${found}”应当用阿拉伯数字，月、日前面不加0。`,
      fix: arabic,
    },
  ),
};
