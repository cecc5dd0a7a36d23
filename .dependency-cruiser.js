/** The import arrows of ARCHITECTURE.md. tests/architecture shows that this file can fail. */
const arrows = {
  domain: [],
  record: [],
  instrument: ['domain', 'record'],
  'draft-review': [],
  contract: ['domain'],
  db: ['domain'],
  ui: [],
  client: ['contract', 'domain', 'record'],
  server: ['contract', 'domain', 'record', 'seal', 'db'],
  web: ['client', 'contract', 'domain', 'draft-review', 'instrument', 'ui'],
  demo: ['client'],
};

const folder = {
  domain: 'packages/domain',
  record: 'packages/record',
  instrument: 'packages/instrument',
  // The part of instrument that a seal is made of: no document goes through it.
  seal: 'packages/instrument/src/seal',
  'draft-review': 'packages/draft-review',
  contract: 'packages/contract',
  client: 'packages/client',
  ui: 'packages/ui',
  db: 'db',
  server: 'apps/server',
  web: 'apps/web',
  demo: 'apps/demo',
};

const places = Object.values(folder).concat('tests');

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(arrows).map(([name, allowed]) => ({
      name: `${name}-imports`,
      severity: 'error',
      from: { path: `^${folder[name]}/` },
      to: {
        path: `^(${places.join('|')})/`,
        pathNot: `^(${[name, ...allowed].map((one) => folder[one]).join('|')})/`,
      },
    })),
    {
      name: 'only-the-sealing-folder-opens',
      comment: 'What people write is sealed and opened in one folder.',
      severity: 'error',
      from: { path: '^packages/client/src/', pathNot: '^packages/client/src/sealing/' },
      to: { path: 'node_modules/(@hpke|hash-wasm)' },
    },
    {
      name: 'realtime-imports-no-feature',
      severity: 'error',
      from: { path: '^apps/server/src/realtime/' },
      to: { path: '^apps/server/src/features/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.svelte-kit|\\.data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'svelte', 'default'] },
    extraExtensionsToScan: ['.svelte'],
  },
};
