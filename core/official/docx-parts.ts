// word/settings.xml and docProps/core.xml. Written out: the docx package has no characterSpacingControl and theme language, and
// puts the clock and “Un-named” into the properties.

import { NO_LINE_END, NO_LINE_START } from './line-breaks.ts';
import type { PagePlan } from './page-plan.ts';
import { escapeXml, WORD_NAMESPACE, XML_HEAD } from './xml.ts';

/**
 * doNotCompress: punctuation keeps its full width, or a line holds more than 28 characters. compatibilityMode 15 is Word 2013 and
 * later: no 兼容模式 in the title bar. Names of places and organs get no red and green waves. The rest of compat is what a Chinese Word writes into every new document.
 */
export const SETTINGS_XML =
  `${XML_HEAD}<w:settings xmlns:w="${WORD_NAMESPACE}">` +
  '<w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader w:val="0"/><w:bordersDoNotSurroundFooter w:val="0"/>' +
  '<w:hideSpellingErrors/><w:hideGrammaticalErrors/>' +
  '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>' +
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(NO_LINE_END)}"/>` +
  `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(NO_LINE_START)}"/>` +
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>' +
  '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>' +
  [
    ['compatibilityMode', '15'],
    ['overrideTableStyleFontSizeAndJustification', '1'],
    ['enableOpenTypeFeatures', '1'],
    ['doNotFlipMirrorIndents', '1'],
    ['differentiateMultirowTableHeaders', '1'],
  ]
    .map(
      ([name, value]) =>
        `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
    )
    .join('') +
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>' +
  '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3"' +
  ' w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>' +
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>';

/** Title, issuer and the report's own times; nothing of the machine it was written on. */
export function coreXml({ title, creator, createdAt, updatedAt }: PagePlan['properties']): string {
  const time = (name: string, value: string | null): string =>
    value === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${value}</dcterms:${name}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>${time('created', createdAt)}${time('modified', updatedAt)}` +
    '<dc:language>zh-CN</dc:language></cp:coreProperties>'
  );
}
