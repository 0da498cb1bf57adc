/** From well to worst. */
export const PLATFORM_STATES = ['up', 'connecting', 'down', 'refused'] as const;

/** `refused`: a platform does not accept the token, and nothing helps but another one. */
export type PlatformState = (typeof PLATFORM_STATES)[number];

/** Where a platform stands, each change told once. Refused is for good. */
export function createStand(tell: (state: PlatformState) => void) {
  const refused = Promise.withResolvers<void>();
  let state: PlatformState = 'connecting';
  return {
    state: (): PlatformState => state,
    /** Resolves once the token was refused; never otherwise. */
    refused: refused.promise,
    enter(next: PlatformState): void {
      if (state === 'refused' || state === next) return;
      state = next;
      tell(next);
      if (next === 'refused') refused.resolve();
    },
  };
}

export type Stand = ReturnType<typeof createStand>;
