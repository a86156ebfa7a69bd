// Whether the app's window is still there: its page keeps an event stream open.

/** After the last window is gone for this long it is not coming back (a reload takes a moment). Milliseconds. */
export const GRACE = 60_000;

export type Presence = {
  /** A page connected; call the answer when it goes. */
  readonly enter: () => () => void;
  /** A page called: it came, however long it stays. */
  readonly note: () => void;
  /** Whether a page ever came, and whether one is there now. */
  readonly seen: () => boolean;
  readonly here: () => boolean;
  readonly stop: () => void;
};

/** Calls `gone` once, `grace` milliseconds after the last page has left; never before a first one came. */
export function watchPresence(grace: number, gone: () => void): Presence {
  let present = 0;
  let seen = false;
  let timer: NodeJS.Timeout | undefined;
  return {
    enter() {
      present += 1;
      seen = true;
      clearTimeout(timer);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        present -= 1;
        if (present === 0) timer = setTimeout(gone, grace);
      };
    },
    note() {
      seen = true;
    },
    seen: () => seen,
    here: () => present > 0,
    stop() {
      clearTimeout(timer);
    },
  };
}
