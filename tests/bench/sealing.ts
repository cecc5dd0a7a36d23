import { AccountKeys } from '../../packages/client/src/sealing/account-keys.ts';
import { SpaceKeys } from '../../packages/client/src/sealing/space-keys.ts';
import { openSigned, signAct } from '../../packages/client/src/spaces/act.ts';
import { median } from './figures.ts';

const rounds = 1_000;
const warmUp = 100;
const text = 'I read what you wrote, and I want to answer it properly. '.repeat(7);

/** What writing and reading one message of 400 characters costs beside the wire: sealing and signing, checking and opening. */
export async function measureSealing(): Promise<{ seal: number; open: number }> {
  const account = await AccountKeys.make();
  const space = crypto.randomUUID();
  const author = crypto.randomUUID();
  const keys = await SpaceKeys.start(space, account);
  const times = { seal: [] as number[], open: [] as number[] };

  for (let round = 0; round < warmUp + rounds; round++) {
    const item = crypto.randomUUID();
    const start = performance.now();
    const { sealed, commitment } = await keys.seal({ item, author, kind: 'message' }, text);
    const { envelope } = sealed;
    const act = await signAct(account, {
      space,
      author,
      kind: 'message:send',
      item,
      parents: [],
      commitment,
      envelope,
    });
    const sealedAt = performance.now();
    const opened = await openSigned(
      keys,
      { author, sealed, act },
      { act: 'message:send', envelope: 'message', item },
      account.publicKeys.signing,
    );
    if (opened !== text) throw new Error('what was sealed did not open');
    if (round < warmUp) continue;
    times.seal.push(sealedAt - start);
    times.open.push(performance.now() - sealedAt);
  }
  return { seal: median(times.seal), open: median(times.open) };
}
