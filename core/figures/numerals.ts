// Written numbers and their values: 1,900、2.6万、1900余、三十二、百余、数千.

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1_000,
  万: 10_000,
  亿: 100_000_000,
};

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

/**
 * The text in one form of writing, character for character so that offsets stay: full-width digits, ％ ． ＋ become half-width,
 * half-width punctuation becomes full-width unless it stands in a number or a time (3,376 and 8:30).
 */
export function regularForm(text: string): string {
  return text
    .replace(/[０-９％．＋]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/,(?!(?<=\d,)\d{3}(?!\d))|:(?!(?<=\d:)\d)|[;!?()]/gu, (char) => FULL[char] ?? char);
}

/** The value of Chinese numerals up to 亿: 三十二 → 32, 一千二百 → 1200, 万 → 10000; null if it is none. */
function chineseValue(text: string): number | null {
  let total = 0;
  let part = 0;
  let digit: number | null = null;
  for (const char of text) {
    const value = DIGITS[char];
    const place = PLACES[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (place !== undefined) {
      part += (digit ?? 1) * place;
      digit = null;
    } else if (char === '万' || char === '亿') {
      const sum = part + (digit ?? 0);
      total = (total + (sum === 0 && total === 0 ? 1 : sum)) * (char === '万' ? 10_000 : 100_000_000);
      part = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return text === '' ? null : total + part + (digit ?? 0);
}

export type Quantity = {
  /** The value; of a range (3—5) the first. */
  readonly value: number;
  /** Written with 余, 多, 约, 超, 近, 数 … or as a range. */
  readonly approximate: boolean;
};

const VAGUE = /超过|超|将近|接近|近|大约|约|逾|突破|余|多|数|几|上|—|–|-|~|～|至|到/gu;

/** Reads a number as people write it, without its unit: 1900余, 超36万, 二十余, 3～5. null if it is none. */
export function parseQuantity(written: string): Quantity | null {
  const text = regularForm(written).replace(/[\s,]/gu, '');
  const approximate = text.search(VAGUE) >= 0;
  const first =
    text.replace(/^(?:超过|超|将近|接近|近|大约|约|逾|突破)/u, '').split(/[—–\-~～至到]/u)[0] ?? '';
  const plain = first.replace(/[余多数几上]/gu, '');
  const arabic = /^(\d+(?:\.\d+)?)([十百千万亿]*)$/u.exec(plain);
  if (arabic) {
    let value = Number(arabic[1]);
    for (const char of arabic[2] ?? '') value *= MULTIPLIERS[char] ?? 1;
    // 2.9 * 10000 is 28999.999… in binary.
    return { value: Number(value.toPrecision(12)), approximate };
  }
  const value = chineseValue(plain);
  return value === null ? null : { value, approximate };
}
