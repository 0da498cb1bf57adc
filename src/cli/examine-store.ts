import { failureMessage } from '../cards/failure-card.ts';
import { type Finding, findings } from '../cards/finding.ts';
import type { Config } from '../config.ts';
import { fileOfDatabase } from '../core/database-url.ts';
import { AppError } from '../core/errors.ts';
import { message, words } from '../i18n/message.ts';
import { examineStoreFile, openStore } from '../open-store.ts';
import { PLATFORM_NAMES } from '../ports.ts';

/** Whether all that is kept can be read, who writes to it, and whether it is of these bots. Nothing of it is changed. */
export async function* examineStore(config: Config): AsyncGenerator<Finding> {
  const { database } = config;
  const store = findings('store');
  const file = words(fileOfDatabase(database));
  try {
    const found = await examineStoreFile(database);
    yield store.good(message(`finding-store_${found}`, { file }));
    if (found !== 'missing') yield* examineBots(config);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const line = failureMessage(error.failure);
    yield error.failure.code === 'store_older' ? store.note(line) : store.bad(line);
  }
}

/** Places are kept for the bot they were set for: another one has to be let into them first. */
async function* examineBots({ database, telegram, discord }: Config): AsyncGenerator<Finding> {
  const bots = {
    // https://core.telegram.org/bots/api#authorizing-your-bot: a token begins with the bot's id.
    telegram: telegram?.token.split(':')[0],
    discord: discord?.applicationId,
  };
  const reader = await openStore(database, { mode: 'read' });
  try {
    for (const platform of PLATFORM_NAMES) {
      const [now, before] = [bots[platform], await reader.findBot(platform)];
      if (now !== undefined && before !== undefined && now !== before)
        yield findings('store').note(message('finding-another_bot', { platform: message(`doctor-about-${platform}`) }));
    }
  } finally {
    await reader.close();
  }
}
