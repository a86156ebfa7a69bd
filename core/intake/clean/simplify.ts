// Traditional to simplified characters, only where a text as a whole is traditional: a single 於潛 in a simplified report is a
// name. The dictionary is large, so it is loaded when such a text turns up.

import { editEach, type Pass, type TextEdit, wholeText } from './pass.ts';

/** Common characters whose simplified form differs: a cheap look before the dictionary is loaded. */
const COMMON = new Set(
  '國會來說時們這個為學對發經過動進種與開關門問間電車東馬黨領導設務貫徹實層優標準執監督責權機構鎮鄉縣區規範紛調處應風險聯網絡員眾強維護穩護廣傳統籌導覽項檢查農業產業總結習題創環壓緊圍繞長遠見證組織議題體數據劃計類點線觀專屬輕單從後無黃讓認識議論譯護貿費賀贊達遞選還鄰醫錄鐵鋪閉閱陣陽際隊隨雜難雲霧靜響頂順須預領頭願顯飛飯養館驗驚鬥魚鳥麥齊龍',
);

/** Share of Han characters that must be traditional-only before a text counts as traditional. */
const SHARE = 0.05;

function hanOf(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}

/** The edits between two texts of equal length, neighbouring changes as one. */
function differences(before: string, after: string): TextEdit[] {
  if (before.length !== after.length) return [{ start: 0, end: before.length, replacement: after }];
  const edits: TextEdit[] = [];
  for (let i = 0; i < before.length; i++) {
    if (before[i] === after[i]) continue;
    const start = i;
    while (i < before.length && before[i] !== after[i]) i++;
    edits.push({ start, end: i, replacement: after.slice(start, i) });
  }
  return edits;
}

let converter: Promise<(text: string) => string> | null = null;

/** Made once: it takes longer than all the rest of an import. The Taiwan table knows 着手 from 著名; 於潜 and 乾隆 are in its phrases. */
function simplifier(): Promise<(text: string) => string> {
  converter ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 'tw', to: 'cn' }));
  return converter;
}

export const simplify: Pass = {
  id: 'simplify',
  title: '繁体字换成简体字',
  byDefault: true,
  apply: async (blocks) => {
    const nothing = { blocks, changes: [], dropped: [] };
    const han = hanOf(wholeText(blocks));
    if (han.filter((char) => COMMON.has(char)).length < han.length * 0.01) return nothing;
    const convert = await simplifier();
    const traditional = new Set([...new Set(han)].filter((char) => convert(char) !== char));
    if (han.filter((char) => traditional.has(char)).length < han.length * SHARE) return nothing;
    return { ...editEach(blocks, (text) => differences(text, convert(text))), dropped: [] };
  },
};
