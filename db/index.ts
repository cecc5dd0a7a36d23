export { asAccount, asAnyone, asAuth, asJobs, openDatabase, type Database } from './database.ts';
export { DatabaseFailure } from './failure.ts';
export { prepare } from './prepare.ts';
export { prepareDatabase, urlFor } from './roles.ts';
export { unawaited, type Transaction } from './transaction.ts';
export * as accounts from './queries/accounts.ts';
export * as sessions from './queries/sessions.ts';
