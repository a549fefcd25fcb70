import { Module } from '@nestjs/common';

/** The API for staff. Its resources come with the staff API; today it carries the API's document (`api-document.ts`). */
@Module({})
export class AdminModule {}
