import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

/** A row's primary key: a UUID version 7, so that keys made later sort later. */
export function newId(): string {
  return uuidv7();
}

/** The secret part of a checkout's address: 160 random bits, URL-safe, says nothing. */
export function newToken(): string {
  return randomBytes(20).toString('base64url');
}

const ORDER_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ORDER_ID_LENGTH = 20;

/**
 * An order's identifier at the provider: 20 characters, lower-case letters and digits (100 random bits). Fixed length
 * and one letter case, so that no character can move between it and its neighbours in a signature that joins fields
 * without separators (protocols.md, section 2).
 */
export function newOrderId(): string {
  return Array.from(randomBytes(ORDER_ID_LENGTH), (byte) => ORDER_ALPHABET[byte & 31]).join('');
}
