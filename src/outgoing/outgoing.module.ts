import { Module } from '@nestjs/common';
import { HostAddresses } from './host-addresses.js';
import { OutgoingHttp } from './outgoing-http.js';

/** Calls to addresses that staff can set. `Environment` is expected to be injectable everywhere. */
@Module({ providers: [HostAddresses, OutgoingHttp], exports: [OutgoingHttp] })
export class OutgoingModule {}
