import { AppError } from '../core/errors.ts';
import type { Clock } from '../ports.ts';
import type { Pace } from './http-request.ts';

export interface HostTime extends Clock {
  /** Resolves after a time, or at once when the signal says that it is over. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** How an exchange with a host ended, for the host's sake. */
export interface Ended {
  /** It did not do what it is there for. */
  readonly failed: boolean;
  /** Milliseconds for which it is left alone. */
  readonly restMs?: number;
}

/**
 * Says how it ended, once; 'unasked' where the turn was of no use any more, which says nothing of the host and costs it nothing. Until it
 * is said, a host that is tried again after a rest is tried by nobody else.
 */
export type Leave = (ended: Ended | 'unasked') => void;

export interface Hosts {
  /** Waits for the host's turn, or until the signal says that nobody does. Throws `fetch_resting` where that is too long to wait for. */
  enter(source: string, host: string, pace: Pace, signal?: AbortSignal): Promise<Leave>;
  condition(source: string): HostsCondition;
}

/** How the hosts of one source are doing, taken together. */
export interface HostsCondition {
  /** UTC milliseconds until which the one that rests longest is left alone; absent where none rests. */
  readonly restUntil?: number;
  /** Requests of this day of UTC, and how many it may have. Both 0 where it was not asked yet. */
  readonly spent: number;
  readonly perDay: number;
}

interface Host {
  readonly source: string;
  failures: number;
  patience: number;
  perDay: number;
  restUntil: number;
  trying: boolean;
  nextAt: number;
  day: number;
  spent: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Failures in a row after which a host rests. */
const FAILURES = 4;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 60 * MINUTE_MS;
/** Nobody waits longer for their turn. */
const PATIENCE_MS = 5_000;
/** Strangers' links name hosts without end. */
const MOST_HOSTS = 2_000;

/**
 * Who may be asked now: a pace and a daily budget for each host of each source, and a rest where it fails or asks for one. After a rest one
 * question is let through; what becomes of it decides. Kept in memory: a new process begins anew.
 */
export function createHosts(time: HostTime): Hosts {
  const hosts = new Map<string, Host>();
  return {
    async enter(source, name, pace, signal) {
      const host = hostOf(hosts, source, name, time.now());
      const now = time.now();
      Object.assign(host, { perDay: pace.perDay, patience: pace.failures ?? FAILURES });
      refuseResting(host, name, now);
      const day = Math.floor(now / DAY_MS);
      if (host.day !== day) Object.assign(host, { day, spent: 0 });
      if (host.spent >= pace.perDay) throw resting(name, (day + 1) * DAY_MS - now);
      const at = Math.max(now, host.nextAt);
      if (at - now > PATIENCE_MS) throw resting(name, at - now);
      host.nextAt = at + pace.gapMs;
      host.spent += 1;
      if (host.failures >= host.patience) host.trying = true;
      if (at > now) await time.sleep(at - now, signal);
      return (ended) => (ended === 'unasked' ? giveBack(host, day) : end(host, ended, time.now()));
    },
    condition(source) {
      const now = time.now();
      const day = Math.floor(now / DAY_MS);
      const own = [...hosts.values()].filter((host) => host.source === source);
      const restUntil = Math.max(0, ...own.map((host) => host.restUntil));
      return {
        ...(restUntil > now && { restUntil }),
        spent: own.reduce((sum, host) => sum + (host.day === day ? host.spent : 0), 0),
        perDay: own.reduce((sum, host) => sum + host.perDay, 0),
      };
    },
  };
}

function refuseResting(host: Host, name: string, now: number): void {
  if (now < host.restUntil) throw resting(name, host.restUntil - now);
  if (host.trying) throw resting(name, MINUTE_MS);
}

function giveBack(host: Host, day: number): void {
  host.trying = false;
  if (host.day === day) host.spent -= 1;
}

function end(host: Host, { failed, restMs = 0 }: Ended, now: number): void {
  host.trying = false;
  host.failures = failed ? host.failures + 1 : 0;
  const beyond = host.failures - host.patience;
  const own = beyond < 0 ? 0 : Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(beyond, 10));
  host.restUntil = Math.max(host.restUntil, now + Math.max(own, restMs));
}

function hostOf(hosts: Map<string, Host>, source: string, name: string, now: number): Host {
  const key = `${source} ${name}`;
  const known = hosts.get(key);
  if (known) return known;
  if (hosts.size >= MOST_HOSTS) forgetIdle(hosts, now);
  const host: Host = {
    source,
    failures: 0,
    patience: FAILURES,
    perDay: 0,
    restUntil: 0,
    trying: false,
    nextAt: 0,
    day: -1,
    spent: 0,
  };
  hosts.set(key, host);
  return host;
}

/** Those that rest are kept; where all do, the one that was met first goes. */
function forgetIdle(hosts: Map<string, Host>, now: number): void {
  for (const [key, host] of hosts) {
    if (host.restUntil <= now && host.nextAt <= now && !host.trying) hosts.delete(key);
  }
  const [first] = hosts.keys();
  if (hosts.size >= MOST_HOSTS && first !== undefined) hosts.delete(first);
}

/** It is left alone for now: asked enough, or not in its turn. */
export const resting = (host: string, ms: number) =>
  new AppError({
    code: 'fetch_resting',
    host: host.replace(/:\d+$/u, ''),
    minutes: Math.max(1, Math.ceil(ms / MINUTE_MS)),
  });
