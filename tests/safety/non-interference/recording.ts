import type { Socket } from 'socket.io-client';
import type { BrowserLike } from '../../support/browser-like.ts';

/** Every byte one person receives, by HTTP and by socket, in two lists. */
export interface Recording {
  readonly http: string[];
  readonly socket: string[];
}

/** The same browser, with everything that is answered written down. */
export const recordHttp = (browser: BrowserLike, { http }: Recording): BrowserLike => ({
  ...browser,
  async send(method, path, body, headers) {
    const answer = await browser.send(method, path, body, headers);
    const kept = [...answer.headers].filter(([name]) => !isOfTheMoment(name));
    http.push(JSON.stringify([method, path, answer.status, kept, answer.body]));
    return answer;
  },
});

/** Names the moment, or counts what comes from one address: here both people have the same. */
const isOfTheMoment = (name: string) => /^(date|keep-alive|retry-after|x-ratelimit-.*)$/.test(name);

export function recordSocket(client: Socket, { socket }: Recording): void {
  client.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
    if (type === 'message') socket.push(String(data));
  });
}

const random = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|[A-Za-z0-9_-]{22,}/g;

/** Replaces ids, keys and sealed texts by a number in the order in which they appear, and keeps their lengths. */
export function normalise({ http, socket }: Recording): Recording {
  const numbers = new Map<string, number>();
  const number = (text: string) => {
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return `<${numbers.get(text)}:${text.length}>`;
  };
  const line = (text: string) => text.replace(random, number);
  return { http: http.map(line), socket: socket.map(line) };
}
