export { asAccount, asAnyone, asAuth, asJobs, openDatabase, type Database } from './database.ts';
export { DatabaseFailure } from './failure.ts';
export { prepare } from './prepare.ts';
export { prepareDatabase } from './roles.ts';
export { unawaited, type Transaction } from './transaction.ts';
