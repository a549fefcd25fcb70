const MINUTE = 60_000;

/** A session that nobody used for this long is over. */
export const IDLE_MS = 30 * MINUTE;
/** A session is over this long after the sign-in, however it is used. */
export const LONGEST_MS = 12 * 60 * MINUTE;
/** How long somebody who proved who they are need not prove it again. */
export const FRESH_MS = 10 * MINUTE;
/** When a session was last seen is kept to the minute, so that reading does not write. */
export const SEEN_EVERY_MS = MINUTE;
/** How long a browser is known after its last sign-in. */
export const DEVICE_MS = 180 * 24 * 60 * MINUTE;
