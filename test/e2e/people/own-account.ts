import { describe, expect, it } from '@jest/globals';
import { ApiClient } from '../../support/api-client.js';
import { hire, PASSWORD, signedIn } from '../../support/staff.js';
import { audit, boss, fieldsOf, NEW_PASSWORD, world } from './stage.js';

describe('the own account', () => {
  it('is open to everyone', async () => {
    const { id, email } = await hire(boss, 'operator');
    const mine = await signedIn(world, email);
    expect((await mine.patch('/users/me', { name: 'Renamed' })).body).toMatchObject({ id, name: 'Renamed' });
    expect((await mine.patch('/users/me', { role: 'owner' })).body).toMatchObject({ status: 400 });
    expect((await mine.get(`/users/${id}`)).body).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('changes its password with the old one, and stays signed in here alone', async () => {
    const { email } = await hire(boss, 'operator');
    const [here, elsewhere] = [await signedIn(world, email), await signedIn(world, email)];
    const wrong = { currentPassword: 'not the password', newPassword: NEW_PASSWORD };
    expect((await here.post('/users/me/password', wrong)).body).toMatchObject({ code: 'reauthentication_failed' });
    const weak = { currentPassword: PASSWORD, newPassword: 'Password1234' };
    expect(fieldsOf(await here.post('/users/me/password', weak))).toEqual(['newPassword: too_common']);
    const right = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect((await here.post('/users/me/password', right)).status).toBe(204);
    expect((await here.get('/session')).status).toBe(200);
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect((await new ApiClient(world.url).signIn(email, PASSWORD)).status).toBe(401);
    expect((await new ApiClient(world.url).signIn(email, NEW_PASSWORD)).status).toBe(201);
    expect(audit.actions()).toContain('password_changed');
    expect(JSON.stringify(audit.entries)).not.toContain(NEW_PASSWORD);
  });
});
