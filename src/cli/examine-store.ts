import { failureMessage } from '../cards/failure-card.ts';
import { type Finding, findings } from '../cards/finding.ts';
import type { Config } from '../config.ts';
import { fileOfDatabase } from '../core/database-url.ts';
import { AppError } from '../core/errors.ts';
import { message, words } from '../i18n/message.ts';
import { examineStoreFile } from '../open-store.ts';

/** Whether all that is kept can be read, and who writes to it. Nothing of it is changed. */
export async function* examineStore({ database }: Pick<Config, 'database'>): AsyncGenerator<Finding> {
  const store = findings('store');
  const file = words(fileOfDatabase(database));
  try {
    const found = await examineStoreFile(database);
    yield store.good(message(`finding-store_${found}`, { file }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const line = failureMessage(error.failure);
    yield error.failure.code === 'store_older' ? store.note(line) : store.bad(line);
  }
}
