import type { Feature } from '../../lib/feature';

/** Not there yet: pages and navigation entries come with it (see admin-ui/README.md). */
export const tools: Feature = { name: null, nav: [], pages: [] };
