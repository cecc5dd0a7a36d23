import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** Where the API listens while vite serves the pages (`pnpm dev`). Built pages share the server's own origin. */
const api = process.env.API_ORIGIN ?? 'http://127.0.0.1:3000';

/**
 * The content security policy allows no style attribute, and kit's route announcer carries one. Its class does the same.
 */
const announcerWithoutStyle: Plugin = {
  name: 'announcer-without-style',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/runtime/components/root.svelte')) return;
    const changed = code.replace(/style="position: absolute;[^"]*"/, 'class="visually-hidden"');
    if (changed === code) this.error('kit’s announcer no longer has the style this plugin removes');
    return changed;
  },
};

/**
 * The contract's schemas are the server's to apply. A page needs the method and path of an endpoint, and its types, which
 * cost nothing; so in the place of zod it gets something that takes every call and gives itself.
 */
const contractWithoutSchemas: Plugin = {
  name: 'contract-without-schemas',
  enforce: 'pre',
  resolveId: (id) => (id === 'zod' ? '\0no-schemas' : undefined),
  load: (id) =>
    id === '\0no-schemas'
      ? 'const nothing = new Proxy(() => nothing, { get: () => nothing }); export const z = nothing;'
      : undefined,
};

/**
 * What makes and checks papers is large, and few ever need it: a folder of its own, so that the service worker can leave
 * it out of what it keeps.
 */
const papersApart: Plugin = {
  name: 'papers-apart',
  outputOptions(options) {
    const { chunkFileNames } = options;
    const isPaper = (module: string) => /node_modules\/(pdfkit|fontkit|bidi-js|linebreak)\//.test(module);
    return {
      ...options,
      chunkFileNames: (chunk) =>
        chunk.moduleIds.some(isPaper)
          ? '_app/immutable/papers/[hash].js'
          : typeof chunkFileNames === 'function'
            ? chunkFileNames(chunk)
            : (chunkFileNames ?? ''),
    };
  },
};

export default defineConfig({
  plugins: [
    announcerWithoutStyle,
    contractWithoutSchemas,
    papersApart,
    sveltekit({
      adapter: adapter({ fallback: 'app.html', precompress: true }),
      // Otherwise a hash of where the file lies, which is another place on every machine.
      compilerOptions: { cssHash: ({ hash, name, css }) => `svelte-${hash(name + css)}` },
      // The name is kit's build time unless given; without it the same sources build to the same bytes.
      version: { name: 'footbridge' },
      // Every public page is an entry of its own; links into the signed-in app are no pages to render.
      prerender: { crawl: false },
      // The signed-in app asks for it itself (keep-shell.ts).
      serviceWorker: { register: false },
    }),
  ],
  // The policy allows no data: addresses either.
  build: { assetsInlineLimit: 0 },
  server: {
    proxy: {
      '/api': { target: api },
      '/socket.io': { target: api, ws: true },
    },
  },
});
