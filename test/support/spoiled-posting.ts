import { changed, type Delivery } from '../../src/core/delivery.ts';
import type { Poster } from '../../src/core/posting.ts';
import type { DeliveryChanges, PostKeeper } from '../../src/post-ports.ts';

/** A store and a platform as whoever delivers sees them. */
export interface Posting {
  readonly posts: PostKeeper;
  readonly poster: Poster;
}

type Advance = DeliveryChanges['advance'];

const advancing = (
  posts: PostKeeper,
  advance: (deliveries: DeliveryChanges, ...given: Parameters<Advance>) => Promise<Delivery | undefined>,
): PostKeeper => ({
  ...posts,
  change: (work) =>
    posts.change((changes) => {
      const { deliveries } = changes;
      return work({ ...changes, deliveries: { ...deliveries, advance: (...given) => advance(deliveries, ...given) } });
    }),
});

/**
 * Three ways of delivering that lose or double posts, which whoever proves the right one must catch. `later`: after a while, unless
 * the process is gone by then.
 */
export const SPOILED = {
  'marked as sent before it is': ({ posts, poster }: Posting, later: (work: () => void) => void): Posting => ({
    posts,
    poster: {
      ...poster,
      async send(posting, withinMs) {
        later(() => void poster.send(posting, withinMs));
        return { is: 'arrived', message: 'surely' };
      },
    },
  }),
  'sent before it is marked': ({ posts, poster }: Posting): Posting => {
    const claims = new Map<string, Parameters<Advance>>();
    const late = advancing(posts, async ({ advance }, delivery, change, at) => {
      if (change.state.is === 'sending') {
        claims.set(delivery.id, [delivery, change, at]);
        return changed(delivery, change);
      }
      const claim = claims.get(delivery.id);
      claims.delete(delivery.id);
      const claimed = claim ? await advance(...claim) : delivery;
      return claimed && advance(claimed, change, at);
    });
    return { posts: late, poster };
  },
  /** Seen where two deliver. */
  'recorded by whoever does not hold it': ({ posts, poster }: Posting): Posting => ({
    posts: advancing(posts, async ({ find, advance }, delivery, change, at) => {
      const now = await find(delivery.id);
      return now && advance(now, change, at);
    }),
    poster,
  }),
} as const;
export type Spoiling = keyof typeof SPOILED;
