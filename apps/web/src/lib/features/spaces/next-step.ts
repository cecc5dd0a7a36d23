import type { SpaceState } from '@footbridge/client';
import type { Look } from '@footbridge/domain';

/** The one next thing in a space for its reader. Waiting is a step like any other. */
export type NextStep = 'rules' | 'reach-out' | 'wait' | 'write' | Exclude<Look, 'open'>;

/** What of a space decides it. */
interface Standing {
  readonly phase: SpaceState['phase'];
  readonly look: Look;
  readonly own: Pick<SpaceState['own'], 'consentedAt' | 'invitations'>;
  readonly other: object | null;
}

/** Whoever was invited sees the inviter while the space waits; whoever reached out sees nobody until it opens. */
export function nextStep({ phase, look, own, other }: Standing): NextStep {
  if (look !== 'open') return look;
  if (phase === 'open') return 'write';
  if (!own.consentedAt) return 'rules';
  if (!other && own.invitations.length === 0) return 'reach-out';
  return 'wait';
}
