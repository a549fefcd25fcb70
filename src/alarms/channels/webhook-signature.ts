import { createHmac, randomBytes } from 'node:crypto';
import { SecretText } from '../../common/secret-text.js';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A new secret in the form of Standard Webhooks: `whsec_` and base64. */
export function newWebhookSecret(): SecretText {
  return new SecretText(`${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`);
}

/**
 * The headers of Standard Webhooks: identifier, time and signatures (HMAC-SHA256 over `id.timestamp.body`), one with each
 * secret, separated by spaces: a receiver takes the message when one of them is right.
 *
 * @param secrets the current one first
 * @param now milliseconds since 1970: receivers refuse what is older than some minutes, so each attempt has its own
 */
export function webhookHeaders(
  id: string,
  body: string,
  { secrets, now }: { secrets: readonly SecretText[]; now: number },
) {
  const timestamp = String(Math.floor(now / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.reveal().slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
