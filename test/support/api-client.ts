/** What the staff API answered. `body` is the parsed JSON; undefined where there is none. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  readonly body: any;
  readonly text: string;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, instead of JSON. */
  readonly raw?: string;
}

/** A browser, or a program, at the staff API: keeps cookies and sends the CSRF token as the dashboard does. */
export class ApiClient {
  readonly cookies = new Map<string, string>();
  csrfToken: string | null = null;

  constructor(
    private readonly url: string,
    private readonly bearer: string | null = null,
  ) {}

  get = (path: string, options?: CallOptions) => this.call('GET', path, undefined, options);
  post = (path: string, body?: unknown, options?: CallOptions) => this.call('POST', path, body, options);
  put = (path: string, body?: unknown, options?: CallOptions) => this.call('PUT', path, body, options);
  patch = (path: string, body?: unknown, options?: CallOptions) => this.call('PATCH', path, body, options);
  delete = (path: string, options?: CallOptions) => this.call('DELETE', path, undefined, options);

  async signIn(email: string, password: string, totp?: string): Promise<ApiAnswer> {
    const answer = await this.post('/session', { email, password, ...(totp !== undefined && { totp }) });
    if (answer.status === 201) this.csrfToken = answer.body.csrfToken as string;
    return answer;
  }

  async call(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<ApiAnswer> {
    const response = await this.fetch(method, path, body, options);
    const text = await response.text();
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
  }

  /** The answer as it comes, for files. */
  async fetch(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Response> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { ...this.headers(body !== undefined), ...options.headers },
      body: options.raw ?? (body === undefined ? null : JSON.stringify(body)),
    });
    this.keepCookies(response.headers);
    return response;
  }

  private headers(hasBody: boolean): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(this.bearer !== null && { authorization: `Bearer ${this.bearer}` }),
      ...(cookie !== '' && { cookie }),
      ...(this.csrfToken !== null && { 'x-csrf-token': this.csrfToken }),
    };
  }

  private keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
