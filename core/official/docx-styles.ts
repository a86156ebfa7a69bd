// word/styles.xml and word/fontTable.xml. Written out, because the docx package knows neither autoSpaceDE nor a paragraph's
// snapToGrid, and Word and WPS are strict about the order of children (ECMA-376-1, CT_PPrBase, CT_RPr).

import type { Format } from '../settings.ts';
import {
  BODY_SIZE_HALF_POINTS,
  CHARACTER_SPACING_TWIPS,
  LINE_PITCH_TWIPS,
  TABLE_LINE_TWIPS,
} from './constants.ts';
import { SUBSTITUTES } from './faces.ts';
import { isBold, linePitchTwips } from './format.ts';
import type { Face, Fonts, Role } from './page-plan.ts';
import { ROLE_STYLES, ROLES, type RoleStyle } from './role-styles.ts';
import { escapeXml, WORD_NAMESPACE, XML_HEAD } from './xml.ts';

export type RunFonts = {
  readonly ascii: string;
  readonly eastAsia: string;
  readonly hAnsi: string;
  readonly cs: string;
};

/**
 * The fonts of a face. hAnsi is the Chinese face, or “ ” — … print in the Latin one; only the body has a Latin face of its
 * own, headings and the title set digits in theirs.
 */
export function runFonts(face: Face, fonts: Fonts): RunFonts {
  const chinese = fonts[face];
  const ascii = face === 'body' ? fonts.latin : chinese;
  return { ascii, eastAsia: chinese, hAnsi: chinese, cs: ascii };
}

function rFonts(face: Face, fonts: Fonts): string {
  const { ascii, eastAsia, hAnsi, cs } = runFonts(face, fonts);
  return `<w:rFonts w:ascii="${escapeXml(ascii)}" w:eastAsia="${escapeXml(eastAsia)}" w:hAnsi="${escapeXml(hAnsi)}" w:cs="${escapeXml(cs)}"/>`;
}

function onOff(name: string, on: boolean): string {
  return on ? `<w:${name}/>` : '';
}

/** Distance from line to line in a style: that of the text is the unit's own. */
export function styleLineTwips({ lineTwips }: RoleStyle, format: Format): number {
  return lineTwips === LINE_PITCH_TWIPS ? linePitchTwips(format) : lineTwips;
}

/** Roles whose paragraphs may have indents of their own, in twips: an inherited one in characters would go before it. */
const MOVED: ReadonlySet<RoleStyle> = new Set([
  ROLE_STYLES.mark,
  ROLE_STYLES.signature,
  ROLE_STYLES.unsealedSignature,
  ROLE_STYLES.date,
  ROLE_STYLES.attachmentList,
]);

function roleStyle(role: Role, fonts: Fonts, format: Format): string {
  const style = ROLE_STYLES[role];
  // Word counts in characters of the style's own size where both are given, LibreOffice 7.4 in twips.
  const character = style.sizeHalfPoints * 10 + style.spacingTwips;
  const measure = (name: string, characters: number): string =>
    `${MOVED.has(style) && characters !== 0 ? '' : ` w:${name}Chars="${characters * 100}"`} w:${name}="${characters * character}"`;
  const hanging = style.hangingCharacters;
  const left = style.leftCharacters + hanging;
  const indent =
    `<w:ind${left > 0 ? measure('left', left) : ''}${style.rightCharacters > 0 ? measure('right', style.rightCharacters) : ''}` +
    `${hanging > 0 ? measure('hanging', hanging) : measure('firstLine', style.firstLineCharacters)}/>`;
  const outline = style.outlineLevel === null ? '' : `<w:outlineLvl w:val="${style.outlineLevel - 1}"/>`;
  return (
    `<w:style w:type="paragraph"${style.outlineLevel === null ? ' w:customStyle="1"' : ''} w:styleId="${style.id}">` +
    `<w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:next w:val="${style.id === 'GwEmptyLine' ? 'Normal' : nextOf(style)}"/>` +
    `${style.outlineLevel === null ? '' : '<w:uiPriority w:val="9"/>'}<w:qFormat/>` +
    `<w:pPr>${onOff('keepNext', style.keepNext)}${onOff('keepLines', style.keepLines)}` +
    `<w:spacing w:line="${styleLineTwips(style, format)}" w:lineRule="exact"/>${indent}<w:jc w:val="${style.align}"/>${outline}</w:pPr>` +
    `<w:rPr>${rFonts(style.face, fonts)}${isBold(role, format) ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>'}${style.color === null ? '' : `<w:color w:val="${style.color}"/>`}<w:spacing w:val="${style.spacingTwips}"/>` +
    `<w:sz w:val="${style.sizeHalfPoints}"/><w:szCs w:val="${style.sizeHalfPoints}"/></w:rPr></w:style>`
  );
}

/** What Enter at the end of such a paragraph starts: running text, except in lists of like paragraphs. */
function nextOf(style: RoleStyle): string {
  if (style === ROLE_STYLES.signature) return ROLE_STYLES.date.id;
  if (style.lineTwips === TABLE_LINE_TWIPS) return style.id;
  return ROLE_STYLES.body.id;
}

/** Text that goes on in a continuation: no mark hangs, so that its lines end in Word as they do in LibreOffice and in the plan. */
export const CONTINUED_BODY_ID = 'GwContinuedBody';
const CONTINUED_BODY =
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${CONTINUED_BODY_ID}"><w:name w:val="公文正文接续行"/>` +
  `<w:basedOn w:val="${ROLE_STYLES.body.id}"/><w:next w:val="${ROLE_STYLES.body.id}"/><w:pPr><w:overflowPunct w:val="0"/></w:pPr></w:style>`;

/** The whole styles part. */
export function stylesXml(fonts: Fonts, format: Format): string {
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>';
  const size = `<w:sz w:val="${BODY_SIZE_HALF_POINTS}"/><w:szCs w:val="${BODY_SIZE_HALF_POINTS}"/>`;
  const note = (id: string, name: string): string =>
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="99"/><w:semiHidden/>` +
    '<w:unhideWhenUsed/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  return (
    `${XML_HEAD}<w:styles xmlns:w="${WORD_NAMESPACE}">` +
    `<w:docDefaults><w:rPrDefault><w:rPr>${rFonts('body', fonts)}${size}${language}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    // widowControl off: 22 lines on every page; autoSpace off: 28 characters in every line; the grid is kept by the exact pitch.
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>' +
    '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
    `<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:line="${linePitchTwips(format)}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>` +
    `<w:rPr><w:spacing w:val="${CHARACTER_SPACING_TWIPS}"/></w:rPr></w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    ROLES.map((role) => roleStyle(role, fonts, format)).join('') +
    CONTINUED_BODY +
    note('FootnoteReference', 'footnote reference') +
    note('EndnoteReference', 'endnote reference') +
    '</w:styles>'
  );
}

/** The font table: each face once, with the name to fall back to. */
export function fontTableXml(fonts: Fonts): string {
  const faces = [...new Set(Object.values(fonts))].filter((name) => name !== '');
  const font = (name: string): string => {
    const substitute = SUBSTITUTES[name];
    const alternative = substitute === undefined ? '' : `<w:altName w:val="${substitute}"/>`;
    return `<w:font w:name="${escapeXml(name)}">${alternative}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
  };
  return `${XML_HEAD}<w:fonts xmlns:w="${WORD_NAMESPACE}">${faces.map(font).join('')}</w:fonts>`;
}
