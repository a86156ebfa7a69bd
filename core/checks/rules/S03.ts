// S03 — flags 三、存在的问题 directly before 四、下一步打算; leaves alone 其他需要报告的情况：无, and 一、 directly before （一）.

import type { Block, Paragraph } from '../../report/schema.ts';
import { headingEnd, paragraphText } from '../../report/text.ts';
import type { Rule, RuleFinding } from '../types.ts';

const SHORTEST = 30;
/** Below this it is hardly a sentence. */
const FRAGMENT = 15;
/** 其他需要报告的情况　无。 in one line. */
const SAYS_NOTHING = /[\s：:](?:无|没有)[。.]?$/u;
const NOTHING =
  /^(?:[我本][镇乡街道单位苏木年度]{1,3}|本年度|目前)?[，,]?(?:无|没有|暂无)(?:其[他它])?(?:需要?(?:特别|另行)?(?:报告|说明)的(?:其他)?(?:情况|事项)|情况|事项)?(?:[。.][^。]{0,8}[。.]?)?$/u;

function isHeading(block: Block | undefined): block is Paragraph {
  return block?.type === 'paragraph' && block.level > 0;
}

function holdsBlank(block: Block): boolean {
  const paragraphs = block.type === 'paragraph' ? [block] : block.rows.flat();
  return paragraphs.some(({ content }) => content.some((inline) => inline.type === 'blank'));
}

/** What belongs to the heading at `index`: its own run-in text and the blocks up to the next heading of its level or above. */
function under(blocks: readonly Block[], index: number, heading: Paragraph): string {
  const own = paragraphText(heading);
  let text = own.slice(headingEnd(own));
  for (const block of blocks.slice(index + 1)) {
    if (isHeading(block) && block.level <= heading.level) break;
    text += block.type === 'paragraph' ? paragraphText(block) : block.rows.flat().map(paragraphText).join('');
  }
  return text.replace(/\s/gu, '');
}

/** A bare item of a list such as 1.加强领导 2.强化宣传 is not an empty chapter: a neighbour is bare too. */
function standsInList(blocks: readonly Block[], index: number, level: number): boolean {
  return [index - 1, index + 1].some((i) => {
    const block = blocks[i];
    return isHeading(block) && block.level === level && under(blocks, i, block) === '';
  });
}

export const S03: Rule = {
  id: 'S03',
  title: '章节只有标题',
  group: 'S',
  severity: 'error',
  basis: '只有标题、没有内容的章节等于没有报告这一项。',
  example: {
    flags: '三、存在的问题\n四、下一步打算\n加强学习培训，提高全镇干部依法行政的意识和能力，完善各项制度。',
    leavesAlone: '五、其他需要报告的情况\n无。',
  },
  *check(report) {
    for (const section of report.sections) {
      for (const [index, block] of section.blocks.entries()) {
        if (!isHeading(block)) continue;
        const title = paragraphText(block);
        // 存在问题：一是……；二是……。 is a chapter in one line.
        if (SAYS_NOTHING.test(title) || /[：:][^：:]{8,}[。；]\s*$/u.test(title)) continue;
        // A blank will grow when it is filled in; until then P01 speaks of it.
        const hasBlank = section.blocks.some(holdsBlank);
        const finding = (message: string): RuleFinding => ({
          section: section.id,
          line: block.id,
          start: 0,
          end: title.length,
          message,
          suggestions: [],
        });
        const text = under(section.blocks, index, block);
        if (text === '') {
          if (block.level === 1) yield finding(`“${title}”下面没有内容，请补写。`);
          else if (!/[。；，：]/u.test(title) && !standsInList(section.blocks, index, block.level)) {
            yield { ...finding(`“${title}”只有标题，没有内容，请补写或删去。`), severity: 'warning' };
          }
        } else if (block.level === 1 && text.length < SHORTEST && !NOTHING.test(text) && !hasBlank) {
          yield {
            ...finding(`“${title}”下面只有${text.length}个字，请看看是不是没有写完。`),
            severity: text.length < FRAGMENT ? 'warning' : 'info',
          };
        }
      }
    }
  },
};
