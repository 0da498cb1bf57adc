import type { PlaceId } from '../../src/core/place.ts';
import type { Poster, Posting, PostOutcome } from '../../src/core/posting.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What becomes of one request. `answer_lost` and `request_lost` look the same to whoever sent it. */
export type Fate = 'arrives' | 'answer_lost' | 'request_lost' | Exclude<PostOutcome, { is: 'arrived' | 'unknown' }>;

interface Standing extends Posting {
  readonly message: string;
  readonly at: number;
}

/**
 * A platform that only posts, in virtual time. With a memory for nonces it is like Discord: the same nonce makes no second message
 * for so long, and its channels can be read. Without one it is like Telegram: nothing can be repeated and nothing looked up.
 */
export function createPostingWorld(time: VirtualTime, nonceMs: number) {
  const standing: Standing[] = [];
  const fates: Fate[] = [];
  let asked = 0;
  const stand = (posting: Posting): string => {
    const known = standing.find(({ nonce, at }) => nonce === posting.nonce && time.steady() - at < nonceMs);
    if (known) return known.message;
    const message = `m${standing.length + 1}`;
    standing.push({ ...posting, message, at: time.steady() });
    return message;
  };
  const poster: Poster = {
    async send(posting) {
      asked += 1;
      const fate = fates.shift() ?? 'arrives';
      await time.sleep(100);
      if (fate === 'arrives') return { is: 'arrived', message: stand(posting) };
      if (fate === 'answer_lost') stand(posting);
      return fate === 'answer_lost' || fate === 'request_lost' ? { is: 'unknown' } : fate;
    },
    repeatableForMs: async () => nonceMs,
    async find({ nonce }) {
      if (nonceMs === 0) return { is: 'unreadable' };
      const found = standing.find((each) => each.nonce === nonce);
      return found ? { is: 'found', message: found.message } : { is: 'absent' };
    },
  };
  return {
    poster,
    /** What becomes of the next requests; all later ones arrive. */
    fate: (...next: readonly Fate[]) => void fates.push(...next),
    /** What stands in a place, as it was drawn. */
    at: (place: PlaceId) => standing.filter((each) => each.place === place).map(({ drawn }) => drawn),
    /** How many times it was asked to send. */
    asked: () => asked,
  };
}
