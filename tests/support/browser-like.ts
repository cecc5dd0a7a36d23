export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** Something that talks to the server as a browser showing our pages does: one cookie jar, our origin. */
export interface BrowserLike {
  /** The `Cookie` header it would send now. */
  readonly cookie: () => string;
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
}

export function browserLike({ origin }: { readonly origin: string }): BrowserLike {
  let cookie = '';
  return {
    cookie: () => cookie,
    async send(method, path, body, headers = {}) {
      const response = await fetch(`${origin}/api${path}`, {
        method,
        headers: {
          ...(method !== 'GET' && { origin, 'sec-fetch-site': 'same-origin' }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(cookie && { cookie }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      for (const set of response.headers.getSetCookie()) {
        const [pair = ''] = set.split(';');
        cookie = pair.endsWith('=') ? '' : pair;
      }
      return { status: response.status, headers: response.headers, body: await readJson(response) };
    },
  };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  return text.startsWith('{') ? JSON.parse(text) : text;
}
