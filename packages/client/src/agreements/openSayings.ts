import type { SayingView, Sealed, SignedAct } from '@footbridge/contract';
import type { EnvelopeKind, RecordedAct } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { openerForTwo } from '../letters/keyOfTwo.ts';
import { openSigned } from '../spaces/act.ts';
import type { LiveSpace } from '../spaces/LiveSpace.ts';
import { keysAt } from '../spaces/replacedKeys.ts';
import type { AgreementsState, Crossing, DeclaredLimit, Reply } from './Agreement.ts';
import { readCrossing, readDeclared, readReply, readShownTopics } from './sayingTexts.ts';

type Sayings = Pick<AgreementsState, 'limits' | 'crossings' | 'topics'>;

/** Opens and checks what was said beside the agreement. What is not its author's is as good as not there. */
export async function openSayings(
  context: Context,
  live: LiveSpace,
  views: readonly SayingView[],
): Promise<Sayings> {
  const own = live.snapshot.space.own.member;
  const limits: DeclaredLimit[] = [];
  const crossings: Crossing[] = [];
  const topics: { -readonly [Side in 'own' | 'other']: Sayings['topics'][Side] } = { own: null, other: null };
  for (const view of views) {
    const { id, by, kind } = view;
    const mine = by === own;
    const text = await open(context, live, view, { id, by, act: 'saying:say', envelope: 'saying' });
    const saying = { id, mine, at: new Date(view.at), reply: await openReply(context, live, view) };
    if (kind === 'declared') limits.push({ ...saying, words: text === null ? null : readDeclared(text) });
    else if (kind === 'topics') topics[mine ? 'own' : 'other'] = text === null ? null : readShownTopics(text);
    else
      crossings.push({
        ...saying,
        ...(text === null ? { about: null, what: null, text: null } : readCrossing(text)),
      });
  }
  return { limits, crossings, topics };
}

async function openReply(context: Context, live: LiveSpace, view: SayingView): Promise<Reply | null> {
  const { own, other } = live.snapshot.space;
  const by = view.by === own.member ? other?.member : own.member;
  if (!view.reply || !by) return null;
  const expected = { id: view.id, by, act: 'saying:reply', envelope: 'saying-reply' } as const;
  const text = await open(context, live, view.reply, expected);
  const read = text === null ? null : readReply(text);
  return read && { ...read, at: new Date(view.reply.at) };
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
