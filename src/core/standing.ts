import type { PlatformState } from './platform-state.ts';

/** How the process itself stands. */
export interface Standing {
  /** `written`: by this process; `read`: beside the one that writes it, or by nobody now. */
  readonly store: 'written' | 'read' | 'missing';
  /** Those that it speaks on. */
  readonly platforms: readonly { readonly name: 'telegram' | 'discord'; readonly state: PlatformState }[];
}
