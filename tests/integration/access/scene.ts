import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';

import { browserLike } from '../../support/browser-like.ts';
import * as act from '../../support/pair/acts.ts';
import * as boundaries from '../../support/pair/boundaries.ts';
import { listDialogues, propose } from '../../support/pair/dialogues.ts';
import * as guest from '../../support/pair/guests.ts';
import { openSocket, type Member } from '../../support/pair/member.ts';
import { openPair } from '../../support/pair/pair.ts';
import { anEnvelope } from '../../support/person.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { waitUntil } from '../../support/wait-until.ts';

/**
 * Whose act it is, on what belongs to `owner`: the counterparty of the same space, a member of another, no session; and
 * those who are no party: the owner's supporter, their neutral, someone who was to be one and went. Whatever is not said
 * apart is for them as for an outsider.
 */
export const parties = ['owner', 'counterparty', 'outsider', 'nobody'] as const;
export const guestRoles = ['supporter', 'neutral', 'exNeutral'] as const;
export const roles = [...parties, ...guestRoles] as const;
export type Role = (typeof roles)[number];

let server: TestServer;
export let owner: Member;
export const members = new Map<Role, Member>();
export const sockets = new Map<Role, Socket>();
export let invitation: act.Link;
export let sent: string;
export let held: string;
/** The owner's, on its way. */
export let letter: string;
/** The owner has asked for it. */
export let dialogue: string;
/** Offered and said by the owner. */
export let version: boundaries.Offered;
export let saying: string;
export let supporter: guest.Guest;
export let neutral: guest.Guest;
export let spare: string;
/** Keys that the owner had before. */
export const former = randomUUID();
/** Everything of the owner's that is worth hiding. */
export let canaries: Set<string>;

/** Everyone comes in, and the owner does one of everything. What is exported stands from then on. */
export async function begin(): Promise<void> {
  server = await startServer();
  const [one, other] = await openPair(server.origin);
  const [outsider] = await openPair(server.origin);
  owner = one;
  const nobody = { ...outsider, browser: browserLike(server) };
  // Everyone knows the space's id; only its members get anywhere with it.
  for (const [role, member] of [
    ['owner', owner],
    ['counterparty', other],
    ['outsider', { ...outsider, space: owner.space }],
    ['nobody', { ...nobody, space: owner.space }],
  ] as const)
    members.set(role, member);
  [supporter, neutral] = [await guest.bringIn(one, 'supporter'), await guest.bringIn(one, 'neutral')];
  ({ id: spare } = await guest.inviteGuest(one, 'supporter'));
  const exNeutral = await guest.bringIn(one, 'neutral');
  await guest.endGuest(exNeutral.browser, exNeutral.id);
  for (const [role, one] of Object.entries({ supporter, neutral, exNeutral }))
    members.set(role as Role, { ...outsider, ...one, space: owner.space });
  for (const role of ['owner', 'counterparty', 'outsider', ...guestRoles] as const)
    sockets.set(role, openSocket(members.get(role)!));
  await waitUntil(() => [...sockets.values()].every((socket) => socket.connected));
  const admin = postgres(server.database.adminUrl, { max: 1, onnotice: () => {} });
  await admin`
    insert into auth.former_key (id, account_id, by_code, replaced_at)
      select ${former}, account_id, ${anEnvelope()}, now() from app.seat where member_id = ${owner.id}`;
  await admin.end();
  const links = (await act.show(owner)).body.own.invitations;
  invitation = { ...links[0], token: '' };
  ({ id: sent } = await act.send(sockets.get('owner')!, owner));
  ({ id: dialogue } = await propose(owner));
  version = await boundaries.offerVersion(owner);
  const said = boundaries.say(owner);
  await said;
  ({ saying } = said);
  ({ id: letter } = await act.handOver(owner, new Date(Date.now() + 86_400_000)));
  ({ id: held } = await act.send(sockets.get('owner')!, owner, { holdUntil: new Date(Date.now() + 60_000) }));
  const all = [
    await act.show(owner),
    await act.readFeed(owner),
    await act.listMessages(owner),
    await act.listLetters(owner),
    await listDialogues(owner),
    await boundaries.listAgreements(owner),
    await boundaries.listSayings(owner),
  ];
  const texts = JSON.stringify(all.map(({ body }) => body)).match(/[A-Za-z0-9_-]{22,}/g) ?? [];
  canaries = new Set(texts.filter((text) => text !== owner.space));
}

export async function end(): Promise<void> {
  for (const socket of sockets.values()) socket.close();
  await server.close();
}
