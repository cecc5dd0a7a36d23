import { pgSchema, timestamp } from 'drizzle-orm/pg-core';

export const app = pgSchema('app');
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
