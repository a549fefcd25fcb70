export interface Staff {
  /** @returns the status, once the whole answer is there */
  get(path: string): Promise<number>;
  read(path: string): Promise<{ items: readonly { id: string }[] }>;
}

/** Signs in at the staff API as a browser does, and keeps the session. */
export async function signIn(url: string, person: { email: string; password: string }): Promise<Staff> {
  const signedIn = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  if (signedIn.status !== 201) {
    throw new Error(`Signing in answered ${String(signedIn.status)}: ${await signedIn.text()}`);
  }
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const ask = (path: string) => fetch(`${url}/api/v1${path}`, { headers: { cookie } });
  return {
    get: async (path) => {
      const answer = await ask(path);
      await answer.arrayBuffer();
      return answer.status;
    },
    read: async (path) => (await (await ask(path)).json()) as { items: { id: string }[] },
  };
}
