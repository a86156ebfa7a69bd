// Pinyin that copying machines inject after characters: 木瀆鎮(zhèn). Only lower-case syllables in half-width brackets right
// after a Han character; (KTV), (app), (2023) and （zhèn） in full-width brackets are the author's own.

import type { Dropped } from '../types.ts';
import { editEach, type Pass, replaceAll, wholeText } from './pass.ts';

const BRACKETED = /(?<=\p{Script=Han})\(((?:[a-z\u00e0-\u01dc\u0251\u0261\u1e3f]|\p{Mn}){1,8})\)/gu;

const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue|v|ve|m|n|ng)$/u;

/** Four tones and nothing else: the diaeresis of ü is part of the letter. */
const TONES = /[\u0300\u0301\u0304\u030c]/gu;

type Syllable = 'toned' | 'plain' | null;

function syllable(text: string): Syllable {
  const parts = text.normalize('NFD').replaceAll('\u0251', 'a').replaceAll('\u0261', 'g');
  const bare = parts.replace(TONES, '').normalize('NFC').replaceAll('ü', 'v');
  const marks = parts.match(TONES)?.length ?? 0;
  if (marks > 1 || !SYLLABLE.test(bare)) return null;
  return marks === 1 ? 'toned' : 'plain';
}

/** One toned syllable may be the author's help with a rare place name; more than one is a machine's. */
const TONED_AT_LEAST = 2;
/** From so many on, syllables without a tone mark (的(de)) are the machine's too. */
const PLAIN_FROM = 5;

export const pinyin: Pass = {
  id: 'pinyin',
  title: '去掉夹在字后的注音',
  byDefault: true,
  apply: (blocks) => {
    const toned = [...wholeText(blocks).matchAll(BRACKETED)].filter(
      (match) => syllable(match[1] ?? '') === 'toned',
    ).length;
    if (toned < TONED_AT_LEAST) return { blocks, changes: [], dropped: [] };
    const dropped: Dropped[] = [];
    const out = editEach(blocks, (text) => {
      const edits = replaceAll(text, BRACKETED, (match) => {
        const kind = syllable(match[1] ?? '');
        return kind === 'toned' || (kind === 'plain' && toned >= PLAIN_FROM) ? '' : match[0];
      });
      if (edits.length > 0) {
        dropped.push({
          text: edits.map((edit) => text.slice(edit.start, edit.end)).join(''),
          reason: '夹在字后的注音',
        });
      }
      return edits;
    });
    return { ...out, dropped };
  },
};
