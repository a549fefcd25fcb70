import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { SecretText } from '../common/secret-text.js';

const FORMAT = 'v1';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A stored secret could not be opened: another master key, or the row was changed or moved. Holds no secret. */
export class SecretBoxError extends Error {}

/** Which row and field a sealed text belongs to; sealed text that was moved elsewhere doesn't open. */
export interface SealedPlace {
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

/**
 * Encrypts secrets at rest with AES-256-GCM.
 *
 * Sealed text: `v1.{key id}.{iv}.{tag}.{ciphertext}`, base64url, the associated data being format, key id and place.
 * The key id is the head of the key's SHA-256, so that a rotation knows which key a row needs.
 */
export class SecretBox {
  #keys: ReadonlyMap<string, Buffer> = new Map();
  #primary = '';

  /**
   * @param masterKeys 32 bytes each; the first seals, all of them open
   * @param reload gives them as they are now, so that a rotation reaches a process that runs
   */
  constructor(
    masterKeys: readonly Buffer[],
    private readonly reload?: () => readonly Buffer[],
  ) {
    this.#take(masterKeys);
  }

  /** Identifier of the key that seals. */
  get primaryKeyId(): string {
    return this.#primary;
  }

  /** Identifiers of all keys, the one that seals first. */
  get keyIds(): string[] {
    return [...this.#keys.keys()];
  }

  seal(secret: SecretText, place: SealedPlace): string {
    // Configuration is rarely written: a key that was rotated away must not seal anything more.
    this.refresh();
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(this.#primary), iv);
    cipher.setAAD(associatedData(this.#primary, place));
    const text = Buffer.concat([cipher.update(secret.reveal(), 'utf8'), cipher.final()]);
    const parts = [iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'));
    return [FORMAT, this.#primary, ...parts].join('.');
  }

  /** @throws SecretBoxError when the key is another one, or the text or its place was changed */
  open(sealed: string, place: SealedPlace): SecretText {
    const [format, id, iv, tag, text, ...rest] = sealed.split('.');
    if (format !== FORMAT || !id || !iv || !tag || text === undefined || rest.length > 0) {
      throw new SecretBoxError(`The stored secret ${name(place)} is damaged`);
    }
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key(id), bytes(iv), { authTagLength: TAG_BYTES });
      decipher.setAAD(associatedData(id, place));
      decipher.setAuthTag(bytes(tag));
      return new SecretText(decipher.update(bytes(text), undefined, 'utf8') + decipher.final('utf8'));
    } catch {
      throw new SecretBoxError(`MASTER_KEY does not open the stored secret ${name(place)}`);
    }
  }

  private key(id: string): Buffer {
    if (!this.#keys.has(id)) this.refresh();
    const key = this.#keys.get(id);
    if (!key) throw new SecretBoxError(`no key ${id}`);
    return key;
  }

  /** Takes the keys as they are now. */
  refresh(): void {
    if (this.reload) this.#take(this.reload());
  }

  #take(masterKeys: readonly Buffer[]): void {
    const [first] = masterKeys;
    if (!first || masterKeys.some((key) => key.length !== KEY_BYTES)) {
      throw new SecretBoxError('MASTER_KEY must be 32 bytes, base64');
    }
    this.#keys = new Map(masterKeys.map((key) => [keyId(key), key]));
    this.#primary = keyId(first);
  }
}

/** Names a key in sealed texts and to people; gives nothing of it away. */
export function keyId(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function associatedData(id: string, place: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([FORMAT, id, place.table, place.row, place.field]));
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}

function name(place: SealedPlace): string {
  return `${place.table}/${place.row}/${place.field}`;
}
