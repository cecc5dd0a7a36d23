import { endpoints, type RefusalReply } from '@footbridge/contract';
import { groundRulesText, isRefusal } from '@footbridge/domain';
import type { Context } from '../context.ts';
import { asSigned, hashAct, openProven } from '../spaces/act.ts';
import { catchUp } from '../spaces/follow.ts';
import type { LiveSpace } from '../spaces/live-space.ts';
import { keysAt } from '../spaces/replaced-keys.ts';
import type { SpaceState } from '../spaces/space.ts';
import type { ExportedAcknowledgement, ExportedSpace } from './export-file.ts';
import { exportAgreements } from './export-agreements.ts';
import { exportDialogues } from './export-dialogues.ts';
import { exportLetters, fetchLetters } from './export-letters.ts';
import { exportMembers } from './export-members.ts';
import { exportNeutral, fetchNeutrals } from './export-neutrals.ts';
import { exportText } from './export-text.ts';
import { exportMessage, exportWaiting, fetchAllMessages } from './export-messages.ts';

const toText = (moment: Date | null) => moment?.toISOString() ?? null;

/** A space as one may see it: what only the other knows was never sent here, so it cannot be in it. */
export async function exportSpace(context: Context, live: LiveSpace): Promise<ExportedSpace | RefusalReply> {
  await catchUp(context, live);
  const record = await context.call(endpoints.record.read, { params: { space: live.id } });
  if (isRefusal(record)) return record;
  const sent = await fetchAllMessages(context, live);
  if (isRefusal(sent)) return sent;

  const letters = await fetchLetters(context, live);
  if (isRefusal(letters)) return letters;
  const agreements = await exportAgreements(context, live);
  if (isRefusal(agreements)) return agreements;
  const dialogues = await exportDialogues(context, live);
  if (isRefusal(dialogues)) return dialogues;
  const neutrals = await fetchNeutrals(context, live);
  if (isRefusal(neutrals)) return neutrals;

  const { own } = live.snapshot.space;
  const gone = letters.filter(({ sentAt }) => sentAt !== null);
  const acts = [...record.acts, ...sent, ...gone].map(({ author, act }) => asSigned(live.id, author, act));
  const isKept = new Set([...sent, ...own.held].map(({ id }) => id));
  const kept = await Promise.all([...sent, ...own.held].map((one) => exportMessage(context, live, one)));
  const waiting = live.outbox.filter(({ id }) => !isKept.has(id)).map((entry) => exportWaiting(live, entry));
  const recorded = new Set(
    await Promise.all(record.acts.map(({ author, act }) => hashAct(live.id, author, act))),
  );
  const state = live.state.get();
  return {
    id: state.id,
    phase: state.phase,
    startedAt: state.startedAt.toISOString(),
    openedAt: toText(state.openedAt),
    members: await exportMembers(context, live, recorded),
    groundRules: groundRulesText,
    consentedAt: toText(state.own.consentedAt),
    acknowledgements: await exportAcknowledgements(context, live, recorded),
    readiness: exportReadiness(state),
    jointReadiness: {
      willing: toText(state.jointReadiness.willing),
      accountable: toText(state.jointReadiness.accountable),
    },
    links: state.own.invitations.map(({ kind, createdAt, expiresAt, revokedAt, link }) => ({
      kind,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      revokedAt: toText(revokedAt),
      link,
    })),
    guests: state.own.guests.map((guest) => ({
      ...guest,
      createdAt: guest.createdAt.toISOString(),
      expiresAt: guest.expiresAt.toISOString(),
    })),
    neutrals: await Promise.all(neutrals.map((one) => exportNeutral(context, live, one, recorded))),
    messages: [...kept, ...waiting],
    letters: await exportLetters(context, live, letters),
    agreements,
    dialogues,
    acts,
  };
}

async function exportAcknowledgements(
  context: Context,
  live: LiveSpace,
  recorded: ReadonlySet<string>,
): Promise<ExportedAcknowledgement[]> {
  const { own, otherAcknowledgement } = live.snapshot.space;
  const written = [own.acknowledgement, otherAcknowledgement].map(async (one) => {
    if (!one) return [];
    const signingKey = keysAt(context, live, one.member, one.sealed.epoch)?.signing;
    const expected = { act: 'acknowledgement:write', envelope: 'acknowledgement', item: one.member } as const;
    const signed = { author: one.member, ...one };
    const opened = signingKey ? await openProven(live.keys, signed, expected, signingKey) : null;
    const hash = await hashAct(live.id, one.member, one.act);
    const text = exportText(context, live, one.sealed, opened, recorded.has(hash) ? hash : null);
    return [{ author: one.member, ...text }];
  });
  return (await Promise.all(written)).flat();
}

function exportReadiness({ own }: SpaceState): ExportedSpace['readiness'] {
  const answered = Object.entries(own.readiness).flatMap(([question, one]) =>
    one ? [[question, { answer: one.answer, note: one.note, answeredAt: one.answeredAt.toISOString() }]] : [],
  );
  return Object.fromEntries(answered) as ExportedSpace['readiness'];
}
