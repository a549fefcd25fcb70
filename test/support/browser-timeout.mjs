import { jest } from '@jest/globals';

// Here because Jest 30 takes `testTimeout` from the top level only. Long, because a browser may start slowly on a
// machine that does other work, and a test must not fail for that.
jest.setTimeout(150_000);
