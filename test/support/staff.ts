import type { Role } from '../../src/admin/auth/permissions.js';
import { ApiClient } from './api-client.js';
import type { World } from './world.js';

export const OWNER = { email: 'owner@example.com', password: 'seven quiet harbour cranes' } as const;
export const PASSWORD = 'eleven patient ferry bells';

/** Settings of a world whose first owner is there from the start. */
export const WITH_OWNER = { ADMIN_EMAIL: OWNER.email, ADMIN_PASSWORD: OWNER.password } as const;

/** A browser in which the first owner is signed in. */
export async function owner(world: World): Promise<ApiClient> {
  return signedIn(world, OWNER.email, OWNER.password);
}

export async function signedIn(world: World, email: string, password = PASSWORD): Promise<ApiClient> {
  const client = new ApiClient(world.url);
  const { status, text } = await client.signIn(email, password);
  if (status !== 201) throw new Error(`Sign-in answered ${String(status)}: ${text}`);
  return client;
}

let counter = 0;

/** Adds a person of this role. */
export async function hire(by: ApiClient, role: Role): Promise<{ id: string; email: string }> {
  counter += 1;
  const email = `${role}-${String(counter)}@example.com`;
  const { status, body, text } = await by.post('/users', { email, name: `A ${role}`, role, password: PASSWORD });
  if (status !== 201) throw new Error(`POST /users answered ${String(status)}: ${text}`);
  return { id: body.id as string, email };
}
