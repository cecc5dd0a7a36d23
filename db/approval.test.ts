import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { holdForApproval } from './approval.ts';

const [statement, flush, sync] = ['Bstatement', 'H\0\0\0\x04', 'S\0\0\0\x04'];

/** What reaches the wire, and when the approval was asked. */
function tap() {
  const seen: string[] = [];
  const socket = {
    write: (bytes: Buffer) => seen.push(bytes.toString()) > 0,
    destroy: (error: Error) => seen.push(error.message),
  };
  const approval = holdForApproval(socket as unknown as Socket);
  const demand = (answer: () => boolean) => approval.demand(() => (seen.push('asked'), answer()));
  return { seen, approval, demand, send: (text: string) => socket.write(Buffer.from(text)) };
}

describe('an approval', () => {
  it('is asked between a statement and its commit', () => {
    const { seen, demand, send } = tap();
    demand(() => true);
    send(statement + sync);
    expect(seen).toEqual([statement, 'asked', sync]);
  });

  it('puts an error in the place of a commit that is refused', () => {
    const { seen, approval, demand, send } = tap();
    demand(() => false);
    send(statement + sync);
    expect(seen).toEqual([statement, 'asked', `E\0\0\0\x15not approved\0\0\0\0\0${sync}`]);
    expect(approval.isRefused()).toBe(true);
  });

  it('is not asked for a description, and once for a statement that is written again', () => {
    const { seen, demand, send } = tap();
    demand(() => false);
    send(`Pparse${flush}`);
    expect(seen).toEqual([`Pparse${flush}`]);
    send(statement + sync);
    send(`Pparse${statement}${sync}`);
    expect(seen.filter((one) => one === 'asked')).toHaveLength(1);
    expect(seen).not.toContain(sync);
  });

  it('is asked first where statement and commit cannot be told apart', () => {
    const { seen, demand, send } = tap();
    for (const answer of [false, true]) {
      demand(() => answer);
      send('Qsimple');
    }
    expect(seen).toEqual(['asked', expect.stringContaining('not approved'), 'asked', 'Qsimple']);
  });

  it('takes the connection with it when it fails', () => {
    const { seen, demand, send } = tap();
    demand(() => {
      throw new Error('no answer');
    });
    send(statement + sync);
    expect(seen).toEqual([statement, 'asked', 'no answer']);
  });

  it('is over when it is ended', () => {
    const { seen, approval, demand, send } = tap();
    demand(() => false);
    approval.end();
    send(statement + sync);
    expect(seen).toEqual([statement + sync]);
  });
});
