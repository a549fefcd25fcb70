import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { finalize, type Observable } from 'rxjs';

/**
 * Knows which requests are being worked on. Not the same as open connections: a customer who closed the page is gone,
 * their payment call is not.
 */
@Injectable()
export class RunningHandlers implements NestInterceptor {
  private count = 0;
  private waiting: (() => void)[] = [];

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    this.count += 1;
    return next.handle().pipe(finalize(() => this.ended()));
  }

  /** Resolves when nothing is being worked on. */
  async idle(): Promise<void> {
    if (this.count === 0) return;
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private ended(): void {
    this.count -= 1;
    if (this.count > 0) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
