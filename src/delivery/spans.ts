/** How long one message may take until its fate is unknown. */
export const SEND_MS = 10_000;
/** How long a look at what stands there may take. */
export const LOOK_MS = 10_000;
/** A platform that does not keep to its own limit is waited for a little longer, and then no more. */
export const GRACE_MS = 2_000;
/** How long a delivery is held by whoever sends it: longer than sending and looking take together. */
export const LEASE_MS = 40_000;
