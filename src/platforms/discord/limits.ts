const PER_SECOND = 40;

/**
 * How fast is posted: Discord refuses more than 50 requests in any second of one bot, and names no number for a channel, where
 * five messages in five seconds have been seen to pass. Answers to interactions count by their own routes alone and need no
 * permit; what is sent to a channel otherwise does.
 */
export const DISCORD_LIMITS = {
  overall: { most: PER_SECOND, withinMs: 1_000 },
  gapMs: 1_000 / PER_SECOND,
  ofChat: (_: string) => [{ most: 5, withinMs: 5_100 }],
} as const;
