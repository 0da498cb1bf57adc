/** Telegram's limits as sliding windows: 30 a second in all, one a second to a chat, 20 a minute to a group. */
export function createPace(now: () => number) {
  const sent: { readonly chat: number; readonly at: number }[] = [];
  const within = (ms: number, chat?: number) =>
    sent.filter(({ at, chat: own }) => now() - at < ms && (chat === undefined || own === chat));
  const wait = (ms: number, most: number, chat?: number) => {
    const recent = within(ms, chat);
    const oldest = recent.at(-most);
    return oldest ? Math.max(1, Math.ceil((oldest.at + ms - now()) / 1_000)) : 0;
  };
  return {
    /** Seconds to wait before one more may go to the chat; 0 counts it as sent. */
    seconds(chat: number, group: boolean): number {
      const seconds = Math.max(wait(1_000, 30), wait(1_000, 1, chat), group ? wait(60_000, 20, chat) : 0);
      if (seconds === 0) sent.push({ chat, at: now() });
      return seconds;
    },
  };
}
