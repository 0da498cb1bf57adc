import { z } from 'zod';
import { databaseUrlSchema } from './core/database-url.ts';
import type { EnvironmentFault } from './core/errors.ts';
import { SOURCE_NAMES } from './core/source-names.ts';
import { findLocale, LOCALES } from './i18n/locale.ts';
import { LOG_LEVELS } from './log.ts';

interface Variable {
  readonly schema: z.ZodType;
  /** What is said of a value that does not fit. */
  readonly fault: EnvironmentFault;
  /** What would fit, where the choice is small. */
  readonly known: readonly string[];
}

const text = (pattern: RegExp) => z.string().regex(pattern);
const operators = text(/^(?:telegram|discord):[1-9]\d{0,19}(?:\s*,\s*(?:telegram|discord):[1-9]\d{0,19})*$/u).transform(
  (typed): readonly string[] => typed.split(/\s*,\s*/u),
);
const url = z.url({ protocol: /^https?$/u }).transform((typed) => typed.replace(/\/+$/u, ''));
/** A base that paths are put behind. */
const base = url.refine((typed) => !/[?#]/u.test(typed));
/** It goes into a header. */
const contact = text(/^(?:[\w.+-]{1,64}@[\w.-]{3,190}|https?:\/\/[\w./~%-]{3,190})$/u);
const choice = <const Values extends readonly [string, ...string[]]>(...known: Values) => ({
  schema: z.enum(known),
  fault: 'not_a_choice' as const,
  known,
});

/** Every variable that drives something, with the shape it must have. Another one is one more row. */
export const VARIABLES = {
  DEFAULT_LOCALE: { schema: z.string().transform(localeOrNever), fault: 'not_a_language', known: LOCALES },
  LOG_LEVEL: { schema: z.enum(LOG_LEVELS), fault: 'not_a_level', known: [] },
  OFFLINE: { schema: z.enum(['0', '1']), fault: 'not_a_switch', known: [] },
  TIDEMARK_NOW: { schema: z.string().transform(momentOrNever), fault: 'not_a_moment', known: [] },
  DATABASE_URL: { schema: databaseUrlSchema, fault: 'not_a_database', known: [] },
  TELEGRAM_TOKEN: { schema: text(/^\d{1,20}:[\w-]{1,128}$/u), fault: 'not_a_token', known: [] },
  TELEGRAM_API_ROOT: { schema: url, fault: 'not_a_url', known: [] },
  TELEGRAM_MODE: choice('polling', 'webhook'),
  TELEGRAM_WEBHOOK_SECRET: { schema: text(/^[\w-]{1,256}$/u), fault: 'not_a_secret', known: [] },
  DISCORD_TOKEN: { schema: text(/^[\w.-]{1,256}$/u), fault: 'not_a_token', known: [] },
  DISCORD_APPLICATION_ID: { schema: text(/^\d{1,20}$/u), fault: 'not_an_id', known: [] },
  DISCORD_PUBLIC_KEY: { schema: text(/^[\da-f]{64}$/iu), fault: 'not_a_key', known: [] },
  DISCORD_API_ROOT: { schema: url, fault: 'not_a_url', known: [] },
  DISCORD_MODE: choice('gateway', 'http'),
  SOURCE_COINSHARES_URL: { schema: base, fault: 'not_a_url', known: [] },
  SOURCE_FEEDS_URL: { schema: base, fault: 'not_a_url', known: [] },
  CONTACT: { schema: contact, fault: 'not_a_contact', known: [] },
  ACCEPT_PUBLISHER_PAGES: { schema: z.enum(['0', '1']), fault: 'not_a_switch', known: [] },
  OPERATORS: { schema: operators, fault: 'not_operators', known: [] },
  PUBLIC_URL: { schema: url.refine((typed) => !typed.includes('@')), fault: 'not_a_url', known: [] },
  HTTP_HOST: { schema: text(/^[\w.:-]{1,253}$/u), fault: 'not_a_host', known: [] },
  HTTP_PORT: {
    schema: text(/^\d{1,5}$/u)
      .transform(Number)
      .pipe(z.int().max(65_535)),
    fault: 'not_a_port',
    known: [],
  },
} as const satisfies Record<string, Variable>;

export type Variables = { readonly [Name in keyof typeof VARIABLES]?: z.output<(typeof VARIABLES)[Name]['schema']> };

/** A key that a source gave. It goes into a header or an address. */
const sourceKey = text(/^[\x21-\x7e]{4,200}$/u);

/** For each source of live figures its base address, a switch, and its key where it takes one. */
export const SOURCE_VARIABLES: Readonly<Record<string, Variable>> = Object.fromEntries(
  Object.entries(SOURCE_NAMES).flatMap(([name, { key }]) => {
    const prefix = `SOURCE_${name.toUpperCase()}`;
    return [
      [`${prefix}_URL`, { schema: base, fault: 'not_a_url', known: [] }],
      [`${prefix}_ENABLED`, { schema: z.enum(['0', '1']), fault: 'not_a_switch', known: [] }],
      ...(key === 'none' ? [] : [[`${prefix}_KEY`, { schema: sourceKey, fault: 'not_a_source_key', known: [] }]]),
    ] as readonly (readonly [string, Variable])[];
  }),
);

/** Promised by the documentation, driven by nothing yet: refused rather than ignored. */
export const NOT_YET =
  /^(?:DISCORD_CLIENT_SECRET|METRICS_TOKEN|SESSION_SECRET|ROLES|DEFAULT_TIMEZONE|SOURCE_[A-Z0-9_]+_(?:URL|KEY|ENABLED))$/u;

/**
 * '2026-01-26' (its midnight, UTC) or '2026-01-26T12:00:00Z' as UTC milliseconds; undefined for anything else, also for
 * years before 1900 or after 2999, where a week counted on from it may have no date.
 */
export function readMoment(typed: string): number | undefined {
  const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).safeParse(typed);
  return moment.success && /^(?:19|2\d)/u.test(typed) ? Date.parse(moment.data) : undefined;
}

function momentOrNever(typed: string, context: z.RefinementCtx): number {
  const moment = readMoment(typed);
  if (moment !== undefined) return moment;
  context.addIssue('no moment');
  return z.NEVER;
}

function localeOrNever(typed: string, context: z.RefinementCtx) {
  const locale = findLocale(typed);
  if (locale) return locale;
  context.addIssue('no such language');
  return z.NEVER;
}
