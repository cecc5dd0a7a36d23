/** Whether a group typed from paper is the one that was shown, as a hand may write it: any case, O for 0, I or L for 1. */
export const isSameGroup = (typed: string, shown: string): boolean => asWritten(typed) === asWritten(shown);

const asWritten = (group: string) =>
  group.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
