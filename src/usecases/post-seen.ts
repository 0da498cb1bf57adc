import type { Clock, OnPostSeen, PostKeeper } from '../ports.ts';

export const onPostSeen = async (
  _services: { readonly posts: PostKeeper; readonly clock: Clock },
  _seen: Parameters<OnPostSeen>[0],
): ReturnType<OnPostSeen> => undefined;
