import { Injectable } from '@nestjs/common';
import { isLoopbackHost } from '../common/hosts.js';
import { Environment } from '../config/environment.js';
import { type Problem, throwIfAny } from '../merchants/input/problem.js';

/** Addresses or hosts of one field, as they are to become and as they are. */
export interface AddressField {
  readonly path: string;
  readonly next: readonly string[];
  readonly stored?: readonly string[] | undefined;
}

/**
 * In production the staff do not make the gateway, or its customers, call the machine they are on. What whoever runs the
 * gateway has set (`config:apply`) may stay.
 */
@Injectable()
export class LoopbackRule {
  constructor(private readonly environment: Environment) {}

  /** @throws InvalidInputError */
  assertHolds(...fields: readonly AddressField[]): void {
    if (this.environment.NODE_ENV === 'production') throwIfAny(fields.flatMap(problemsOf));
  }
}

function problemsOf({ path, next, stored = [] }: AddressField): Problem[] {
  const added = next.filter((address) => !stored.includes(address));
  return added.some(isHere) ? [{ path, message: 'must not be this machine in production' }] : [];
}

function isHere(address: string): boolean {
  return isLoopbackHost(URL.parse(address.includes('://') ? address : `http://${address}`)?.hostname ?? '');
}
