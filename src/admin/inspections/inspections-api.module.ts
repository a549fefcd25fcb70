import { Module } from '@nestjs/common';
import { InspectionModule } from '../../inspection/inspection.module.js';
import { InspectionsController } from './inspections.controller.js';
import { SignaturesController } from './signatures.controller.js';

@Module({ imports: [InspectionModule], controllers: [InspectionsController, SignaturesController] })
export class InspectionsApiModule {}
