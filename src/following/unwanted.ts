import type { Delivery } from '../core/delivery.ts';
import type { Following } from '../core/following.ts';
import type { PostKeeper } from '../post-ports.ts';

/** Takes out of a message, before it is drawn, what nobody wants there any more: levels, where they were switched off since. */
export async function leaveOutUnwanted(
  posts: Pick<PostKeeper, 'following' | 'change'>,
  { id, place }: Delivery,
  { levels }: Following,
): Promise<void> {
  if (levels !== 'off') return;
  const told = await posts.following.alertsOf(id);
  const keys = told.filter(({ body }) => body.is === 'level').map(({ key }) => key);
  if (keys.length === 0) return;
  await posts.change(({ following }) => following.settle(place, keys, { is: 'left_out', why: 'not_chosen' }));
}
