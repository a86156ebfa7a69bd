// Which pages can be seen, so that only they are drawn.

import { type RefObject, useEffect, useState } from 'react';

/**
 * Indexes of the elements with `data-page` inside `root` that are within its visible part, made larger or smaller by
 * `margin` (as in CSS).
 */
export function useInView(
  root: RefObject<HTMLElement | null>,
  count: number,
  margin: string,
): ReadonlySet<number> {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pages are other elements.
  useEffect(() => {
    if (!root.current) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setSeen((before) => {
          const after = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const page = Number(target.getAttribute('data-page'));
            if (isIntersecting) after.add(page);
            else after.delete(page);
          }
          return after;
        }),
      { root: root.current, rootMargin: margin },
    );
    for (const element of root.current.querySelectorAll('[data-page]')) observer.observe(element);
    return () => {
      observer.disconnect();
      setSeen(new Set());
    };
  }, [root, count, margin]);
  return seen;
}
