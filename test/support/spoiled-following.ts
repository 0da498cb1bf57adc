import type { Alert } from '../../src/core/alert.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import { isAlert } from '../../src/core/order.ts';
import type { FollowingChanges } from '../../src/following-ports.ts';
import type { PostChanges, PostKeeper } from '../../src/post-ports.ts';

type Write = (changes: PostChanges) => Promise<unknown>;

/** Does work within one transaction, and some of it, in its order, within another behind that. */
const inTwo = (
  posts: PostKeeper,
  spoil: (changes: PostChanges, behind: (write: Write) => void) => PostChanges,
): PostKeeper => ({
  ...posts,
  async change(work) {
    const behind: Write[] = [];
    const result = await posts.change((changes) => work(spoil(changes, (write) => void behind.push(write))));
    if (behind.length > 0)
      await posts.change(async (changes) => {
        for (const write of behind) await write(changes);
      });
    return result;
  },
});

const following = (changes: PostChanges, over: Partial<FollowingChanges>): PostChanges => ({
  ...changes,
  following: { ...changes.following, ...over },
});

/** Another one in each process. */
const renamed = (alert: Alert): Alert => ({ ...alert, key: `${alert.key}/${process.pid}` });

/** Ways of following that lose what happened, or tell it twice, where a process dies: whoever proves the right one must catch them. */
export const SPOILED_FOLLOWING = {
  'alerts are written behind their events': (posts: PostKeeper): PostKeeper =>
    inTwo(posts, (changes, behind) =>
      following(changes, {
        addAlerts: async (alerts) => behind((others) => others.following.addAlerts(alerts)),
      }),
    ),
  'events are written behind their alerts, which are known by another key each time': (posts: PostKeeper): PostKeeper =>
    inTwo(posts, (changes, behind) =>
      following(changes, {
        judged: async (judged) => behind((others) => others.following.judged(judged)),
        addAlerts: (alerts) => changes.following.addAlerts(alerts.map(renamed)),
      }),
    ),
  'alerts are folded before their message is on disk': (posts: PostKeeper): PostKeeper =>
    inTwo(posts, (changes, behind) => ({
      ...changes,
      deliveries: {
        ...changes.deliveries,
        async add(delivery: Delivery, at?: number) {
          if (!isAlert(delivery)) return changes.deliveries.add(delivery, at);
          behind((others) => others.deliveries.add(delivery, at));
          return { is: 'added', id: delivery.id };
        },
      },
    })),
} as const satisfies Readonly<Record<string, (posts: PostKeeper) => PostKeeper>>;
export type SpoiledFollowing = keyof typeof SPOILED_FOLLOWING;
