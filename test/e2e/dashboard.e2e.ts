import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BuiltDashboard } from '../../src/dashboard/built-dashboard.js';
import { World } from '../support/world.js';

describe('the dashboard’s files', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${world.url}${path}`, { headers });

  it('are one page for every address, never stored, with a nonce of its own and no inline script', async () => {
    const nonces = new Set<string>();
    for (const path of ['/admin', '/admin/', '/admin/sign-in', '/admin/transactions/1?a=b']) {
      const response = await get(path);
      const page = await response.text();
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([A-Za-z0-9+/=]{24})'/.exec(policy)?.[1] ?? 'none';
      nonces.add(nonce);
      expect({ path, status: response.status, cache: response.headers.get('cache-control') }).toEqual({
        ...{ path, status: 200, cache: 'no-store' },
      });
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(page).toContain(`nonce="${nonce}"`);
      expect(page).not.toContain('__CSP_NONCE__');
      expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    }
    expect(nonces.size).toBe(4);
  });

  it('are kept by browsers for ever, and travel compressed', async () => {
    const page = await (await get('/admin')).text();
    const script = /src="(\/admin\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
    for (const [accepted, expected] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const { status, headers } = await get(script, { 'Accept-Encoding': accepted });
      expect({ status, encoding: headers.get('content-encoding') }).toEqual({ status: 200, encoding: expected });
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(headers.get('vary')).toBe('Accept-Encoding');
    }
  });

  it('are those of the build and no others', async () => {
    for (const path of [
      '/admin/assets/none.js',
      '/admin/assets/..%2findex.html',
      '/admin/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    ]) {
      expect({ path, status: (await get(path)).status }).toEqual({ path, status: 404 });
    }
  });

  it('are missing where nobody built them, and the gateway says so', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gateway-no-dashboard-'));
    try {
      expect(new BuiltDashboard(folder).pageWith('n')).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
