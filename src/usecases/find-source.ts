import { AppError } from '../core/errors.ts';
import { didYouMean } from '../core/nearest.ts';
import type { SourceCondition } from '../core/source-condition.ts';
import type { SourceDescription } from '../core/source-description.ts';
import type { SourceCatalog, SourceConditions } from '../ports.ts';

interface Services {
  readonly live: SourceConditions;
  readonly sources: SourceCatalog;
}

/** 'gold_api', 'Gold-API' and 'gold api' are one name. */
const plainly = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** A source by its name in settings or as people call it. Fails with what may have been meant. */
export async function findSource(
  { live, sources }: Services,
  typed: string,
): Promise<SourceCondition | SourceDescription> {
  const [conditions, descriptions] = [await live.conditions(), await sources.describe()];
  const wanted = plainly(typed);
  const found =
    conditions.find(({ name, publisher }) => [name, publisher].map(plainly).includes(wanted)) ??
    descriptions.find(({ publisher }) => plainly(publisher) === wanted);
  if (found) return found;
  const known = [...conditions, ...descriptions].map(({ publisher }) => publisher);
  throw new AppError({ code: 'source_unknown', typed, nearest: didYouMean(typed, [...new Set(known)]) });
}

/** As many as a platform shows at once. */
const MOST = 25;

/** Who is called by what was typed so far. */
export async function sourceCalled({ live, sources }: Services, typed: string): Promise<readonly string[]> {
  const known = [...(await live.conditions()), ...(await sources.describe())].map(({ publisher }) => publisher);
  return [...new Set(known)].filter((publisher) => plainly(publisher).startsWith(plainly(typed))).slice(0, MOST);
}
