import { Initial1795300000000 } from './1795300000000-initial.js';

/** In the order in which they run. */
export const MIGRATIONS = [Initial1795300000000];
