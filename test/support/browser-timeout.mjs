import { jest } from '@jest/globals';

// Here because Jest 30 takes `testTimeout` from the top level only. The first test may also unpack the browser.
jest.setTimeout(60_000);
