import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Reader } from '../database/reader.js';
import { GracefulShutdown } from '../shutdown/graceful-shutdown.js';

export class HealthDto {
  @ApiProperty({ enum: ['ok'], example: 'ok' })
  status: 'ok';
}

/** Probes for whoever runs the gateway. They say nothing about its content. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly reader: Reader,
    private readonly shutdown: GracefulShutdown,
  ) {}

  @Get('live')
  @ApiOperation({ operationId: 'getLiveness', summary: 'The process runs' })
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'The process can take payments: its database answers, and it is not about to end',
  })
  @ApiOkResponse({ type: HealthDto })
  @ApiServiceUnavailableResponse({ description: 'The database does not answer, or the process is about to end' })
  async ready(): Promise<HealthDto> {
    if (this.shutdown.isStopping) throw new ServiceUnavailableException();
    try {
      await this.reader.manager.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException();
    }
    return { status: 'ok' };
  }
}
