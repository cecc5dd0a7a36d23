import type { Dialogue } from './dialogue.ts';

/**
 * Whether what happened belongs to asking somebody: for a conversation, or to take one up again that had come to rest. That
 * reaches them unasked, as anything else does. Once they have said yes, a move comes at once.
 *
 * @param before null: it begins.
 */
export const isAsking = (before: Dialogue | null, after: Dialogue): boolean =>
  !after.wasAccepted ||
  after.phase === 'proposed' ||
  (before?.phase === 'proposed' && !['accepted', 'lobby', 'active'].includes(after.phase));

/** Whether something of the asking may not have reached somebody yet. */
export const mayBeAsked = ({ wasAccepted, phase }: Dialogue): boolean =>
  !wasAccepted || phase === 'proposed' || phase === 'suspended';
