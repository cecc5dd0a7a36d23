import type { DialogueRoom, DialoguesClient } from '@footbridge/client';
import { randomUUID } from 'node:crypto';
import { Device, must, openPair, passphrase, spaceOf, until } from '../integration/client/cast.ts';
import { median } from './figures.ts';

const [many, rounds] = [5_000, 5];
export const plan = `${many} moves, opened ${rounds} times on a device that has nothing of it`;

/** Milliseconds from asking for a conversation in which much happened to its newest words being there to read. */
export async function measureRoom(origin: string): Promise<number> {
  const { ruth, sam, ruths, sams, space } = await openPair(origin);
  const both = [await ruths.dialogues(), await sams.dialogues()] as const;
  for (const one of both) await must(one.load());
  const id = randomUUID();
  await must(both[0].propose({ id, protocol: 'floor', pace: 'own_time', topic: 'The long winter.' }));
  await talk(both, id);
  const times: number[] = [];
  while (times.length < rounds) {
    const device = new Device(origin);
    const page = await device.open();
    await must(page.signIn({ email: ruth.email, passphrase }));
    await until(page.spaces, (spaces) => spaces.length === 1);
    const elsewhere = await spaceOf(page, space).dialogues();
    const start = performance.now();
    await must(elsewhere.load());
    times.push(performance.now() - start);
    const said = elsewhere.state.get().items[0]?.said ?? [];
    if (said.length < many || said.at(-1)?.text === null) throw new Error('it did not open');
    device.close();
  }
  for (const { device } of [ruth, sam]) device.close();
  return median(times);
}

/** One has the floor and the other says it back, over and over; the last of it is said. */
async function talk([ruths, sams]: readonly [DialoguesClient, DialoguesClient], id: string): Promise<void> {
  const holds = (one: DialoguesClient, isSo: (room: DialogueRoom) => boolean) =>
    until(one.state, ({ items }) => items[0] !== undefined && isSo(items[0]));
  const go = async (own: DialoguesClient, other: DialoguesClient, act: string, text?: string) => {
    const before = own.state.get().items[0]?.said.length ?? 0;
    await must(own.move(id, { act, ...(text && { text }) }));
    for (const one of [own, other]) await holds(one, ({ said }) => said.length > before);
  };
  await holds(sams, () => true);
  await go(sams, ruths, 'accept');
  const length = () => ruths.state.get().items[0]?.said.length ?? 0;
  while (length() < many) {
    await go(ruths, sams, 'say', `What I remember of day ${length()} is how quiet it was.`);
    await go(sams, ruths, 'paraphrase', `You remember that it was quiet on day ${length()}.`);
    await go(ruths, sams, 'confirm');
  }
  await go(ruths, sams, 'say', 'And then it was over.');
}
