import type { PlatformLog } from '../ports.ts';

/** What is written of sources: kinds, hosts and codes, never the rest of an address. */
export type SourceLog = Pick<PlatformLog, 'warn' | 'info'>;
