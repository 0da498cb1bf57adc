import type { Delivery, WaitReason } from '../core/delivery.ts';
import type { Schedule } from '../core/schedule.ts';
import type { Post } from '../ports.ts';
import type { PostSources } from './post.ts';

export type Notice = { readonly is: 'waiting'; readonly reasons: readonly WaitReason[] } | { readonly is: 'unknown' };

export async function noticePost(
  _sources: PostSources,
  _about: { readonly delivery: Delivery; readonly schedule: Schedule; readonly notice: Notice },
): Promise<Post> {
  throw new TypeError('to come');
}
