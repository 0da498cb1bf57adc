import { AppError } from '../core/errors.ts';
import type { Kept } from './http-cache.ts';
import type { Exchange } from './http-exchange.ts';
import { type Followed, follow } from './http-hops.ts';
import { createHosts, type HostTime } from './http-hosts.ts';
import { limitsOf, type SourceRequest } from './http-request.ts';
import type { TestNetwork } from './link-guard.ts';
import type { SourceLog } from './source-log.ts';

export interface DoorSettings {
  readonly time: HostTime;
  /** From 0 up to, but without, 1. */
  readonly random: () => number;
  readonly log: SourceLog;
  /** No socket is ever opened. */
  readonly offline: boolean;
  /** The User-Agent: 'Tidemark/0.1.0'. */
  readonly agent: string;
  /** Whoever runs this bot, named to our own sources and never to a stranger's link. */
  readonly contact?: string;
  readonly network?: TestNetwork;
}

const TRIES = 3;
const FIRST_WAIT_MS = 500;
/** A host that wants to be asked later than this is not waited for. */
const LONGEST_WAIT_MS = 5_000;

/** Asks a source, and again where that is safe and may help. `known`: an answer that is asked to be confirmed. */
export function createAsking({ time, random, agent, contact, network = {} }: DoorSettings) {
  const hosts = createHosts(time);
  const closing = new AbortController();
  let exchange: Promise<Exchange> | undefined;
  const open = () => {
    // axios and the agents cost a tenth of a second, so they are loaded when something is asked for.
    exchange ??= import('./http-exchange.ts').then(({ openExchange }) => openExchange(network));
    return exchange;
  };
  /** Milliseconds until it is asked again; undefined where it is not. Half of it is chance, so that many bots never come back at one moment. */
  const waitBefore = ({ heard }: Followed, { body }: SourceRequest, tries: number): number | undefined => {
    if (heard.is !== 'trouble' || tries >= TRIES) return undefined;
    if (heard.again !== 'sure' && (heard.again !== 'safe' || body)) return undefined;
    const { retryAfterMs = 0 } = heard;
    if (retryAfterMs > LONGEST_WAIT_MS) return undefined;
    return retryAfterMs + FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + random() / 2);
  };
  return {
    async ask(request: SourceRequest, known: Kept<unknown> | undefined): Promise<Followed> {
      const limits = limitsOf(request);
      const signal = AbortSignal.any([AbortSignal.timeout(limits.withinMs), closing.signal]);
      const introduced = request.trust !== 'outside' && contact !== undefined ? `${agent} (${contact})` : agent;
      const how = {
        ...{ exchange: await open(), hosts, agent: introduced, ports: network.ports ?? [] },
        ...{ limits, validators: validatorsOf(known), signal, now: time.now },
      };
      let before: Followed | undefined;
      for (let tries = 1; ; tries += 1) {
        const followed = await follow(request, how).catch((error: unknown) => unlessResting(error, before));
        if (followed === before) return followed;
        before = followed;
        const wait = waitBefore(followed, request, tries);
        if (wait === undefined || signal.aborted) return followed;
        await time.sleep(wait, signal);
      }
    },
    condition: hosts.condition,
    isClosed: () => closing.signal.aborted,
    /** What is under way ends at once, as if its time were over. */
    close(): void {
      closing.abort();
      void exchange?.then((opened) => opened.close());
    },
  };
}

/** A host that was given up meanwhile says nothing new: what it failed with is the answer. */
function unlessResting(error: unknown, before: Followed | undefined): Followed {
  if (before && error instanceof AppError && error.failure.code === 'fetch_resting') return before;
  throw error;
}

const validatorsOf = (known: Kept<unknown> | undefined): Readonly<Record<string, string>> => ({
  ...(known?.etag !== undefined && { 'If-None-Match': known.etag }),
  ...(known?.lastModified !== undefined && { 'If-Modified-Since': known.lastModified }),
});
