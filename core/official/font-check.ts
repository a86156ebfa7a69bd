// Before an export: which faces of the document this PC has, and what becomes of those it has not.

import { FACES_OF_ELEMENT, type FontElement, namesOfFace, SUBSTITUTES } from './faces.ts';
import type { Fonts } from './page-plan.ts';

export const ELEMENT_NAMES: Readonly<Record<FontElement, string>> = {
  title: '标题',
  body: '正文',
  heading1: '一级标题',
  heading2: '二级标题',
  latin: '数字和字母',
  pageNumber: '页码',
};

const ELEMENTS: readonly FontElement[] = ['title', 'body', 'heading1', 'heading2', 'latin', 'pageNumber'];

/** What is known of the faces of a PC, from two sides that may err: its lists of installed fonts, and what its screen shows. */
export type KnownFonts = {
  /** All names that are listed; empty where there is no list. */
  readonly listed: ReadonlySet<string>;
  /** Whether text in this face looks unlike text in any stand-in. */
  readonly shown: (name: string) => boolean;
};

export type FontCheck = {
  /** The face as it is written into the file. */
  readonly wanted: string;
  /** What is set in it, e.g. 正文、数字和字母. */
  readonly elements: readonly FontElement[];
  /** `unsure`: one side knows it and the other does not. */
  readonly state: 'there' | 'missing' | 'unsure';
  /** What Word sets in its place, where it is missing. */
  readonly inWord: string;
  /** The nearest face of its kind that is there; null where there is none. */
  readonly nearest: string | null;
};

function stateOf(name: string, { listed, shown }: KnownFonts): FontCheck['state'] {
  const names = namesOfFace(name);
  const inList = names.some((one) => listed.has(one));
  const onScreen = names.some(shown);
  if (inList && onScreen) return 'there';
  return inList || onScreen ? 'unsure' : 'missing';
}

/** One entry a face, in the order of the elements. */
export function checkFonts(fonts: Fonts, known: KnownFonts): readonly FontCheck[] {
  const wanted = [...new Set(ELEMENTS.map((element) => fonts[element]))].filter((name) => name !== '');
  // Where the substitute the file names is not there either, Word takes 宋体 for any Chinese face.
  const inWord = (name: string): string => {
    const substitute = SUBSTITUTES[name];
    if (substitute !== undefined && stateOf(substitute, known) === 'there') return substitute;
    return stateOf('宋体', known) === 'missing' ? '系统自带的中文字体' : '宋体';
  };
  return wanted.map((name) => {
    const elements = ELEMENTS.filter((element) => fonts[element] === name);
    const kinds = elements.flatMap((element) => FACES_OF_ELEMENT[element]);
    const nearest = kinds.find((other) => other !== name && stateOf(other, known) === 'there') ?? null;
    return { wanted: name, elements, state: stateOf(name, known), inWord: inWord(name), nearest };
  });
}
