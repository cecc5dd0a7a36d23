import type { SayingView, Sealed, SignedAct } from '@footbridge/contract';
import type { EnvelopeKind, RecordedAct } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { openerForTwo } from '../letters/key-of-two.ts';
import { hashAct, openSigned } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { AgreementsState, Crossing, DeclaredLimit, Reply, SaidCommitment } from './agreement.ts';
import { readCommitment, readCrossing, readDeclared, readReply, readShownTopics } from './saying-texts.ts';

type Sayings = Pick<AgreementsState, 'limits' | 'crossings' | 'commitments' | 'topics'>;

/** Opens and checks what was said beside the agreement. What is not its author's is as good as not there. */
export async function openSayings(
  context: Context,
  live: LiveSpace,
  views: readonly SayingView[],
): Promise<Sayings> {
  const own = live.snapshot.space.own.member;
  const limits: DeclaredLimit[] = [];
  const crossings: Crossing[] = [];
  const commitments: SaidCommitment[] = [];
  const topics: { -readonly [Side in 'own' | 'other']: Sayings['topics'][Side] } = { own: null, other: null };
  for (const view of views) {
    const { id, by, kind } = view;
    const mine = by === own;
    const { text, reply } = await openSaying(context, live, view);
    const saying = { id, mine, at: new Date(view.at), reply: await asReply(live, view, reply) };
    switch (kind) {
      case 'declared':
        limits.push({ ...saying, words: text === null ? null : readDeclared(text) });
        break;
      case 'topics':
        topics[mine ? 'own' : 'other'] = text === null ? null : readShownTopics(text);
        break;
      case 'crossed': {
        const words = text === null ? { about: null, what: null, text: null } : readCrossing(text);
        crossings.push({ ...saying, ...words });
        break;
      }
      case 'committed': {
        const words = text === null ? { commitment: null, report: null } : readCommitment(text);
        commitments.push({ ...saying, ...words });
        break;
      }
    }
  }
  return { limits, crossings, commitments, topics };
}

/** What is in the envelopes of a saying and of what was replied to it; null where nothing is, or not its author's. */
export async function openSaying(
  context: Context,
  live: LiveSpace,
  view: SayingView,
): Promise<{ text: string | null; reply: string | null }> {
  const { id, by, reply } = view;
  const { own, other } = live.snapshot.space;
  const replier = by === own.member ? other?.member : own.member;
  const words = { id, by, act: 'saying:say', envelope: 'saying' } as const;
  const replied = { id, by: replier ?? '', act: 'saying:reply', envelope: 'saying-reply' } as const;
  return {
    text: await open(context, live, view, words),
    reply: reply && (await open(context, live, reply, replied)),
  };
}

async function asReply(
  live: LiveSpace,
  { by, act, reply }: SayingView,
  text: string | null,
): Promise<Reply | null> {
  const read = text === null ? null : readReply(text, await hashAct(live.id, by, act));
  return reply && read && { ...read, at: new Date(reply.at) };
}

function open(
  context: Context,
  live: LiveSpace,
  { sealed, act }: { sealed: Sealed; act: SignedAct },
  expected: { id: string; by: string; act: RecordedAct; envelope: EnvelopeKind },
): Promise<string | null> | null {
  const { id: item, by: author } = expected;
  const signingKey = keysAt(context, live, author, sealed.epoch)?.signing;
  if (!signingKey) return null;
  return openSigned(openerForTwo(context, live), { author, sealed, act }, { ...expected, item }, signingKey);
}
