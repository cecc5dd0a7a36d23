import type { Envelope } from '@footbridge/domain';
import { integer, text, uuid } from 'drizzle-orm/pg-core';
import { app } from './app.ts';

export const pages = app.table('page', {
  accountId: uuid('account_id').notNull(),
  id: uuid('id').notNull(),
  revision: integer('revision').notNull(),
  envelope: text('envelope').$type<Envelope>().notNull(),
});
