/** What a browser would have been answered, without following redirects. */
export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  readonly body: string;
}

export async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return toAnswer(await fetch(url, { redirect: 'manual', headers }));
}

export async function post(url: string, form: Record<string, string> = {}): Promise<Answer> {
  return toAnswer(await fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) }));
}

/** Fails loudly where a redirect was expected and something else came. */
export function locationOf(answer: Answer): string {
  if (answer.status !== 303 || answer.location === null) {
    throw new Error(`Expected a 303, got ${String(answer.status)}: ${answer.body.slice(0, 500)}`);
  }
  return answer.location;
}

async function toAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  return { status, headers, location: headers.get('location'), body: await response.text() };
}
