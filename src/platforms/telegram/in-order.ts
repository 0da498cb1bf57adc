export type InOrder = (chat: number | undefined, work: () => Promise<void>) => Promise<void>;

/** Work of one chat is done one after another, in the order it came; many chats at once. Work may not reject. */
export function createOrder(): InOrder {
  const last = new Map<number, Promise<void>>();
  return (chat, work) => {
    if (chat === undefined) return work();
    const before = last.get(chat);
    const own = (before ? before.then(work) : work()).finally(() => {
      if (last.get(chat) === own) last.delete(chat);
    });
    last.set(chat, own);
    return own;
  };
}
