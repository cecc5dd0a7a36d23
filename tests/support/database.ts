import { openDatabase, prepareDatabase, urlFor, type Database } from '@footbridge/db';
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { inDatabase, template } from './template.ts';

export interface FreshDatabase extends Database {
  /** Signed in as the superuser, to look at what no login of the service may see. */
  readonly adminUrl: string;
  /** Signed in as the app, without the guarded pool. */
  readonly appUrl: string;
  /** The installation's secret that the logins' passwords come from. */
  readonly secret: string;
}

/**
 * A migrated database of one's own, for one test file. Close it in `afterAll`; it goes with the run.
 * @param poolSize connections of the app's pool.
 */
export async function freshDatabase({ poolSize = 5 } = {}): Promise<FreshDatabase> {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = postgres(cluster.adminUrl, { max: 1 });
  await admin`create database ${admin(name)} template ${admin(template)}`;
  const adminUrl = inDatabase(cluster.adminUrl, name);
  await admin.end();
  // The rights to a database are not copied with it.
  await prepareDatabase(adminUrl);
  const database = openDatabase(adminUrl, cluster.secret, { poolSize });
  const appUrl = urlFor('footbridge_app', adminUrl, cluster.secret);
  return { ...database, adminUrl, appUrl, secret: cluster.secret };
}
