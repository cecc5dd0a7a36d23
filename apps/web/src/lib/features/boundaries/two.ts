interface One {
  readonly member: string;
  readonly name: string;
}

/** The two people of a space, as the one who looks at it sees them. */
export interface Two {
  readonly own: One;
  readonly other: One;
}

/** Whose name stands for a member's id. */
export const nameIn =
  ({ own, other }: Two) =>
  (member: string): string =>
    member === own.member ? own.name : other.name;
