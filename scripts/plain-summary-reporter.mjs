/**
 * Jest reporter: what failed, a line each, and the whole run as `N passed, N failed, N skipped`.
 *
 * Under scripts/test.mjs the numbers go to the file named by PLAIN_SUMMARY_FILE, and the driver prints the line after
 * everything else. In any other run the line is printed here.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { formatSummary } from './summary.mjs';

const LONGEST = 300;

export default class PlainSummaryReporter {
  onRunComplete(_contexts, results) {
    for (const line of failures(results)) process.stdout.write(`${line}\n`);
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

/** Whoever sees only the end of a long log still learns what failed, and why. */
function failures({ testResults }) {
  return testResults.flatMap(({ testFilePath, testExecError, displayName, testResults: tests }) => {
    const file = `${displayName?.name ?? ''} ${relative(process.cwd(), testFilePath)}`;
    const failed = tests.filter(({ status }) => status === 'failed');
    return [
      ...(testExecError ? [`FAILED ${file}: ${firstLines(testExecError.message ?? String(testExecError))}`] : []),
      ...failed.map(
        ({ fullName, failureMessages }) => `FAILED ${file} > ${fullName}: ${firstLines(failureMessages[0] ?? '')}`,
      ),
    ];
  });
}

function firstLines(message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim());
  return lines.filter(Boolean).slice(0, 3).join(' | ').slice(0, LONGEST);
}
