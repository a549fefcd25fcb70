import { chromiumFolder } from './chromium-folder.mjs';

/**
 * Jest's global set-up of the project `browser`: the browser is unpacked before any test's time runs, and not by two
 * workers at once.
 */
export default async function setUp() {
  await chromiumFolder();
}
