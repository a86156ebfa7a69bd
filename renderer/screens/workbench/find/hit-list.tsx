// Every place of the words in the report, section by section; with a replacement, what each would read.

import { UNMAPPED } from '../../../../core/report/lines.ts';
import type { Hit } from '../../../../core/report/search.ts';
import type { Template } from '../../../../core/template/schema.ts';

/** Places told one by one; more are counted. */
const TOLD = 200;

type Props = {
  readonly hits: readonly Hit[];
  readonly current: Hit | null;
  readonly template: Template | null;
  /** null while only looking. */
  readonly replacement: string | null;
  readonly onGo: (index: number) => void;
};

export function HitList({ hits, current, template, replacement, onGo }: Props) {
  const groups = new Map<string | null, { readonly hit: Hit; readonly index: number }[]>();
  for (const [index, hit] of hits.slice(0, TOLD).entries()) {
    const here = groups.get(hit.section);
    if (here) here.push({ hit, index });
    else groups.set(hit.section, [{ hit, index }]);
  }
  return (
    <div className="find-list">
      {[...groups].map(([section, found]) => (
        <section key={section ?? '@'} aria-label={sectionName(section, template)}>
          <h2>
            {sectionName(section, template)} <span className="note">{found.length} 处</span>
          </h2>
          <ul>
            {found.map(({ hit, index }) => (
              <li key={`${hit.line} ${hit.start}`}>
                <button
                  type="button"
                  aria-current={hit === current ? 'true' : undefined}
                  onClick={() => onGo(index)}
                >
                  {hit.context.slice(0, hit.contextStart)}
                  <Words hit={hit} replacement={replacement} />
                  {hit.context.slice(hit.contextEnd)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {hits.length > TOLD && <p className="note">还有 {hits.length - TOLD} 处没有列出。</p>}
    </div>
  );
}

function Words({ hit, replacement }: { readonly hit: Hit; readonly replacement: string | null }) {
  const words = hit.context.slice(hit.contextStart, hit.contextEnd);
  if (replacement === null) return <mark>{words}</mark>;
  return (
    <>
      <del>{words}</del>
      {replacement !== '' && <ins>{replacement}</ins>}
    </>
  );
}

function sectionName(section: string | null, template: Template | null): string {
  if (section === null) return '文件要素';
  if (section === UNMAPPED) return '未归类';
  return template?.sections.find(({ id }) => id === section)?.label ?? section;
}
