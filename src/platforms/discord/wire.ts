/** https://docs.discord.com/developers/components/reference */
export const ACTION_ROW = 1 as const;
export const BUTTON = 2 as const;
export const STRING_SELECT = 3 as const;
export const TEXT_DISPLAY = 10 as const;
export const SEPARATOR = 14 as const;
export const CONTAINER = 17 as const;

/** Message flags. */
export const EPHEMERAL = 1 << 6;
export const SUPPRESS_NOTIFICATIONS = 1 << 12;
export const IS_COMPONENTS_V2 = 1 << 15;

interface TextDisplay {
  readonly type: typeof TEXT_DISPLAY;
  readonly content: string;
}

interface Separator {
  readonly type: typeof SEPARATOR;
  readonly divider: boolean;
  readonly spacing: number;
}

export interface Button {
  readonly type: typeof BUTTON;
  readonly style: 2;
  readonly label: string;
  readonly custom_id: string;
}

interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly default?: true;
}

export interface StringSelect {
  readonly type: typeof STRING_SELECT;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly SelectOption[];
}

/** Buttons, or one list. */
export interface ActionRow {
  readonly type: typeof ACTION_ROW;
  readonly components: readonly Button[] | readonly [StringSelect];
}

export interface Container {
  readonly type: typeof CONTAINER;
  readonly accent_color?: number;
  readonly components: readonly (TextDisplay | Separator)[];
}

/** A message as it is sent: plain JSON, without content or embeds, which Components v2 forbids beside it. */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly (Container | TextDisplay | ActionRow)[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly [string] };
}
