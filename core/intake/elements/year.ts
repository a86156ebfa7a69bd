// 报告年度: the year reported on.

const YEAR = /(?<!\d)(20\d{2})(?:\s*年|(?=\s*法治))|(二[〇○零][〇○零一二三四五六七八九]{2})年/gu;

function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR)].map((match) =>
    match[1]
      ? Number(match[1])
      : Number(
          [...(match[2] ?? '')].map((char) => Math.max(0, '〇一二三四五六七八九'.indexOf(char))).join(''),
        ),
  );
}

function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const best = [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0];
  return best ? best[0] : null;
}

export type YearGuess = {
  readonly year: number;
  readonly from: 'title' | 'opening' | 'date' | 'text' | 'clock';
};

/**
 * The title says it first (2024年…及2025年工作计划: the earlier one); then the opening, then the year before the date, then the
 * year the text names most often. `now` is an ISO instant; without any sign it is the year before.
 */
export function guessYear(input: {
  readonly title: string;
  readonly opening: string;
  readonly issueDate: string | null;
  readonly text: string;
  readonly now: string;
}): YearGuess {
  const inTitle = yearsIn(input.title);
  if (inTitle.length > 0) return { year: Math.min(...inTitle), from: 'title' };
  // Numbers of documents and titles of plans name other years.
  const plain = (text: string): string =>
    text.replace(/《[^《》]{0,80}》|〔\d+〕|[（(]\d{4}[—\-－–~～至].{4,6}[）)]/gu, '');
  const opening = plain(input.opening);
  const now = Number(input.now.slice(0, 4));
  const possible = (years: readonly number[]): number[] =>
    years.filter((year) => year >= 2000 && year <= now);
  const dated = input.issueDate === null ? null : Number(input.issueDate.slice(0, 4));
  const inOpening = possible(yearsIn(opening));
  // A report is dated in its own year or in the next one; other years of the opening are history.
  const near = dated === null ? [] : [dated - 1, dated].filter((year) => inOpening.includes(year));
  const named = near[0] ?? mostFrequent(inOpening);
  if (named !== null) return { year: named, from: 'opening' };
  if (dated !== null) return { year: dated - 1, from: 'date' };
  const inText = mostFrequent(possible(yearsIn(plain(input.text))));
  return inText === null ? { year: now - 1, from: 'clock' } : { year: inText, from: 'text' };
}
