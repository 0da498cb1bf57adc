import { type Finding, findings, hostOf } from '../cards/finding.ts';
import { momentMessage } from '../cards/moment-message.ts';
import { triedFinding, untriedFindings } from '../cards/tried-sources.ts';
import { startClock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { TriedSource } from '../core/source-condition.ts';
import { nextLook } from '../core/watch-hours.ts';
import { message } from '../i18n/message.ts';
import { openSources } from '../open-sources.ts';

/** Where reports are looked for, and what becomes of what is found, as the environment says it. Nobody is asked. */
export function* examineSources({
  sources: { offline, coinshares, feeds },
  ...config
}: Pick<Config, 'sources' | 'telegram' | 'discord' | 'operators' | 'acceptPublisherPages'>): Generator<Finding> {
  const { good, note } = findings('sources');
  if (offline) {
    yield note(message('finding-offline'));
    return;
  }
  if (coinshares !== undefined) yield good(message('finding-mirror_coinshares', { host: hostOf(coinshares) }));
  if (feeds !== undefined) yield good(message('finding-mirror_feeds', { host: hostOf(feeds) }));
  // On the console nobody looks for anything.
  if (!(config.telegram ?? config.discord)) return;
  yield good(message('finding-next_look', { at: momentMessage(nextLook(Date.now()), 'UTC') }));
  if (config.acceptPublisherPages) yield good(message('finding-accepts_pages'));
  if (!config.operators) yield note(message('finding-no_operators'));
}

/** What went wrong is a finding: it need not stand in a log as well. */
const SILENT = { warn: () => undefined, info: () => undefined };

/** Each source of live figures that is switched on, asked one question through the real door; and who is not asked. */
export async function* examineLiveSources({
  sources: config,
  now,
}: Pick<Config, 'sources' | 'now'>): AsyncGenerator<Finding> {
  if (config.offline) return;
  const { live, tried, close } = openSources(config, startClock(now), SILENT);
  const all: TriedSource[] = [];
  try {
    for await (const each of tried()) {
      all.push(each);
      yield triedFinding(each);
    }
    yield* untriedFindings(await live.conditions(), all);
  } finally {
    await close();
  }
}
