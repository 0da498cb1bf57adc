import { type Finding, findings, hostOf } from '../cards/finding.ts';
import { momentMessage } from '../cards/moment-message.ts';
import type { Config } from '../config.ts';
import { nextLook } from '../core/watch-hours.ts';
import { message } from '../i18n/message.ts';

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
