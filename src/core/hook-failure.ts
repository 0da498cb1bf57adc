/** What goes wrong with the keys of webhooks. `typed`: the words that are meant. */
export type HookFailure =
  | { readonly code: 'hook_unknown'; readonly typed: string; readonly known: readonly number[] }
  | { readonly code: 'hooks_full'; readonly most: number }
  /** Nobody listens for what programs post. */
  | { readonly code: 'hook_unheard' }
  /** `nobody`: whoever asked speaks as the chat, so that there is nobody to show a key to alone. */
  | { readonly code: 'hook_not_alone'; readonly why: 'nobody' | 'unreached' };

const CODES: Readonly<Record<HookFailure['code'], true>> = {
  ...{ hook_unknown: true, hooks_full: true, hook_unheard: true, hook_not_alone: true },
};

export const isHookFailure = <Other extends { readonly code: string }>(
  failure: Other | HookFailure,
): failure is HookFailure => Object.hasOwn(CODES, failure.code);
