import { Module } from '@nestjs/common';
import { AuditLogController } from './audit-log.controller.js';
import { AuditLogReader } from './audit-log.reader.js';
import { AuditVerification } from './audit-verification.js';

@Module({ controllers: [AuditLogController], providers: [AuditLogReader, AuditVerification] })
export class AuditLogApiModule {}
