import plugin from 'fastify-plugin';

/** The routes that are no act: pages, the API's description, and whether the service is well. */
const openToAll = [/^\/$/, /^\/\*$/, /^\/healthz$/, /^\/readyz$/, /^\/docs(\/|$)/, /^\/inbox(\/|$)/];

/** A route that declares neither an act nor a rule for it cannot be registered. */
export const declaredAccess = plugin(
  (app, _options, done) => {
    app.addHook('onRoute', ({ url, method, config }) => {
      if (config?.access || openToAll.some((pattern) => pattern.test(url))) return;
      throw new Error(`${String(method)} ${url} declares no access rule`);
    });
    done();
  },
  { name: 'declared-access' },
);
