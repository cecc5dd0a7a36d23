import type { Footbridge, SpaceClient } from '@footbridge/client';
import { must, until } from './must.ts';
import { exchange, invitation, ruth, sam } from './people.ts';

/** Whatever of it has happened in an earlier start is not done again. */
export async function meet(ruthsPage: Footbridge, samsPage: Footbridge): Promise<void> {
  const ruths = await ruthsSpace(ruthsPage);
  const sams = await samsSpace(samsPage, ruths);

  for (const space of [ruths, sams]) {
    if (!space.state.get().own.consentedAt) await must(space.consent());
    await until(space.state, (state) => state.own.consentedAt !== null);
  }
  await until(ruths.state, ({ phase }) => phase === 'open');
  await until(sams.state, ({ phase }) => phase === 'open');

  for (const [space, { acknowledgement }] of [
    [ruths, ruth],
    [sams, sam],
  ] as const) {
    if (!space.state.get().own.acknowledgement) await must(space.acknowledge(acknowledgement));
  }

  const written = await until(ruths.conversation, ({ loading }) => !loading);
  for (const { from, text } of exchange.slice(written.items.length)) {
    await must((from === ruth ? ruths : sams).write(text));
    for (const space of [ruths, sams]) {
      await until(space.conversation, ({ items }) =>
        items.some((item) => item.text === text && item.state === 'sent'),
      );
    }
  }
}

async function ruthsSpace(page: Footbridge): Promise<SpaceClient> {
  const [existing] = page.spaces.get();
  const id =
    existing?.id ?? (await must(page.startSpace({ party: 'parent', introduction: ruth.introduction }))).space;
  return seatIn(page, id);
}

async function samsSpace(page: Footbridge, ruths: SpaceClient): Promise<SpaceClient> {
  const { id, own } = ruths.state.get();
  if (page.space(id)) return seatIn(page, id);
  const link =
    own.invitations[0]?.link ?? (await must(ruths.invite({ kind: 'invitation', words: invitation }))).link;
  await must(page.redeemLink(new URL(link).hash, sam.introduction));
  return seatIn(page, id);
}

function seatIn(page: Footbridge, id: string): SpaceClient {
  const space = page.space(id);
  if (!space) throw new Error('The demo has no seat in its own space.');
  return space;
}
