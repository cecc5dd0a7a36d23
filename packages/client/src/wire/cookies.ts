/** Holds cookies where there is no browser to do it: in Node, for tests, the demo and measuring. */
export interface CookieJar {
  readonly fetch: typeof globalThis.fetch;
  /** For the socket's handshake. */
  headers(): Record<string, string>;
}

export function cookieJar(origin: string, fetch: typeof globalThis.fetch = globalThis.fetch): CookieJar {
  const cookies = new Map<string, string>();
  const headers = () => ({
    origin,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  });
  return {
    headers,
    async fetch(input, init) {
      const response = await fetch(input, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), ...headers() },
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value) cookies.set(name, value);
        else cookies.delete(name);
      }
      return response;
    },
  };
}
