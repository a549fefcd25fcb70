/** The one plain line that a test run ends with (see CONTRIBUTING.md). */
export function formatSummary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
