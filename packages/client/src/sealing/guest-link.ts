import type { PublicKeys } from '@footbridge/contract';
import type { Envelope, GuestRole, Party } from '@footbridge/domain';
import type { Bytes } from '@footbridge/record';
import type { Introduction } from '../spaces/naming.ts';
import type { Binding } from './binding.ts';
import { derive, importSealingKey } from './derive.ts';
import { openText, sealText } from './envelope.ts';
import type { LinkSecrets } from './link.ts';
import { parse } from './parse.ts';

/** Someone of the two, as whoever invites knows them. The guest knows their keys from here, and not from the server. */
export interface KnownMember {
  readonly member: string;
  readonly party: Party;
  readonly introduction: Introduction | null;
  readonly publicKeys: PublicKeys;
}

/** What an inviter puts into a link for a guest. No key of the space is in it. */
export interface GuestLetter {
  readonly role: GuestRole;
  /** Who invites, first; for a neutral the other as well. */
  readonly members: readonly KnownMember[];
}

interface Place {
  readonly space: string;
  readonly guest: string;
}

const bindingOf = ({ space, guest }: Place, author: string, kind: Binding['kind']): Binding => ({
  space,
  item: guest,
  author,
  kind,
  epoch: 0,
});

const keyOf = async (opening: Bytes, purpose: 'letter' | 'introduction') =>
  importSealingKey(await derive(opening, `guest link ${purpose}`));

export async function sealGuestLetter(
  { opening }: LinkSecrets,
  place: Place,
  host: string,
  letter: GuestLetter,
): Promise<Envelope> {
  const binding = bindingOf(place, host, 'guest-letter');
  return (await sealText(await keyOf(opening, 'letter'), binding, JSON.stringify(letter))).envelope;
}

/** @returns null when the opening half is not this letter's, or it is none. */
export async function openGuestLetter(
  { opening }: LinkSecrets,
  place: Place,
  host: string,
  envelope: string,
): Promise<GuestLetter | null> {
  const opened = await openText(
    await keyOf(opening, 'letter'),
    bindingOf(place, host, 'guest-letter'),
    envelope,
  );
  return opened && readLetter(opened.text);
}

export function readLetter(text: string): GuestLetter | null {
  const letter = parse(text) as GuestLetter | null;
  const [host] = Array.isArray(letter?.members) ? letter.members : [];
  return typeof host?.publicKeys?.agreement === 'string' ? letter : null;
}

/** How the guest wishes to be named, for whoever holds the link. */
export async function sealGuestIntroduction(
  { opening }: LinkSecrets,
  place: Place,
  introduction: Introduction,
): Promise<Envelope> {
  const binding = bindingOf(place, place.guest, 'guest-introduction');
  return (await sealText(await keyOf(opening, 'introduction'), binding, JSON.stringify(introduction)))
    .envelope;
}

export async function openGuestIntroduction(
  { opening }: LinkSecrets,
  place: Place,
  envelope: string,
): Promise<unknown> {
  const binding = bindingOf(place, place.guest, 'guest-introduction');
  const opened = await openText(await keyOf(opening, 'introduction'), binding, envelope);
  return opened && parse(opened.text);
}

/** To oneself: what the link told, for all one's devices. */
export const noteBinding = (place: Place): Binding => bindingOf(place, place.guest, 'guest-note');
