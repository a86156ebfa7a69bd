// Numbers that belong to a person, and how they check themselves.

/** GB 11643-1999: weights of the first 17 digits; the remainder of their sum by 11 gives the 18th character. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** Whether 18 characters are a 公民身份号码 by their check character. */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/u.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return ID_CHECKS[sum % 11] === text.slice(-1).toUpperCase();
}

/** ISO/IEC 7812-1, annex B: the Luhn formula over the digits of a card's number. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/gu, '');
  if (!/^\d{16,19}$/u.test(digits)) return false;
  const sum = [...digits].toReversed().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
