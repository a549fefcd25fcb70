import type { Response } from 'express';
import type { VerificationProgress } from '../../audit/verification/progress.js';
import type { Verification } from '../../audit/verification/verification.js';

/** Often enough to be seen to move, and to keep a proxy from giving the answer up. */
const TELL_MS = 500;

/** A verification under way. */
export interface RunningVerification {
  readonly progress: Readonly<VerificationProgress>;
  readonly result: Promise<Verification>;
}

/**
 * Tells how far a verification is for as long as it takes, then its result: JSON, one object a line. Whoever goes away does
 * not end it.
 *
 * @throws what the verification throws; an answer that was begun is broken off
 */
export async function sendVerification(response: Response, { progress, result }: RunningVerification): Promise<void> {
  const tell = (line: object) => {
    if (!response.headersSent) {
      // Not collected by a proxy until there is enough of it.
      response.set({ 'Content-Type': 'application/x-ndjson', 'X-Accel-Buffering': 'no' });
    }
    if (!response.destroyed) response.write(`${JSON.stringify(line)}\n`);
  };
  const timer = setInterval(() => {
    if (progress.total > 0) tell(progress);
  }, TELL_MS);
  try {
    const verification = await result;
    tell(progress);
    tell({ result: verification });
    response.end();
  } catch (error) {
    if (response.headersSent) response.destroy();
    throw error;
  } finally {
    clearInterval(timer);
  }
}
