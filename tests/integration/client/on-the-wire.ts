import type { TestServer } from '../../support/server.ts';
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
  await ones.draft('message').save(canaries.message);
  await must(ones.search(canaries.message));

  const heard = tap.heard();
  one.device.close();
  other.device.close();
  tap.close();
  return heard;
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
