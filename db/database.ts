import { openPool, type Pool } from './pool.ts';
import { urlFor, type Role } from './roles.ts';
import { inOneStatement, inTransaction, type Statement, type Transaction } from './transaction.ts';

/** The service's three ways in. Each has a login of its own, so none can do another's part. */
export interface Database {
  readonly app: Pool;
  readonly auth: Pool;
  readonly jobs: Pool;
  readonly close: () => Promise<void>;
}

/** @param poolSize connections of the app's pool; the other two need few. */
export function openDatabase(adminUrl: string, secret: string, { poolSize = 10 } = {}): Database {
  const open = (role: Role, size: number) => openPool(urlFor(role, adminUrl, secret), { name: role, size });
  const app = open('footbridge_app', poolSize);
  const auth = open('footbridge_auth', Math.ceil(poolSize / 2));
  const jobs = open('footbridge_jobs', 2);
  const close = async () => void (await Promise.all([app.close(), auth.close(), jobs.close()]));
  return { app, auth, jobs, close };
}

type Work<T> = (tx: Transaction) => Promise<T>;

/** As one account: row-level security shows what this account may know, and nothing else. */
export const asAccount = <T>(database: Database, accountId: string, work: Work<T>): Promise<T> =>
  inTransaction(database.app, accountId, work);

/** One statement that is a transaction by itself, and says itself whose it is. */
export const atOnce = <Row>(database: Database, statement: Statement<Row>): Promise<Row[]> =>
  inOneStatement(database.app, statement);

/** As nobody yet: what a person without a session may reach, such as the inside of a link. */
export const asAnyone = <T>(database: Database, work: Work<T>): Promise<T> =>
  inTransaction(database.app, null, work);

/** Accounts and sessions, and nothing of what people do in their spaces. */
export const asAuth = <T>(database: Database, work: Work<T>): Promise<T> =>
  inTransaction(database.auth, null, work);

/** The clock's hand: finds what is due, and for whom. */
export const asJobs = <T>(database: Database, work: Work<T>): Promise<T> =>
  inTransaction(database.jobs, null, work);
