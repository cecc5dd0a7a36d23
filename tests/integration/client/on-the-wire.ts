import type { TestServer } from '../../support/server.ts';
import type { AgreementsClient, Footbridge, SpaceClient } from '@footbridge/client';
import { randomUUID } from 'node:crypto';
import { tapWire } from '../../support/wire-tap.ts';
import { Device, fragmentOf, must, passphrase, spaceOf, until, untilSent } from './cast.ts';
import { randomEmail } from '../../support/person.ts';

/** Words that stand in no other place, one for each thing a person may write. */
export const canaries = {
  name: 'Quillanthe',
  pronouns: 'zephyrs',
  formOfAddress: 'Marmelodie',
  letter: 'wintergrenadine',
  acknowledgement: 'bramblequartz',
  note: 'sorrowkestrel',
  message: 'lanternthistle',
  heldMessage: 'velvetoracle',
  changedName: 'Ossiandra',
  clause: 'hedgerowsonata',
  signedName: 'Perpetuella',
  limit: 'copperdaybreak',
  crossing: 'mistlefirelight',
  repair: 'saltpetalharbour',
  topic: 'orchidtimetable',
  handedOver: 'thimbleaurora',
  promise: 'larkspurlantern',
  draft: 'emberwillowcove',
  supporterName: 'Omarellin',
  passphrase: passphrase.slice(0, 15),
};

/** Everything a person can write, written through a tap. @returns what went over the wire, both ways. */
export async function writeEverything({ origin }: TestServer): Promise<string> {
  const tap = await tapWire(origin);
  const enter = async () => {
    const device = new Device(tap.origin, { pagesAt: origin });
    const page = await device.open();
    await must(page.signUp({ email: randomEmail(), passphrase, adult: true }));
    return { device, page };
  };
  const [one, other] = [await enter(), await enter()];

  const { name, pronouns, formOfAddress } = canaries;
  const introduction = { name, pronouns, formOfAddress };
  const { space } = await must(one.page.startSpace({ party: 'child', introduction }));
  const ones = spaceOf(one.page, space);
  const { link } = await must(ones.invite({ kind: 'invitation', words: canaries.letter }));
  await must(other.page.readLink(fragmentOf(link)));
  await must(other.page.redeemLink(fragmentOf(link), introduction));
  const others = spaceOf(other.page, space);
  await must(ones.acknowledge(canaries.acknowledgement));
  await must(ones.answerReadiness('willing', 'not_sure', canaries.note));
  await must(ones.consent());
  await must(others.consent());
  await until(ones.state, ({ phase }) => phase === 'open');
  await must(others.write(canaries.message));
  await untilSent(ones, canaries.message);
  const tomorrow = new Date(Date.now() + 86_400_000);
  const { id } = await must(ones.write(canaries.heldMessage, { holdUntil: tomorrow }));
  await until(ones.conversation, ({ items }) =>
    items.some((item) => item.id === id && item.state === 'held'),
  );
  await must(ones.introduce({ ...introduction, name: canaries.changedName }));
  await until(others.state, (state) => state.other?.introduction?.name === canaries.changedName);
  await speakOfBoundaries(await ones.agreements(), await others.agreements());
  const beside = await enter();
  await writeLetters(ones, one.page, beside.page);
  await ones.draft('message').save(canaries.message);
  await must(ones.search(canaries.message));

  const heard = tap.heard();
  one.device.close();
  other.device.close();
  beside.device.close();
  tap.close();
  return heard;
}

/** A letter that is handed over, and a draft that is shown to one's own supporter. */
async function writeLetters(space: SpaceClient, page: Footbridge, supporter: Footbridge): Promise<void> {
  const commitment = { what: canaries.promise, byWhen: '' };
  const letter = { text: canaries.handedOver, commitment, leavesAt: new Date() };
  await must((await space.letters()).handOver({ id: randomUUID(), ...letter }));
  const { id: guest, link } = await must(space.inviteGuest('supporter'));
  const introduction = { name: canaries.supporterName, pronouns: '', formOfAddress: '' };
  const { seat } = await must(supporter.takeSeat(fragmentOf(link), introduction));
  await until(space.state, ({ own }) => own.guests.some(({ isTaken }) => isTaken));
  const id = randomUUID();
  const blank = { kept: [], values: '', showUp: '', theirWords: '', versions: [], handing: null };
  const content = { kind: 'draft', text: canaries.draft, isPutDown: false, space: null, ...blank } as const;
  await must(page.pages.keep({ id, content }));
  await must(space.showTo(guest, { kind: 'draft', id }));
  await must(supporter.readSeat(seat));
}

/** An agreement that both accept and one signs, and what is said beside it. */
async function speakOfBoundaries(hers: AgreementsClient, theirs: AgreementsClient): Promise<void> {
  await must(hers.load());
  await must(theirs.load());
  const words = { what: canaries.clause, when: '', until: '', ifCrossed: '' };
  const clause = { id: randomUUID(), kind: 'agreed', owner: 'both', words, rule: null } as const;
  const id = randomUUID();
  await must(hers.offer(id, { clauses: [clause], effectiveFrom: null, reviewOn: null }));
  await until(theirs.state, ({ open }) => open[0]?.document?.clauses[0]?.words.what === canaries.clause);
  await must(theirs.answer(id, { [clause.id]: 'accepted' }));
  await must(theirs.sign(id, { name: canaries.signedName, passphrase, zone: 'UTC' }));
  const [limit, crossing] = [randomUUID(), randomUUID()];
  await must(hers.declare(limit, { ...words, what: canaries.limit }));
  await must(hers.sayCrossed(crossing, { about: limit, what: canaries.limit, text: canaries.crossing }));
  await must(hers.showTopics([{ id: randomUUID(), name: canaries.topic, status: 'open' }]));
  await until(theirs.state, ({ crossings }) => crossings.length === 1);
  await must(theirs.reply(crossing, { reply: 'repair', text: canaries.repair }));
  await until(hers.state, ({ crossings }) => crossings[0]?.reply?.text === canaries.repair);
}

/** Which of the canaries are in what was heard: as they are, and inside anything that is base64 or hex. */
export function findCanaries(heard: string): string[] {
  const decoded = (heard.match(/[\w+/-]{16,}/g) ?? []).flatMap((run) => [
    Buffer.from(run, 'base64url').toString('latin1'),
    Buffer.from(run, 'hex').toString('latin1'),
  ]);
  const everything = [heard, ...decoded].join('\n');
  return Object.entries(canaries).flatMap(([what, canary]) => (everything.includes(canary) ? [what] : []));
}
