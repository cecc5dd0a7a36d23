import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { onlyDatabaseAwaits } from './tests/architecture/only-database-awaits.ts';

const restrict = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
});

export default ts.config(
  { ignores: ['**/build/**', '**/.svelte-kit/**', '**/node_modules/**', '.data/**', '**/test-results/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    plugins: { footbridge: { rules: { 'only-database-awaits': onlyDatabaseAwaits } } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A verb keeps its transaction short: while it is open, only the database is waited for.
      'footbridge/only-database-awaits': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // Footbridge has an origin to itself: there is no base path that an address would have to be resolved against.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...restrict({ regex: '^[^.]', message: 'domain is pure and stands on nothing.' }),
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'crypto',
        'setTimeout',
        'performance',
        'console',
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'AwaitExpression', message: 'domain decides at once: no await.' },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'domain is told what time it is.',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'domain is told what time it is.',
        },
        {
          selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          message: 'domain rolls no dice.',
        },
      ],
    },
  },
  {
    files: ['apps/server/**/*.ts'],
    ignores: ['apps/server/src/auth/**'],
    rules: restrict(
      {
        group: ['lucia', '@node-rs/argon2'],
        message: 'Only apps/server/src/auth knows how sessions and hashes are made.',
      },
      { group: ['drizzle-orm', 'drizzle-orm/*', 'postgres'], message: 'SQL lives in db/queries.' },
      {
        group: ['@footbridge/client', '@footbridge/client/*', '@hpke/*'],
        message: 'The server cannot open what people write.',
      },
    ),
  },
  {
    files: ['db/queries/**/*.ts', 'apps/server/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(unsafe|raw)$/]',
          message: 'Parameters, never pasted SQL.',
        },
      ],
    },
  },
  {
    // A test that meets a missing value has failed, and says where.
    files: ['tests/**', '**/*.test.ts', '**/*.fixture.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['apps/server/src/main.ts', 'apps/server/dev/**', 'apps/demo/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
);
