/** https://docs.discord.com/developers/components/reference */
export const ACTION_ROW = 1 as const;
export const BUTTON = 2 as const;
export const STRING_SELECT = 3 as const;
export const TEXT_DISPLAY = 10 as const;
export const MEDIA_GALLERY = 12 as const;
export const SEPARATOR = 14 as const;
export const FILE = 13 as const;
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

/** Shows a file that is attached to the message: with Components v2 what is attached alone is not shown. */
interface File {
  readonly type: typeof FILE;
  /** 'attachment://name' */
  readonly file: { readonly url: string };
}

/** Shows pictures that are attached to the message, each with what it says to whoever cannot see it. */
interface MediaGallery {
  readonly type: typeof MEDIA_GALLERY;
  readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[];
}

/** What is attached to a message, apart from its JSON. */
export interface AttachedFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: string | Uint8Array;
  /** What a picture says to whoever cannot see it. */
  readonly description?: string;
}

/**
 * A message as it is sent: JSON, without content or embeds, which Components v2 forbids beside it, and the files that go with it.
 * `attachments` names what is attached by its place among them; where a message is edited, nothing else stays attached.
 */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly (Container | MediaGallery | File | TextDisplay | ActionRow)[];
  readonly attachments?: readonly { readonly id: string; readonly filename: string; readonly description?: string }[];
  readonly files?: readonly AttachedFile[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly [string] };
}
