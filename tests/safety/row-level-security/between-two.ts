import type { Socket } from 'socket.io-client';
import { releaseDue } from '../../../apps/server/src/jobs/release-due.ts';
import * as act from '../../support/pair/acts.ts';
import * as boundaries from '../../support/pair/boundaries.ts';
import * as dialogues from '../../support/pair/dialogues.ts';
import type { Member } from '../../support/pair/member.ts';
import { admin, server } from './place.ts';

/** Of each: a letter the other has and has answered, one that waits for the other, and one that has not gone. */
export async function writeLetters(one: Member, other: Member): Promise<void> {
  const hand = () => releaseDue(server.app.services);
  for (const [author, reader] of [
    [one, other],
    [other, one],
  ] as const) {
    const { id } = await act.handOver(author, new Date());
    await hand();
    await act.answerLetter(reader, id);
    await act.handOver(author, new Date());
    await hand();
    await act.handOver(author, new Date(Date.now() + 86_400_000));
  }
}

/** Of each: what was offered and answered, a signature that cools off, and what was said and replied to. */
export async function speakOfBoundaries(one: Member, other: Member): Promise<void> {
  const offered = await boundaries.offerVersion(one);
  await boundaries.answerVersion(other, offered);
  for (const [author, reader] of [
    [one, other],
    [other, one],
  ] as const) {
    await boundaries.signVersion(author, offered);
    const saying = boundaries.say(author);
    await saying;
    await boundaries.replyToSaying(reader, saying.saying);
    await boundaries.say(author, 'crossed');
    // As when an earlier signature of theirs had shown.
    await admin`insert into app.clock values (${author.id}, 'Europe/Berlin')`;
  }
}

/** One that both are in and where each is ready in a break, and one that is over. */
export async function converse(
  one: Member,
  other: Member,
  sockets: readonly [Socket, Socket],
): Promise<void> {
  const { id } = await dialogues.propose(one);
  await dialogues.move(sockets[1], other, id, 'accept');
  await dialogues.move(sockets[0], one, id, 'say', { hasWords: true });
  await dialogues.move(sockets[0], one, id, 'break');
  await dialogues.move(sockets[0], one, id, 'ready');
  await dialogues.move(sockets[1], other, id, 'ready');
  const over = await dialogues.propose(one);
  await dialogues.move(sockets[0], one, over.id, 'leave');
}
