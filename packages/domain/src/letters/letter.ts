/** An apology as it was handed over. From then on it is frozen: it is read whole, taken back whole, or let go. */
export interface Letter {
  readonly authorMemberId: string;
  /** When it goes, if its author does not take it back. */
  readonly leavesAt: Date;
  readonly sentAt: Date | null;
  readonly takenBackAt: Date | null;
}

export const isOnItsWay = (letter: Letter): boolean => !letter.sentAt && !letter.takenBackAt;
