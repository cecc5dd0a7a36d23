import type { Endpoint, RefusalReply, ReplyOf, RequestOf } from '@footbridge/contract';
import { isRefusal } from '@footbridge/domain';
import type { Clock } from './clock.ts';

/** @param options `keepalive`: goes on when the page is left. */
export type Call = <E extends Endpoint>(
  endpoint: E,
  request?: RequestOf<E>,
  options?: { keepalive: boolean },
) => Promise<ReplyOf<E> | RefusalReply>;

const fill = (path: string, params: Record<string, string>) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** Milliseconds without a word, after which none will come: a connection that died on the way says nothing for minutes. */
const patience = 30_000;

/** @param heard told of each piece of it that came. */
async function textOf({ body }: Response, heard: () => void): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    heard();
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Calls the contract's endpoints. Never throws: what did not arrive is refused as `server:busy`. Only a question is given up
 * when nothing comes: what somebody does may have been done all the same.
 */
export function createCall(origin: string, fetch: typeof globalThis.fetch, clock: Clock): Call {
  return async (endpoint, { params, query, body } = {}, options) => {
    const url = new URL(`/api${fill(endpoint.path, (params ?? {}) as Record<string, string>)}`, origin);
    for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const hasBody = endpoint.method === 'POST' || endpoint.method === 'PUT';
    const silence = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(timer);
      if (endpoint.method === 'GET') timer = setTimeout(() => silence.abort(), patience);
    };
    try {
      heard();
      const response = await fetch(url, {
        method: endpoint.method,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: silence.signal,
        ...options,
        ...(hasBody && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body ?? {}),
        }),
      });
      clock.compareWith(response.headers.get('date'));
      const reply: unknown = JSON.parse(await textOf(response, heard));
      return response.ok || isRefusal(reply) ? (reply as RefusalReply) : { refused: 'server:busy' };
    } catch {
      return { refused: 'server:busy' };
    } finally {
      clearTimeout(timer);
    }
  };
}
