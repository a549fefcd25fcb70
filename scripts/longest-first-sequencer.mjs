import Sequencer from '@jest/test-sequencer';

/** Browser tests and chaos take longest, unit tests a moment. */
const ORDER = ['browser', 'e2e-postgres', 'e2e-sqlite', 'unit'];

/**
 * What takes long begins first, so that no worker is left alone with it in the end. Jest knows that only of what it has run
 * before; of a new checkout it takes the size of a file for it, and those that gather others are the smallest of all.
 */
export default class LongestFirstSequencer extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ path, context }) {
  if (path.endsWith('chaos.e2e.ts')) return -1;
  return ORDER.indexOf(context.config.displayName?.name);
}
