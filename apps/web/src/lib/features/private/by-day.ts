interface Day<Page> {
  /** Its midnight. */
  readonly day: Date;
  readonly pages: readonly Page[];
}

/** Puts what was written on one day of the reader's calendar together. Days on which nothing was written are not there. */
export function byDay<Page extends { readonly writtenAt: Date }>(pages: readonly Page[]): Day<Page>[] {
  const days = Map.groupBy(pages, ({ writtenAt }) => new Date(writtenAt).setHours(0, 0, 0, 0));
  return [...days].map(([midnight, ofDay]) => ({ day: new Date(midnight), pages: ofDay }));
}
