/** At most so many messages within any stretch of so many milliseconds. */
interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

const CHAT: Limit = { most: 1, withinMs: 1_050 };
const GROUP: Limit = { most: 20, withinMs: 61_000 };

/**
 * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: 30 a second in all, one a second to a chat, 20 a
 * minute to a group. A little longer each, as no two clocks agree. `gapMs`: between any two. Groups and channels have negative ids.
 */
export const TELEGRAM_LIMITS = {
  overall: { most: 30, withinMs: 1_015 } as Limit,
  gapMs: 30,
  underWayMs: 250,
  /** `chat` as 'telegram:-1003'. */
  ofChat: (chat: string): readonly Limit[] => (chat.startsWith('telegram:-') ? [CHAT, GROUP] : [CHAT]),
};
