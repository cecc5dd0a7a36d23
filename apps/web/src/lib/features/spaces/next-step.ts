import type { SpaceState } from '@footbridge/client';

/** The one next thing in a space for its reader. Waiting is a step like any other. */
export type NextStep = 'rules' | 'reach-out' | 'wait' | 'write';

/** What of a space decides it. */
interface Standing {
  readonly phase: SpaceState['phase'];
  readonly own: Pick<SpaceState['own'], 'consentedAt' | 'invitations'>;
  readonly other: object | null;
}

/** Whoever was invited sees the inviter while the space waits; whoever reached out sees nobody until it opens. */
export function nextStep({ phase, own, other }: Standing): NextStep {
  if (phase === 'open') return 'write';
  if (!own.consentedAt) return 'rules';
  if (!other && own.invitations.length === 0) return 'reach-out';
  return 'wait';
}
