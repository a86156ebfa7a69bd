// Paragraphs that end without a full stop, and whether the sentence goes on in the paragraph below.

import { type CheckLine, remembered } from './view.ts';

const NOT_SENTENCE = /(?:人民政府|办事处|委员会|日|报告|如下|https?\S*)$/u;
const LISTED =
  /^[ \u3000]*(?:#|\||-|•|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])/u;
/** After these a sentence must go on. */
const UNFINISHED =
  /(?:[，、的和与及并对在将把被为以从向按]|推进|加强|落实|开展|提升|完善|健全|强化|深化|坚持|围绕|根据|按照|通过|推动|组织|建立|做好|抓好|实施|贯彻|提高|增强|促进|优化|规范|严格|加快|全面|依法|进一步|不断|切实|积极|认真|深入|有效)$/u;
/** A paragraph that begins something of its own. */
const BEGINS =
  /^\s*(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]|首先|其次|再次|最后|附件|专此|特此|[（(]|\d{1,2}[.．、)])/u;
const SHORTEST_BROKEN = 15;

/** Where a body paragraph ends without a full stop (the offset after its last visible character); null if it does not. */
export function openEnd(line: CheckLine): number | null {
  return line.section === null || line.section === 'unmapped' || line.inTable ? null : endOf(line);
}

const endOf = remembered((line): number | null => {
  if (line.level !== 0 && line.body === line.text.length) return null;
  const text = line.text.trimEnd();
  if (
    !/[\u4e00-\u9fff，、]$/u.test(text) ||
    NOT_SENTENCE.test(text) ||
    (LISTED.test(text) && line.level === 0)
  )
    return null;
  return text.length;
});

/** Whether a paragraph breaks off in the middle of a sentence that `next` goes on with. */
export function breaksOff(line: CheckLine, next: CheckLine | undefined): next is CheckLine {
  const end = openEnd(line);
  if (end === null || end < SHORTEST_BROKEN || !UNFINISHED.test(line.text.slice(0, end))) return false;
  if (!next || next.section !== line.section || next.level !== 0 || next.inTable || next.blanks.length > 0)
    return false;
  return /^\s*[\u4e00-\u9fff“《\d]/u.test(next.text) && !BEGINS.test(next.text);
}
