import type { Update } from '@grammyjs/types';
import type { Api } from 'grammy';
import type { Persist } from './persistence.ts';
import { QUIET_MS, type SecondInstance } from './second-instance.ts';
import type { Timing } from './timing.ts';

interface WebhookNeeds {
  readonly api: Api;
  readonly persist: Persist;
  readonly second: SecondInstance;
  readonly timing: Pick<Timing, 'sleep'>;
  readonly url: string;
  readonly secret: string;
  readonly kinds: readonly Exclude<keyof Update, 'update_id'>[];
}

/** Has updates posted to us. Whoever had them posted elsewhere may still run, and is watched until nothing is seen of it. */
export async function holdWebhook(needs: WebhookNeeds, signal: AbortSignal): Promise<void> {
  const { api, persist, second, timing, url, secret, kinds } = needs;
  const isElsewhere = async () => {
    let set = '';
    await persist(async () => {
      set = (await api.getWebhookInfo()).url ?? '';
    });
    return set !== '' && set !== url;
  };
  if (await isElsewhere()) second.met();
  await persist(() => api.setWebhook(url, { secret_token: secret, allowed_updates: kinds }));
  while (second.isThere() && !signal.aborted) {
    await timing.sleep(QUIET_MS, signal);
    if (await isElsewhere()) second.met();
    else second.absent();
  }
}
