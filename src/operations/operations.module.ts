import { Module } from '@nestjs/common';
import { BackupRecord } from './backup/backup-record.js';
import { KeyRotation } from './keys/key-rotation.js';
import { KeyUsage } from './keys/key-usage.js';
import { Resealer } from './keys/resealer.js';

/** What whoever runs the gateway does now and then. */
@Module({ providers: [BackupRecord, KeyRotation, KeyUsage, Resealer], exports: [BackupRecord, KeyRotation] })
export class OperationsModule {}
