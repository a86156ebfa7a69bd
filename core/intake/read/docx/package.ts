// The parts of an Office Open XML package and how they hang together (ECMA-376 part 2).

import { type Result, success } from '../../../result.ts';
import { refuse } from '../refusals.ts';
import { elements, parseXml, type XmlElement } from '../xml.ts';
import type { Archive } from '../zip.ts';

/** Run and paragraph formatting that says nothing about text or structure: most of a file's elements. */
const FORMATTING: ReadonlySet<string> = new Set(
  (
    'sz szCs color lang kern spacing bCs iCs i u shd snapToGrid ind w position highlight em fitText effect ' +
    'adjustRightInd autoSpaceDE autoSpaceDN textAlignment widowControl keepNext keepLines contextualSpacing wordWrap ' +
    'overflowPunct topLinePunct kinsoku pBdr tcBorders tblBorders tcMar tblCellMar tblW tcW tblLook noProof ' +
    'proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);

export type Part = {
  /** Name without a leading slash. */
  readonly name: string;
  readonly root: XmlElement;
  readonly errors: number;
};

export type Relationship = {
  readonly id: string;
  /** Last word of the relationship's type, the same in transitional and strict files: `styles`, `header`. */
  readonly type: string;
  /** Part name, or the address where the target is outside the package. */
  readonly target: string;
};

export type Package = {
  readonly main: string;
  /** A parsed part; null if there is none of that name. */
  part(name: string): Result<Part | null>;
  /** Relationships of a part in the file's order; none if its list is missing or unreadable. */
  relationships(name: string): readonly Relationship[];
};

/** Which kind of file an archive is, by what is in it. */
export type ArchiveKind = 'docx' | 'spreadsheet' | 'presentation' | 'opendocument' | 'ofd' | 'archive';

/** Tells a Word document from other archives; gives the main part's name for a document. */
export function identify(archive: Archive): { readonly kind: ArchiveKind; readonly main: string } {
  const names = new Set(archive.names.map((name) => name.toLowerCase()));
  const main = mainPart(archive) ?? (names.has('word/document.xml') ? 'word/document.xml' : '');
  const of = (kind: ArchiveKind) => ({ kind, main });
  const file = main.toLowerCase();
  if (names.has('ofd.xml')) return of('ofd');
  if (names.has('mimetype') && names.has('content.xml')) return of('opendocument');
  if (file.startsWith('xl/') || names.has('xl/workbook.xml')) return of('spreadsheet');
  if (file.startsWith('ppt/') || names.has('ppt/presentation.xml')) return of('presentation');
  return of(main === '' ? 'archive' : 'docx');
}

function mainPart(archive: Archive): string | null {
  const office = relationshipsOf(archive, '').find(({ type }) => type === 'officeDocument');
  if (office && archive.names.some((name) => name.toLowerCase() === office.target.toLowerCase()))
    return office.target;
  return null;
}

export function openPackage(archive: Archive, main: string): Package {
  return {
    main,
    part(name) {
      const data = archive.read(name);
      if (!data.ok) return data;
      if (!data.value) return success(null);
      const tree = parseXml(data.value, FORMATTING);
      return tree.ok ? success({ name, ...tree.value }) : tree;
    },
    relationships: (name) => relationshipsOf(archive, name),
  };
}

function relationshipsOf(archive: Archive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const data = archive.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const tree = data.ok && data.value ? parseXml(data.value) : refuse('damaged-docx');
  if (!tree.ok) return [];
  const found: Relationship[] = [];
  for (const element of elements(tree.value.root, 'rel:Relationship')) {
    const type = element.attributes.get('Type') ?? '';
    const target = element.attributes.get('Target') ?? '';
    const outside = element.attributes.get('TargetMode') === 'External';
    found.push({
      id: element.attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: outside ? target : resolve(part.slice(0, slash), target),
    });
  }
  return found;
}

/** A target relative to a folder of the package; `..` never leads out of it. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
