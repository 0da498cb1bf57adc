import type { AsOf, Coverage, FactStatus, Gives, Of, Question } from '../core/live.ts';
import type { Terms } from '../core/source-condition.ts';
import type { SourceName } from '../core/source-names.ts';
import type { Door, Fetched } from './http.ts';
import type { Asked } from './mirror.ts';
import { atBase } from './mirror.ts';

/** What a source is asked with. */
export interface Asking {
  readonly door: Door;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly key?: string;
  /** An address of the source's own site, there or under the base address that the operator set instead. */
  at(path: string): Asked;
}

/** What a source said, before it has a passport. */
export interface Said<Value> {
  readonly value: Value;
  readonly asOf: AsOf;
  /** UTC milliseconds. */
  readonly fetchedAt: number;
  /** `published` unless it says otherwise. */
  readonly status?: Exclude<FactStatus, 'stale' | 'revised'>;
}

/** How a source answers one question. */
export interface Answering<Q extends Question> {
  readonly coverage: Coverage;
  /** Milliseconds after its moment from which newer should be out; by default it never goes stale. */
  readonly staleAfterMs?: number;
  /** The same, where it is no matter of age alone: whether newer than `moment` should be out. Both in UTC milliseconds. */
  isStale?(moment: number, now: number): boolean;
  /** Undefined where it does not know what is asked for, and need not be asked. Fails as the door does. */
  ask(asking: Asking, of: Of<Q>): Promise<Said<Gives<Q>> | undefined>;
}

/** A provider of live figures, declared once: whose they are, under what terms, and how each question is asked of it. */
export interface SourceDefinition {
  /** As settings and ids have it: SOURCE_GOLD_API_URL is of 'gold_api'. */
  readonly name: SourceName;
  /** As people call it. */
  readonly publisher: string;
  /** Where it is asked. */
  readonly site: string;
  /** The words it wants to stand beside its figures, as it has them. */
  readonly attribution?: string;
  readonly terms: Terms;
  /** The page with them. */
  readonly termsUrl: string;
  /** It is asked only where somebody can be named to it: CONTACT. */
  readonly needsContact?: true;
  readonly answers: { readonly [Q in Question]?: Answering<Q> };
}

/** Declares a source; its types are the questions' own. */
export const defineSource = <const Definition extends SourceDefinition>(definition: Definition): Definition =>
  definition;

/** What operators set of one source. */
export interface SourceSetting {
  readonly url?: string;
  readonly key?: string;
  readonly enabled?: boolean;
}

export type SourceSettings = { readonly [Name in SourceName]?: SourceSetting };

export const askingOf = (
  { site }: Pick<SourceDefinition, 'site'>,
  { url, key }: SourceSetting,
  { door, now }: Pick<Asking, 'door' | 'now'>,
): Asking => ({
  door,
  now,
  ...(key !== undefined && { key }),
  at: (path) => atBase(new URL(path, site), url),
});

/** What came, with what is said of it. */
export const said = <Value, Answer>(
  { fetchedAt }: Fetched<Value>,
  answer: Omit<Said<Answer>, 'fetchedAt'>,
): Said<Answer> => ({ ...answer, fetchedAt });
