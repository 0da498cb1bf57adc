import { z } from 'zod';

/**
 * Where people are, as the path that leads there: 'telegram:-1003' a chat, 'telegram:-1003:33' a topic of it; 'discord:301' a
 * server, 'discord:301:401' a channel of it, 'discord:301:401:402' a thread of that; 'discord:dm:403'; 'console:here'.
 */
export const placeIdSchema = z
  .string()
  .max(100)
  .regex(/^(?:telegram|discord|console)(?::[\w-]{1,32}){1,3}$/u)
  .brand('PlaceId');
export type PlaceId = z.output<typeof placeIdSchema>;

export const PLACE_PLATFORMS = ['telegram', 'discord', 'console'] as const;
export type PlacePlatform = (typeof PLACE_PLATFORMS)[number];

/** `path` from the chat or server down to the place itself. */
export const placeId = (platform: PlacePlatform, ...path: readonly (string | number)[]): PlaceId =>
  placeIdSchema.parse([platform, ...path].join(':'));

/** The place and all it lies in, outermost first: settings of the later ones go before those of the earlier. */
export function placePath(id: PlaceId): readonly PlaceId[] {
  const [platform = '', ...path] = id.split(':');
  // Private conversations of Discord lie side by side, in nothing.
  const first = path[0] === 'dm' ? 2 : 1;
  return path.slice(first - 1).map((_, at) => [platform, ...path.slice(0, first + at)].join(':') as PlaceId);
}

/** The chat or server that a place lies in, where the bot is one of many and could leave; undefined where one is alone with it. */
export function leavable(id: PlaceId): PlaceId | undefined {
  const [outermost] = placePath(id);
  return outermost && /^(?:telegram:-|discord:\d)/u.test(outermost) ? outermost : undefined;
}

/** Where there is nobody else: a command line, a console. */
export const CONSOLE = placeId('console', 'here');

export const platformOf = (id: PlaceId): PlacePlatform => id.slice(0, id.indexOf(':')) as PlacePlatform;

/** Why nothing can be posted to a place. */
export const SUSPENSIONS = ['removed', 'no_right', 'topic_closed', 'gone', 'token_changed'] as const;
export type Suspension = (typeof SUSPENSIONS)[number];

/** What is kept of a place. Nothing of it names it: titles and people are the platform's to know. */
export interface PlaceRecord {
  readonly id: PlaceId;
  readonly settings: Settings;
  readonly suspended?: { readonly reason: Suspension /** UTC milliseconds. */; readonly since: number };
}

const wallTimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** What may be set at a place; what is absent is inherited. */
export const settingsSchema = z.strictObject({
  /** A tag of `locales/`. */
  locale: z.string().max(35).optional(),
  /** An IANA zone as `Intl` knows it. */
  timeZone: z.string().max(64).optional(),
  /** Wall times; from 22:00 to 07:00 goes over midnight, from an hour to itself is never. */
  quietHours: z.strictObject({ from: wallTimeSchema, to: wallTimeSchema }).optional(),
  style: z.enum(['full', 'brief']).optional(),
  marks: z.enum(['arrows', 'colours']).optional(),
  /** Of pictures. */
  theme: z.enum(['light', 'dark']).optional(),
  /** What inflows and outflows are coloured with in pictures, inflows first. */
  colours: z.enum(['blue_orange', 'green_red', 'red_green']).optional(),
});
export type Settings = z.output<typeof settingsSchema>;
export type SettingName = keyof Settings;
export const SETTING_NAMES: readonly SettingName[] = settingsSchema.keyof().options;

/** Whether it is that place or lies in it: 'telegram:-10' lies in no 'telegram:-1'. */
export const liesIn = (id: PlaceId, place: PlaceId): boolean => id === place || id.startsWith(`${place}:`);

/** The id that a place has once what it lies in has moved. */
export const movedId = (id: PlaceId, from: PlaceId, to: PlaceId): PlaceId =>
  liesIn(id, from) ? placeIdSchema.parse(to + id.slice(from.length)) : id;
