import autocannon from 'autocannon';

export interface Figures {
  readonly perSecond: number;
  readonly p99: number;
  readonly ok: number;
  readonly failed: number;
}

export interface Load {
  readonly url: string;
  /** Makes the path of the next request; each is sent once. */
  readonly nextPath: () => string;
  readonly seconds?: number;
  readonly amount?: number;
  readonly connections: number;
  readonly expected: number;
}

/** Sends requests as fast as they are answered, over kept connections. Latencies in milliseconds. */
export async function measure({ url, nextPath, seconds, amount, connections, expected }: Load): Promise<Figures> {
  let ok = 0;
  let failed = 0;
  const result = await autocannon({
    url,
    connections,
    ...(amount === undefined ? { duration: seconds ?? 5 } : { amount }),
    requests: [
      {
        setupRequest: (request) => ({ ...request, path: nextPath() }),
        onResponse: (status) => {
          if (status === expected) ok += 1;
          else failed += 1;
        },
      },
    ],
  });
  return { perSecond: ok / result.duration, p99: result.latency.p99, ok, failed };
}
