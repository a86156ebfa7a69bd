// How a counter of automatic numbering is written: ST_NumberFormat (ECMA-376 part 1, 17.18.59).

const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

type Format = (n: number) => string;

/** 一 十 十一 二十 一百零一 … 9999. `one` writes 一 before a leading ten (一十). */
function counting(n: number, digits: string, units: readonly string[], one: boolean): string {
  if (n < 1 || n > 9999) return String(n);
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += digits.charAt(0);
    gap = false;
    const bare = digit === 1 && power === 1 && text === '' && !one;
    text += (bare ? '' : digits.charAt(digit)) + (units[power] ?? '');
  }
  return text;
}

const chinese: Format = (n) => counting(n, DIGITS, ['', '十', '百', '千'], false);

/** Digit by digit: 一〇, 二三. */
const digital: Format = (n) =>
  String(n).replace(/\d/gu, (d) => (d === '0' ? '〇' : DIGITS.charAt(Number(d))));

/** Single characters that follow each other in Unicode, then plain digits. */
function series(first: string, count: number): Format {
  const start = first.codePointAt(0) ?? 0;
  return (n) => (n >= 1 && n <= count ? String.fromCodePoint(start + n - 1) : String(n));
}

const cycle =
  (letters: string): Format =>
  (n) =>
    n >= 1 ? letters.charAt((n - 1) % letters.length) : String(n);

/** a … z, aa, bb (not ab): Word repeats the letter. */
const letters: Format = (n) =>
  n >= 1 && n <= 780 ? String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26)) : String(n);

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman: Format = (n) => {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  let text = '';
  for (const [value, letter] of ROMAN) {
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  }
  return text;
};

const circled: Format = (n) => {
  if (n <= 20) return series('①', 20)(n);
  if (n <= 35) return String.fromCodePoint(0x3251 + n - 21);
  return n <= 50 ? String.fromCodePoint(0x32b1 + n - 36) : String(n);
};

const fullWidth: Format = (n) => String(n).replace(/\d/gu, (d) => String.fromCharCode(0xff10 + Number(d)));

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['none', () => ''],
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['numberInDash', (n) => `- ${n} -`],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', series('⒈', 20)],
  ['decimalEnclosedParen', series('⑴', 20)],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['japaneseCounting', chinese],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['koreanCounting', chinese],
  ['ideographDigital', digital],
  ['japaneseDigitalTenThousand', digital],
  ['taiwaneseDigital', digital],
  ['chineseLegalSimplified', (n) => counting(n, FORMAL, ['', '拾', '佰', '仟'], true)],
  ['ideographLegalTraditional', (n) => counting(n, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟'], true)],
  ['japaneseLegal', (n) => counting(n, FORMAL, ['', '拾', '百', '千'], true)],
  ['ideographTraditional', cycle(STEMS)],
  ['ideographZodiac', cycle(BRANCHES)],
  ['ideographZodiacTraditional', (n) => (n >= 1 ? cycle(STEMS)(n) + cycle(BRANCHES)(n) : String(n))],
  ['ideographEnclosedCircle', series('㊀', 10)],
  ['lowerLetter', letters],
  ['upperLetter', (n) => letters(n).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (n) => roman(n).toUpperCase()],
] satisfies [string, Format][]);

/** A counter as printed; null if the format is not known. */
export function formatNumber(format: string, n: number): string | null {
  return FORMATS.get(format)?.(n) ?? null;
}
