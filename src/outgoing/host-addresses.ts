import { type LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { isPublicAddress } from '../common/public-address.js';

/** Where hosts are, and which of these places may be called. What a test of the guard replaces. */
@Injectable()
export class HostAddresses {
  /**
   * All addresses of a host name.
   *
   * @throws as the system's resolver does
   */
  of(hostname: string): Promise<LookupAddress[]> {
    return lookup(hostname, { all: true });
  }

  isPublic(address: string): boolean {
    return isPublicAddress(address);
  }
}
