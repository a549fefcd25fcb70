import { Module } from '@nestjs/common';
import { SigningModule } from '../signing/signing.module.js';
import { MygwClient } from './mygw.client.js';
import { MygwProvider } from './mygw.provider.js';

/** Calls to MYGW, without the callbacks: also for programs that have no web server. */
@Module({ imports: [SigningModule], providers: [MygwClient, MygwProvider], exports: [MygwProvider] })
export class MygwProviderModule {}
