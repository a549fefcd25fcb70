/**
 * Jest reporter: the whole run as `N passed, N failed, N skipped`.
 *
 * Under scripts/test.mjs the numbers go to the file named by PLAIN_SUMMARY_FILE, and the driver prints the line after
 * everything else. In any other run the line is printed here.
 */
import { writeFileSync } from 'node:fs';
import { formatSummary } from './summary.mjs';

export default class PlainSummaryReporter {
  onRunComplete(_contexts, results) {
    const summary = {
      passed: results.numPassedTests,
      // A file that could not be loaded has no tests to count, but has failed.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    const file = process.env.PLAIN_SUMMARY_FILE;
    if (file) writeFileSync(file, JSON.stringify(summary));
    else process.stdout.write(`${formatSummary(summary)}\n`);
  }
}
