import { Module } from '@nestjs/common';
import { OutgoingModule } from '../outgoing/outgoing.module.js';
import { SigningModule } from '../signing/signing.module.js';
import { MygwClient } from './mygw.client.js';
import { MygwProvider } from './mygw.provider.js';

/** Calls to MYGW, without the callbacks: also for programs that have no web server. */
@Module({ imports: [OutgoingModule, SigningModule], providers: [MygwClient, MygwProvider], exports: [MygwProvider] })
export class MygwProviderModule {}
