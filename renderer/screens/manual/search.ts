// Looking words up in the manual: as they are written, or by their pinyin (kongque, kq).

import { type Chapter, type ManualPart, textOf } from './markdown.ts';

export type ManualHit = {
  readonly chapter: Chapter;
  readonly part: ManualPart;
  /** The line with the words, and where they are in it (half-open). */
  readonly line: string;
  readonly start: number;
  readonly end: number;
};

/** Half-open range of the first place where the pinyin of a text reads as the query; null where it does not. */
export type MatchPinyin = (text: string, query: string) => readonly [start: number, end: number] | null;

/** One hit a part: in its title if the words are there, else in its first line with them; titles first. */
export function searchManual(
  chapters: readonly Chapter[],
  query: string,
  pinyin: MatchPinyin | null,
): ManualHit[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const byPinyin = /^[a-z ]+$/u.test(wanted) ? pinyin : null;
  const find = (line: string): readonly [number, number] | null => {
    const start = line.toLowerCase().indexOf(wanted);
    if (start >= 0) return [start, start + wanted.length];
    return byPinyin ? byPinyin(line, wanted.replaceAll(' ', '')) : null;
  };
  const hits: (ManualHit & { readonly inTitle: boolean })[] = [];
  for (const chapter of chapters) {
    for (const part of chapter.parts) {
      for (const [index, line] of textOf(part).split('\n').entries()) {
        const found = find(line);
        if (!found) continue;
        hits.push({ chapter, part, line, start: found[0], end: found[1], inTitle: index === 0 });
        break;
      }
    }
  }
  return hits.sort((a, b) => Number(b.inTitle) - Number(a.inTitle));
}
