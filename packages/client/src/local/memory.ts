import { writable } from '../store.ts';
import { tables, type LocalStore, type Table, type Tables } from './local-store.ts';

/** For Node, and for a browser that keeps nothing. */
export function memoryStore(): LocalStore {
  const kept = new Map<Table, Map<string, unknown>>(tables.map((table) => [table, new Map()]));
  const rows = <Name extends Table>(table: Name) => kept.get(table) as Map<string, Tables[Name]>;
  return {
    keeps: writable(false),
    get: async (table, key) => rows(table).get(key),
    all: async (table) => [...rows(table).values()],
    put: async (table, key, value) => void rows(table).set(key, value),
    delete: async (table, key) => void rows(table).delete(key),
    clear: async () => kept.forEach((table) => table.clear()),
  };
}
