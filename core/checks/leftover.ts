// What the rules about leftovers share: what a gap asks for, and text in which addresses are out of the way.

import { MEASURE, PLACE } from './words.ts';

const ADDRESS =
  /https?:\/\/[\w\-./?%&=#:~+@]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}|(?<![\w.-])(?:[\w-]{1,60}\.){1,5}(?:com|cn|net|org|gov|edu)(?![\w])(?:\/[\w\-./?%&=#:~+]*)?/gu;

/** The text with web and mail addresses turned into as many letters `a`: offsets stay true. */
export function withoutAddresses(text: string): string {
  if (!/[./@]/u.test(text)) return text;
  return text.replace(ADDRESS, (address) => 'a'.repeat(address.length));
}

const NUMBER_FOLLOWS = new RegExp(`^\\s*(?:${MEASURE}|[%％年月日])`, 'u');
const NAME_FOLLOWS = new RegExp(`^(?:${PLACE}|同志|公司|学校)`, 'u');

/** The clause in which something stands, shortened to what fits a sentence. */
export function around(text: string, start: number, end: number): string {
  const before = /[^，。；、：,;:\s]{0,10}$/u.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? '';
  const after = /^[^，。；、：,;:\s]{0,4}/u.exec(text.slice(end, end + 4))?.[0] ?? '';
  return (before + text.slice(start, end) + after).replace(/\s+/gu, ' ');
}

/** A sentence that says what to put in the place of a gap. */
export function gapMessage(text: string, start: number, end: number): string {
  const rest = text.slice(end, end + 8);
  const what = NUMBER_FOLLOWS.test(rest) ? '数字' : NAME_FOLLOWS.test(rest) ? '名称' : '内容';
  return `“${around(text, start, end)}”还空着，请核实后填上实际${what}。`;
}
