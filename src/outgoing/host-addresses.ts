import { type LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { isPublicAddress } from '../common/public-address.js';

/** Where hosts are, and which of these places may be called. What a test of the guard replaces. */
@Injectable()
export class HostAddresses {
  private readonly asking = new Map<string, Promise<LookupAddress[]>>();

  /**
   * All addresses of a host name. Who asks while it is being asked shares the answer: a question takes one of the process's
   * four threads, and a host whose name servers hang must not take them all.
   *
   * @throws as the system's resolver does
   */
  of(hostname: string): Promise<LookupAddress[]> {
    const known = this.asking.get(hostname);
    if (known) return known;
    const asked = lookup(hostname, { all: true }).finally(() => this.asking.delete(hostname));
    this.asking.set(hostname, asked);
    return asked;
  }

  isPublic(address: string): boolean {
    return isPublicAddress(address);
  }
}
