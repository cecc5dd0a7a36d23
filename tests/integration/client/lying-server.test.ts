import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountKeys } from '../../../packages/client/src/sealing/account-keys.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import {
  Device,
  fragmentOf,
  must,
  openPair,
  passphrase,
  ruth,
  signUp,
  spaceOf,
  texts,
  until,
  untilSent,
  type Side,
} from './cast.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

/** A server that tells something else than it was told, in some of its answers. */
const lying =
  (change: (path: string, answer: Json) => Json): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const answer = change(pathname, await response.json());
    return new Response(JSON.stringify(answer), response);
  };

/** The same person on another device, to which the server lies. */
async function elsewhere({ email }: Side, change: (path: string, answer: Json) => Json) {
  const device = new Device(server.origin, { fetch: lying(change) });
  const page = await device.open();
  await must(page.signIn({ email, passphrase }));
  return { device, page };
}

const loaded = async (space: ReturnType<typeof spaceOf>) => {
  await until(space.conversation, ({ loading }) => !loading);
  return space;
};

describe('a server that puts its own keys in between', () => {
  it('cannot do so in a link: it then opens nothing', async () => {
    const { publicKeys } = await AccountKeys.make();
    const one = await signUp(server.origin);
    const { space } = await must(one.page.startSpace({ party: 'parent', introduction: ruth }));
    const { link } = await must(spaceOf(one.page, space).invite({ kind: 'invitation', words: '' }));
    const other = new Device(server.origin, {
      fetch: lying((path, answer) => (path === '/api/invitations/read' ? { ...answer, publicKeys } : answer)),
    });
    const page = await other.open();
    expect(await page.readLink(fragmentOf(link))).toEqual({ refused: 'envelope:damaged' });
    expect(await one.page.readLink(fragmentOf(link))).toMatchObject({ inviter: ruth });
    one.device.close();
    other.close();
  });

  it('is noticed by both, new devices too, and no key is ever made for it', async () => {
    const { publicKeys } = await AccountKeys.make();
    const pair = await openPair(server.origin);
    const exchange = (path: string, answer: Json) => {
      if (path !== '/api/spaces') return answer;
      for (const { other } of answer.spaces ?? []) other.introduction.publicKeys = publicKeys;
      return answer;
    };
    for (const side of [pair.ruth, pair.sam]) {
      const { device, page } = await elsewhere(side, exchange);
      const space = spaceOf(page, pair.space);
      expect(space.state.get().trouble).toBe('key-unknown');
      await must(space.write('To whom?'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(space.conversation.get().items).toMatchObject([{ state: 'waiting' }]);
      device.close();
    }
    pair.ruth.device.close();
    pair.sam.device.close();
  });

  it('cannot put a space key of its own in force', async () => {
    const pair = await openPair(server.origin);
    await must(pair.ruths.write('Before.'));
    await untilSent(pair.sams, 'Before.');
    const { device, page } = await elsewhere(pair.sam, (path, answer) => {
      if (path !== '/api/spaces') return answer;
      for (const space of answer.spaces ?? []) {
        space.keys.push({ epoch: 3, wrap: space.keys[0].wrap });
        space.epoch = 3;
      }
      return answer;
    });
    const space = await loaded(spaceOf(page, pair.space));
    expect(texts(space)).toEqual(['Before.']);
    device.close();
    pair.ruth.device.close();
    pair.sam.device.close();
  });
});

describe('a server that changes what was said', () => {
  const changed = (change: (messages: Json[]) => Json[]) => (path: string, answer: Json) =>
    path.endsWith('/messages') && answer.messages ? { ...answer, messages: change(answer.messages) } : answer;

  /** Three messages, and Sam's own device that has seen them. */
  async function three() {
    const pair = await openPair(server.origin);
    for (const text of ['One.', 'Two.', 'Three.']) {
      await must(pair.ruths.write(text));
      await untilSent(pair.sams, text);
    }
    const close = () => {
      pair.ruth.device.close();
      pair.sam.device.close();
    };
    return { ...pair, close };
  }

  it('is noticed when it leaves out a message in the middle, by a device that has seen nothing yet', async () => {
    const pair = await three();
    const { device, page } = await elsewhere(
      pair.sam,
      changed((messages) => messages.filter((_, place) => place !== 1)),
    );
    const space = await loaded(spaceOf(page, pair.space));
    expect(texts(space)).toEqual(['One.', 'Three.']);
    expect(space.state.get().trouble).toBe('history-differs');
    device.close();
    pair.close();
  });

  it('is noticed when it leaves out the newest, by a device that saw it', async () => {
    const pair = await three();
    const phone = new Device(server.origin, {
      fetch: lying((path, answer) =>
        changed((messages) => (isLying ? messages.slice(1) : messages))(path, answer),
      ),
    });
    let isLying = false;
    const before = await phone.open();
    await must(before.signIn({ email: pair.sam.email, passphrase }));
    await loaded(spaceOf(before, pair.space));
    expect(spaceOf(before, pair.space).state.get().trouble).toBeNull();
    before.stop();

    isLying = true;
    const after = await phone.open();
    await must(after.unlock({ passphrase }));
    const space = await loaded(spaceOf(after, pair.space));
    expect(space.state.get().trouble).toBe('history-differs');
    expect(texts(space)).toEqual(['One.', 'Two.']);
    after.stop();

    isLying = false;
    const honest = await phone.open();
    await must(honest.unlock({ passphrase }));
    const again = await loaded(spaceOf(honest, pair.space));
    expect(again.state.get().trouble).toBeNull();
    expect(texts(again)).toEqual(['One.', 'Two.', 'Three.']);
    phone.close();
    pair.close();
  });

  it('cannot damage more than the one message it damages, nor pass one off as another’s', async () => {
    const pair = await three();
    const { device, page } = await elsewhere(
      pair.sam,
      changed((messages) =>
        messages.map((message, place) => {
          const { envelope } = message.sealed;
          const flipped = envelope.slice(0, 99) + (envelope[99] === 'A' ? 'B' : 'A') + envelope.slice(100);
          if (place === 0) return { ...message, sealed: { ...message.sealed, envelope: flipped } };
          return place === 1 ? { ...message, author: pair.sams.state.get().own.member } : message;
        }),
      ),
    );
    const space = await loaded(spaceOf(page, pair.space));
    expect(texts(space)).toEqual(['One.', null, null]);
    device.close();
    pair.close();
  });
});

describe('a text sealed in a way that nobody knows yet', () => {
  it('stays shut by itself: the rest opens, and writing goes on', async () => {
    const pair = await openPair(server.origin);
    for (const text of ['One.', 'Two.', 'Three.']) {
      await must(pair.ruths.write(text));
      await untilSent(pair.sams, text);
    }
    const { device, page } = await elsewhere(pair.sam, (path, answer) => {
      if (!path.endsWith('/messages') || !answer.messages) return answer;
      const [, second] = answer.messages;
      const bytes = Buffer.from(second.sealed.envelope, 'base64url');
      bytes[0] = 2;
      second.sealed.envelope = bytes.toString('base64url');
      return answer;
    });
    const space = await loaded(spaceOf(page, pair.space));
    expect(texts(space)).toEqual(['One.', null, 'Three.']);
    await must(space.write('Four.'));
    await untilSent(pair.ruths, 'Four.');
    for (const one of [device, pair.ruth.device, pair.sam.device]) one.close();
  });
});

describe('a server that brings back what was replaced', () => {
  const earlier = { ...ruth, name: 'Ruthie' };

  /** Sam's phone has seen a name and a sentence of Ruth's, and then the ones she chose instead. */
  async function replaced() {
    const pair = await openPair(server.origin);
    let old: Json = null;
    let isLying = false;
    const phone = new Device(server.origin, {
      fetch: lying((path, answer) => {
        if (path !== '/api/spaces' || !answer.spaces) return answer;
        const [space] = answer.spaces;
        if (!isLying) return answer;
        const { other, otherAcknowledgement } = old;
        return { ...answer, spaces: [{ ...space, other, otherAcknowledgement }] };
      }),
    });
    await must(pair.ruths.introduce(earlier));
    await must(pair.ruths.acknowledge('I was not there.'));
    await must(pair.sams.acknowledge('I miss you.'));
    const page = await phone.open();
    await must(page.signIn({ email: pair.sam.email, passphrase }));
    expect(spaceOf(page, pair.space).state.get()).toMatchObject({
      other: { introduction: earlier },
      otherAcknowledgement: 'I was not there.',
    });
    const response = await phone.cookies.fetch(`${server.origin}/api/spaces/${pair.space}`, { headers: {} });
    old = await response.json();
    await must(pair.ruths.introduce(ruth));
    await must(pair.ruths.acknowledge('I did not listen.'));
    await until(
      spaceOf(page, pair.space).state,
      (state) => state.otherAcknowledgement === 'I did not listen.',
    );
    page.stop();
    const again = async (lie: boolean) => {
      isLying = lie;
      const next = await phone.open();
      await must(next.unlock({ passphrase }));
      const state = spaceOf(next, pair.space).state.get();
      next.stop();
      return state;
    };
    const close = () => {
      phone.close();
      pair.ruth.device.close();
      pair.sam.device.close();
    };
    return { again, close };
  }

  it('is noticed by a device that had seen it replaced, and what is newer stays', async () => {
    const { again, close } = await replaced();
    expect(await again(true)).toMatchObject({
      trouble: 'history-differs',
      other: { introduction: ruth },
      otherAcknowledgement: 'I did not listen.',
    });
    expect(await again(false)).toMatchObject({ trouble: null, other: { introduction: ruth } });
    close();
  });
});
