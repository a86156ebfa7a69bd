// 发文字号 — GB/T 9704-2012, 7.2.5: 机关代字、年份、发文顺序号; 年份标全称，用六角括号“〔〕”括入; 不加“第”字，不编虚位，在阿拉伯数字后加“号”字.

const SHAPE = /^[\u4e00-\u9fff]{2,15}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/u;

/** The number as the standard writes it, where only the signs are wrong; null if it is right or cannot be mended by rule. */
export function mendedDocumentNumber(text: string): string | null {
  const mended = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(
      /[[(【〔﹝{]((?:19|20)?\d{2})年?[\])】〕﹞}]/u,
      (_, year: string) => `〔${year.padStart(4, '20')}〕`,
    )
    .replace(/〕第?0*(\d+)号?$/u, '〕$1号');
  return mended !== text && SHAPE.test(mended) ? mended : null;
}

/** What is wrong with it, in Chinese and fit to show; null for a right one and for none. */
export function documentNumberProblem(text: string): string | null {
  const number = text.trim();
  if (number === '' || SHAPE.test(number)) return null;
  if (!/〔\d{4}〕/u.test(number)) return '年份要写全四位，放在六角括号里，例如 青石府〔2026〕5号。';
  if (/〕第/u.test(number)) return '序号前不加“第”字，例如 青石府〔2026〕5号。';
  if (/〕0/u.test(number)) return '序号不编虚位：写 5号，不写 05号。';
  if (!number.endsWith('号')) return '序号后要有“号”字，例如 青石府〔2026〕5号。';
  return '应是机关代字、年份、序号，例如 青石府〔2026〕5号。';
}
