// Text like a report's, made up from a seed.

const HAN = '依法行政是政府工作基本要求全镇坚持把推进治建设摆在局重位置统筹谋划扎实动各项任务落地见效';

/** `length` Chinese characters without punctuation, different from line to line. */
export function han(length: number): string {
  return Array.from({ length }, (_, i) => HAN[(i * 7 + Math.floor(i / 28)) % HAN.length]).join('');
}

/** At least `length` characters with marks, figures, percentages and brackets. */
export function prose(seed: number, length: number): string {
  let x = seed * 7919 + 13;
  const next = (below: number): number => {
    x = (x * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((x / 2_147_483_648) * below);
  };
  const pick = (from: string): string => from.charAt(next(from.length));
  let text = '全';
  while (text.length < length) {
    const kind = next(40);
    if (kind < 3) text += pick('，。；：、');
    else if (kind === 3) text += `“${pick('一三五')}${pick('项制度化')}”`;
    else if (kind === 4) text += `《${pick('办法条例')}${pick('办法条例')}》`;
    else if (kind === 5) text += `${next(5000)}余件`;
    else if (kind === 6) text += `${next(99)}.${next(9)}%`;
    else if (kind === 7) text += `（${next(30)}个）`;
    // Not after a figure: there LibreOffice takes the dash for Latin, and the stand-in has a narrower one.
    else if (kind === 8) text += '法——';
    else text += pick('法治政府建设依工作推进镇村执调解纠纷年度落实全面');
  }
  return `${text}。`;
}

/** At least `length` characters as dense with marks and figures as a report: one about every ninth, one about every seventieth. */
export function sentences(seed: number, length: number): string {
  const line = (n: number): string => han(9 + ((seed + n * 5) % 4)).slice(n % 2);
  let text = '';
  for (let n = 1; text.length < length; n++)
    text += `${line(n)}${n % 7 === 0 ? `${seed + n * 13}件，` : n % 3 === 0 ? '。' : '，'}`;
  return `${text.slice(0, -1)}。`;
}
