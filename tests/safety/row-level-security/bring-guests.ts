import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import * as guests from '../../support/pair/guests.ts';
import type { Member } from '../../support/pair/member.ts';
import * as moderating from '../../support/pair/moderating.ts';
import { anEnvelope } from '../../support/person.ts';
import { admin, connect } from './place.ts';
import { pastSeat, type Seat } from './probe.ts';

const guestSeatOf = async ({ id }: guests.Guest): Promise<Seat> => {
  const [row] = await admin<{ account: string }[]>`
    select account_id as account from app.guest_seat where guest_id = ${id}`;
  return { account: row!.account, member: id };
};

/** A neutral who reads some of what is written, a supporter who is shown some of it, and others on their way. */
export async function bringGuests(founder: Member, guest: Member) {
  const candidate = await guests.bringIn(guest, 'neutral');
  await guests.propose(guest, candidate.id);
  const neutral = await guests.bringIn(founder, 'neutral');
  await guests.propose(founder, neutral.id);
  // It would wait for who has set a limit.
  await admin`delete from app.waiting where kind = 'neutral:proposed'`;
  await guests.admit(guest, neutral.id);
  await guests.renewKey(founder, 3, [founder, guest, neutral]);
  const sockets: Socket[] = [];
  for (const member of [founder, guest]) {
    const socket = await connect(member);
    sockets.push(socket);
    await guests.write(socket, member, 3);
    const { id } = await guests.write(socket, member, 3, { forTwo: [founder, guest] });
    await guests.write(socket, member, 3, { forTwo: [founder, guest] });
    await guests.openMessageTo(member, id, neutral.id);
    await guests.wishEarlier(member, neutral.id);
  }
  await guests.giveEarlier(founder, neutral.id, [2]);
  await converseWith(neutral, founder, guest, [sockets[0]!, sockets[1]!]);
  await admin`
    insert into app.past_neutral
      select ${pastSeat}, account_id, space_id, '', now(), now(), '[]', '{}' from app.guest_seat where guest_id = ${neutral.id}`;
  await admin`
    insert into app.closing_note values (${pastSeat}, ${founder.space}, ${founder.id}, '', '', now(), '{}')`;
  const supporter = await guests.bringIn(founder, 'supporter');
  await guests.showItem(founder, supporter.id, randomUUID());
  const others = await guests.bringIn(guest, 'supporter');
  await guests.showItem(guest, others.id, randomUUID());
  await guests.inviteGuest(founder, 'neutral');
  await admin`insert into app.declined select ${candidate.id}, id from app.member where space_id = ${founder.space}`;
  return {
    neutral: await guestSeatOf(neutral),
    supporter: await guestSeatOf(supporter),
    candidate: await guestSeatOf(candidate),
  };
}

/** Both have said yes to it, and answered the neutral alone, who has looked. */
async function converseWith(
  neutral: guests.Guest,
  one: Member,
  other: Member,
  [ones, others]: readonly [Socket, Socket],
): Promise<void> {
  const readers = [one.id, other.id, neutral.id];
  const { id } = await moderating.proposeModerated(one, { readers });
  // It would wait for who has set a limit.
  await admin`delete from app.waiting where detail ->> 'dialogue' = ${id}`;
  await moderating.moveAs(others, other, id, 'accept', { seen: 1 });
  for (const [socket, member] of [
    [ones, one],
    [others, other],
  ] as const) {
    const words = { envelope: anEnvelope(), readers: [member.id, neutral.id] };
    await moderating.moveAs(socket, member, id, 'intake', { seen: 2, ...words });
  }
  await moderating.openModerated(neutral, id);
}
