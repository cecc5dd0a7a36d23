import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import * as act from '../../support/pair/acts.ts';
import * as boundaries from '../../support/pair/boundaries.ts';
import * as dialogues from '../../support/pair/dialogues.ts';
import type { Member } from '../../support/pair/member.ts';
import { withNewKeys } from '../../support/pair/new-keys.ts';
import { join, openPair, start } from '../../support/pair/pair.ts';
import { anEnvelope } from '../../support/person.ts';
import { converse, speakOfBoundaries, writeLetters } from './between-two.ts';
import { bringGuests } from './bring-guests.ts';
import { admin, connect, seatOf, server } from './place.ts';
import type { Cast } from './probe.ts';

const keepAPage = ({ browser }: Member) =>
  browser.send('PUT', `/pages/${randomUUID()}`, { from: 0, envelope: anEnvelope() });

/** Two whose space is not open yet, and has ended for both. */
async function waitForEachOther(): Promise<Cast['waiting']> {
  const space = randomUUID();
  const inviter = await start(server.origin, space, 'child');
  const joiner = await join(server.origin, space, (await act.invite(inviter)).token);
  await act.closeLinks(inviter.browser, (await act.invite(inviter)).token);
  for (const member of [inviter, joiner]) {
    await act.acknowledge(member);
    await act.answerReadiness(member, 'willing', 'yes');
    await act.setReach(member, { pace: 'few', shown: true });
    await act.end(member, 'told');
  }
  return { space, members: [await seatOf(inviter), await seatOf(joiner)] };
}

/** Every table gets rows of both sides. */
export async function live(): Promise<Cast> {
  const [founder, guest] = await openPair(server.origin);
  const writing: (() => Promise<unknown>)[] = [];
  const sockets: Socket[] = [];
  for (const member of [founder, guest]) {
    const socket = await connect(member);
    sockets.push(socket);
    await act.acknowledge(member, { epoch: 2 });
    await act.answerReadiness(member, 'willing', 'yes');
    await keepAPage(member);
    await member.browser.send('PUT', '/notices', { wish: 'daily' });
    const { id } = await act.send(socket, member);
    await act.send(socket, member, { holdUntil: new Date(Date.now() + 86_400_000) });
    await act.command(socket, 'message:hide', { space: member.space, id });
    writing.push(() => act.send(socket, member));
  }
  await writeLetters(founder, guest);
  await converse(founder, guest, [sockets[0]!, sockets[1]!]);
  await speakOfBoundaries(founder, guest);
  for (const member of [founder, guest]) await act.setReach(member, { pace: 'weekly', shown: true });
  for (const write of writing) await write();
  for (const member of [founder, guest]) await boundaries.offerVersion(member);
  for (const member of [founder, guest]) await dialogues.propose(member);
  const beside = await bringGuests(founder, guest);
  const founderBack = await withNewKeys(server, founder);
  const guestBack = await withNewKeys(server, guest);
  for (const member of [founderBack, guestBack]) await act.replaceKeys(member);
  await act.offerHistory(founderBack, guestBack);
  await act.offerHistory(guestBack, founderBack);
  const signatures = await admin`select * from app.signature`;
  for (const member of [founder, guest]) await act.block(member);
  // Leaving took these back; here they are needed beside it.
  for (const row of signatures) await admin`insert into app.signature ${admin(row)}`;
  const waiting = await waitForEachOther();
  const stranger = await start(server.origin, randomUUID(), 'child');
  return {
    open: { space: founder.space, members: [await seatOf(founder), await seatOf(guest)] },
    waiting,
    strangerAccount: (await seatOf(stranger)).account,
    ...beside,
  };
}
