// The pages one below the other, or facing; only those that can be seen are drawn.

import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Origin, Picture } from '../../../../core/official/page-picture.ts';
import type { PagePlan } from '../../../../core/official/page-plan.ts';
import { GridOverlay } from './grid-overlay.tsx';
import { PageSheet } from './page-sheet.tsx';
import { nextSpot, type Spot, spotsOf } from './spots.ts';
import { useInView } from './use-in-view.ts';
import type { View } from './view.ts';

type Props = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly plan: PagePlan;
  readonly pictures: readonly Picture[];
  readonly view: View;
  readonly onRead: (page: number) => void;
  readonly onGo: (origin: Origin) => void;
};

/** Scrolls to a page, by index. */
export function turnTo(scroller: HTMLElement, page: number): void {
  const sheet = scroller.querySelector<HTMLElement>(`[data-page="${page}"]`);
  if (sheet) scroller.scrollTop = sheet.offsetTop - 12;
}

export function PageList({ scroller, plan, pictures, view, onRead, onGo }: Props) {
  const { zoom, facing, grid, page: read } = view;
  const near = useInView(scroller, pictures.length, '100% 0px');
  const middle = useInView(scroller, pictures.length, '-50% 0px');
  const first = middle.size === 0 ? read : Math.min(...middle);
  const latest = useRef({ onRead, onGo, pictures, read });
  latest.current = { onRead, onGo, pictures, read };
  useEffect(() => {
    if (first !== latest.current.read) latest.current.onRead(first);
  }, [first]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages of another size stand elsewhere.
  useLayoutEffect(() => {
    if (scroller.current) turnTo(scroller.current, latest.current.read);
  }, [scroller, zoom, facing]);

  const spots = useMemo(() => spotsOf(pictures), [pictures]);
  const [chosen, setChosen] = useState<Spot | null>(null);
  const reached = spots.find((spot) => spot.page === chosen?.page && spot.line === chosen.line) ?? spots[0];
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current || !chosen) return;
    wantsFocus.current = false;
    const line = scroller.current?.querySelector<SVGElement>(`[data-line="${chosen.page} ${chosen.line}"]`);
    line?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  }, [scroller, chosen]);
  const go = useCallback((page: number, line: number) => {
    const origin = latest.current.pictures[page]?.lines[line]?.origin;
    if (origin) latest.current.onGo(origin);
  }, []);
  const onKey = useCallback(
    (event: KeyboardEvent, page: number, line: number) => {
      const to = nextSpot(event.key, spots, { page, line });
      if (to) {
        wantsFocus.current = true;
        setChosen(to);
      } else if (event.key === 'Enter') go(page, line);
      else return;
      event.preventDefault();
    },
    [spots, go],
  );
  return (
    <div
      className="page-list"
      data-zoom={zoom}
      data-facing={(facing && pictures.length > 1) || undefined}
      ref={scroller}
    >
      {pictures.map((picture, i) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number only.
          key={i}
          className="page-paper"
          data-page={i}
          data-orientation={picture.orientation}
          aria-label={`第 ${i + 1} 页，共 ${pictures.length} 页`}
        >
          {(near.has(i) || reached?.page === i) && (
            <LinkedPage
              plan={plan}
              picture={picture}
              page={i}
              reached={reached?.page === i ? reached.line : null}
              onGo={go}
              onKey={onKey}
            />
          )}
          {grid && near.has(i) && <GridOverlay orientation={picture.orientation} />}
        </section>
      ))}
    </div>
  );
}

type LinkedPageProps = {
  readonly plan: PagePlan;
  readonly picture: Picture;
  readonly page: number;
  readonly reached: number | null;
  readonly onGo: (page: number, line: number) => void;
  readonly onKey: (event: KeyboardEvent, page: number, line: number) => void;
};

function LinkedPage({ plan, picture, page, reached, onGo, onKey }: LinkedPageProps) {
  const links = useMemo(() => ({ page, reached, onGo, onKey }), [page, reached, onGo, onKey]);
  return <PageSheet picture={picture} fonts={plan.fonts} draft={plan.draft} links={links} />;
}
