import { createHmac, randomUUID } from 'node:crypto';

/** Paths of landings that were never sent before, rightly signed. Made ahead, so that making them costs no time. */
export function landingPaths(count: number, secret: string, redirectUrl: string): () => string {
  const paths = Array.from({ length: count }, (_, index) => {
    const reference = `INV-${String(index)}`;
    const transactionId = randomUUID();
    const signature = createHmac('sha256', secret).update(`12.30|${reference}|${transactionId}`).digest('hex');
    const query = new URLSearchParams({ amount: '12.30', reference, transactionId, signature, redirectUrl });
    return `/pay/bench?${query.toString()}`;
  });
  let next = 0;
  return () => {
    const path = paths[next];
    next += 1;
    if (path === undefined) throw new Error('The bench has run out of landings: make more of them ahead');
    return path;
  };
}
