import { createHmac } from 'node:crypto';
import postgres, { type Sql } from 'postgres';

/**
 * Each login can do its own part and nothing else. The owner makes the tables and runs migrations; the service itself
 * works only through the other three, which own nothing and are bound by row-level security.
 */
export const roles = ['footbridge_owner', 'footbridge_app', 'footbridge_auth', 'footbridge_jobs'] as const;
/** Nobody signs in as it. What keeps a message runs as it, with no other rights than that takes (0017_keeping.sql). */
const keeper = 'footbridge_keeper';
export type Role = (typeof roles)[number];

const passwordOf = (role: Role, secret: string) =>
  createHmac('sha256', secret).update(`database login ${role}`).digest('hex');

/** The same server and database, signed in as one of our roles. */
export function urlFor(role: Role, adminUrl: string, secret: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(role, secret);
  return url.href;
}

/**
 * Makes the roles where they are missing, and sets their passwords from the installation's secret. Roles belong to the
 * whole PostgreSQL server, so this is for one process at a time.
 * @param adminUrl a login that may create roles and owns the database; it need not be a superuser.
 */
export async function prepareRoles(adminUrl: string, secret: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    for (const role of roles) await prepareRole(admin, role, passwordOf(role, secret));
    await prepareKeeper(admin);
    await refuseTooMighty(admin);
  } finally {
    await admin.end();
  }
}

async function prepareRole(admin: Sql, role: Role, password: string): Promise<void> {
  const [existing] = await admin`select 1 from pg_roles where rolname = ${role}`;
  // Names and passwords are our own: a closed list, and hexadecimal digits.
  if (!existing) await admin.unsafe(`create role ${role}`);
  await admin.unsafe(`alter role ${role} with login password '${password}'`);
}

/** The owner may hand a function over to the keeper, and inherits nothing of what the keeper may do. */
async function prepareKeeper(admin: Sql): Promise<void> {
  const [existing] = await admin`select 1 from pg_roles where rolname = ${keeper}`;
  if (!existing) await admin.unsafe(`create role ${keeper} nologin`);
  // Before the grant, which takes over whether its holder inherits.
  await admin.unsafe('alter role footbridge_owner noinherit');
  await admin.unsafe(`grant ${keeper} to footbridge_owner`);
}

async function refuseTooMighty(admin: Sql): Promise<void> {
  const mighty = await admin<{ name: string }[]>`
    select rolname as name from pg_roles where rolname in ${admin([...roles, keeper])} and (rolsuper or rolbypassrls)`;
  if (mighty.length === 0) return;
  throw new Error(`${mighty.map(({ name }) => name).join(', ')} could see past row-level security`);
}

/** Closes a database to everyone but our roles, and lets the owner make its schemas. */
export async function prepareDatabase(adminUrl: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await admin<[{ name: string }]>`select current_database() as name`;
    const all = admin(roles);
    await admin`revoke all on database ${admin(row.name)} from public`;
    await admin`grant connect on database ${admin(row.name)} to ${all}`;
    await admin`grant create on database ${admin(row.name)} to footbridge_owner`;
    await admin`revoke all on schema public from public`;
  } finally {
    await admin.end();
  }
}
