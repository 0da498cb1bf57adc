/**
 * Who vouches for an address. `operator`: whoever runs the bot wrote it down, and it is opened as it stands, also on loopback.
 * `known`: one of our own sources. `outside`: from people, feeds and redirects; what such a page answers says something of that page
 * alone. Both are opened on ports 80 and 443 and at public addresses only.
 */
export type Trust = 'operator' | 'known' | 'outside';

/**
 * How often a host is asked by one source: one request each `gapMs`, `perDay` in a day of UTC. It rests after so many `failures` in a row:
 * four, unless somebody waits for it while another source could serve.
 */
export interface Pace {
  readonly gapMs: number;
  readonly perDay: number;
  readonly failures?: number;
  /** All that it answers has one form: what cannot be read, or says that it is no answer, is a failure of the host. */
  readonly oneForm?: true;
}

/**
 * How long an answer serves. Fresh, it is given without asking; for `staleMs` more it is given at once while it is asked for again;
 * for `keepMs` more only what it is asked for again with is kept, so that the source can say that nothing has changed.
 */
export interface Keeping {
  readonly freshMs: number;
  readonly staleMs?: number;
  readonly keepMs?: number;
}

/** One question to one source. */
export interface SourceRequest {
  /** Whose question it is, for the log, the pace and the cache: 'coinshares'. */
  readonly source: string;
  readonly url: string;
  readonly trust: Trust;
  /** Media types that are read, as 'text/html'; '+json' stands for all that end so. */
  readonly accept: readonly string[];
  /** It tells something and asks for nothing: whatever comes with a success is left, and there may be nothing. */
  readonly unread?: boolean;
  /** Statuses of refusal whose body says what is wrong: it is read as an answer is. Where nothing can be made of it, the status holds. */
  readonly reads?: readonly (400 | 401 | 404)[];
  /** Bytes after decompression. */
  readonly mostBytes?: number;
  /** Milliseconds for all of it, retries, redirects and waiting for a turn included. */
  readonly withinMs?: number;
  /** Milliseconds in which not one byte comes. */
  readonly idleMs?: number;
  readonly keep?: Keeping;
  readonly pace?: Pace;
  /** Sent to the address itself alone. With any of them no redirect is followed, as it may carry a key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The address itself carries a key: no redirect is followed. */
  readonly keyed?: boolean;
  /** Makes it a POST of JSON, which is asked again only where it surely never left. */
  readonly body?: object;
}

/** What a request comes to once what it leaves out is filled in. */
export interface Limits {
  readonly mostBytes: number;
  readonly withinMs: number;
  readonly idleMs: number;
}

const MEGABYTE = 1_000_000;

export const limitsOf = ({ mostBytes, withinMs, idleMs }: SourceRequest): Limits => ({
  mostBytes: mostBytes ?? 2 * MEGABYTE,
  withinMs: withinMs ?? 15_000,
  idleMs: idleMs ?? 5_000,
});

/** A host that the operator named waits for no turn: it is theirs to ask. Its budget holds all the same. */
export const paceOf = ({ pace = { gapMs: 1_000, perDay: 300 }, trust }: SourceRequest): Pace =>
  trust === 'operator' ? { ...pace, gapMs: 0 } : pace;

/** One question, to tell it from others. What the operator may see is not what a stranger may. */
export const keyOf = ({ source, trust, url, body, headers }: SourceRequest): string =>
  JSON.stringify([source, trust, url, body, headers]);

/** Whole megabytes, for a sentence. */
export const megabytes = (bytes: number): number => Math.max(1, Math.round(bytes / MEGABYTE));
