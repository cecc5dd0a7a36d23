export interface Message {
  readonly authorMemberId: string;
  readonly heldUntil: Date | null;
  readonly sentAt: Date | null;
  readonly takenBackAt: Date | null;
}
