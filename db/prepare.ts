import { migrate } from './migrate.ts';
import { prepareDatabase, prepareRoles, urlFor } from './roles.ts';

/** Makes a server ready for this version of the service. Safe to run at every start. */
export async function prepare(adminUrl: string, secret: string): Promise<void> {
  await prepareRoles(adminUrl, secret);
  await prepareDatabase(adminUrl);
  await migrate(urlFor('footbridge_owner', adminUrl, secret));
}
