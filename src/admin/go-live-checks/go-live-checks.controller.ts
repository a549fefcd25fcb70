import { Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Clock } from '../../common/clock.js';
import { adviceFor } from '../../operations/go-live/advice.js';
import type { CheckResult } from '../../operations/go-live/check.js';
import { GoLiveChecks } from '../../operations/go-live/go-live-checks.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { time } from '../times.js';
import { type GoLiveCheckDto, GoLiveChecksDto } from './go-live-checks.dto.js';

/** What should be right before real payments are taken. */
@ApiController('go-live-checks')
export class GoLiveChecksController {
  private running: Promise<GoLiveChecksDto> | null = null;

  constructor(
    private readonly checks: GoLiveChecks,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequirePermission('system:read')
  @ApiOperation({
    operationId: 'listGoLiveChecks',
    summary: 'Look at everything that should be right before real payments are taken',
    description:
      'As the command `config:check`. Made anew for each request, and takes some seconds where something does not ' +
      'answer; changes nothing and moves no money.',
  })
  @ApiOkResponse({ type: GoLiveChecksDto })
  list(): Promise<GoLiveChecksDto> {
    // Whoever asks while they are made gets the same: the checks ask others, who should not be asked in floods.
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  private async run(): Promise<GoLiveChecksDto> {
    const { checks } = await this.checks.run();
    return { checkedAt: time(this.clock.now()), items: checks.map(toDto), nextCursor: null };
  }
}

function toDto({ id, title, status, message, findings }: CheckResult): GoLiveCheckDto {
  const isFine = status === 'ok' || status === 'skipped';
  const said = findings.map(({ code, values }) => ({ code, values }));
  return { id, title, status, message, findings: said, advice: isFine ? null : adviceFor(id) };
}
