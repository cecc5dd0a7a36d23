import type { OwnGuest, SpaceState } from '@footbridge/client';
import type { RefusalReply } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import { footbridge } from '#lib/footbridge.ts';

/** Someone who stands by one, and in which space. */
export interface Supporter {
  readonly space: string;
  readonly guest: OwnGuest;
}

/** Those who came. A neutral is none of them. */
export const supportersIn = (spaces: readonly SpaceState[]): Supporter[] =>
  spaces.flatMap(({ id: space, own }) =>
    own.guests
      .filter(({ role, isTaken }) => role === 'supporter' && isTaken)
      .map((guest) => ({ space, guest })),
  );

/** What is about to be gone for its owner is gone for whoever was shown it. */
export async function showToNobody(id: string): Promise<RefusalReply | undefined> {
  for (const { space, guest } of supportersIn(footbridge.spaces.get())) {
    const answer = guest.shown.includes(id) ? await footbridge.space(space)?.unshow(guest.id, id) : undefined;
    if (isRefusal(answer)) return answer;
  }
}
