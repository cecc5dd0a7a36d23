interface Day<Page> {
  /** The first page's moment: what a day is called is for the words to say. */
  readonly day: Date;
  readonly pages: readonly Page[];
}

/** Puts what was written on one day of the reader's calendar together. Days on which nothing was written are not there. */
export function byDay<Page extends { readonly writtenAt: Date }>(pages: readonly Page[]): Day<Page>[] {
  const days = Map.groupBy(pages, ({ writtenAt }) => writtenAt.toDateString());
  return [...days.values()].map((ofDay) => ({ day: ofDay[0]!.writtenAt, pages: ofDay }));
}
