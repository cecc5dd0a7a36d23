/** How many items are added at a time, and how many may stand on the page at once. */
export const step = 60;
export const most = 240;

/** The part of a long list that is on the page. `last` is the id of its newest item, null to follow the newest of all. */
export interface PageWindow {
  readonly last: string | null;
  readonly count: number;
}

export const newest: PageWindow = { last: null, count: step };

const endOf = (items: readonly { id: string }[], last: string | null) => {
  const index = last === null ? -1 : items.findIndex((item) => item.id === last);
  return index < 0 ? items.length : index + 1;
};

/** Indices of the window in the list, `end` not included. */
export function bounds(items: readonly { id: string }[], { last, count }: PageWindow) {
  const end = endOf(items, last);
  return { start: Math.max(0, end - count), end };
}

/** Shows older items; what is then too far below leaves the page. */
export function earlier(items: readonly { id: string }[], view: PageWindow): PageWindow {
  const { end } = bounds(items, view);
  const count = view.count + step;
  if (count <= most) return { ...view, count };
  const newEnd = Math.max(most, end - (count - most));
  return { last: newEnd < items.length ? (items[newEnd - 1]?.id ?? null) : null, count: most };
}

/** Shows newer items; what is then too far above leaves the page. */
export function later(items: readonly { id: string }[], view: PageWindow): PageWindow {
  const { end } = bounds(items, view);
  const newEnd = Math.min(items.length, end + step);
  return {
    last: newEnd < items.length ? (items[newEnd - 1]?.id ?? null) : null,
    count: Math.min(most, view.count + step),
  };
}
