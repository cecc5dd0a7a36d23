import { replay, type Dialogue, type Opening } from '@footbridge/domain';

/** A conversation with a neutral, as it stands somewhere. */
export function standing(change: Partial<Dialogue> = {}, opening: Partial<Opening> = {}): Dialogue {
  const asked = {
    protocol: 'floor',
    pace: 'live',
    neutral: true,
    shuttle: false,
    topicWithheld: false,
  } as const;
  const begun = replay([
    { id: 'proposal', act: 'propose', by: 'a', at: 0, audience: 'both', opening: { ...asked, ...opening } },
  ]);
  if (!begun) throw new Error('nothing was proposed');
  return { ...begun, wasAccepted: true, ...change };
}
