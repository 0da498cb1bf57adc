import { z } from 'zod';
import { AppError, type EnvironmentFault } from './core/errors.ts';
import { FALLBACK, findLocale, LOCALES, type Locale } from './i18n/locale.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

/** What the environment decides, read once. */
export interface Config {
  readonly locale: Locale;
  readonly logLevel: LogLevel;
  /** UTC milliseconds at which the clock starts; undefined for the real time. */
  readonly now?: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Promised by the documentation, driven by nothing yet: refused rather than ignored. */
const NOT_YET =
  /^(?:TELEGRAM_(?:TOKEN|API_ROOT|MODE|WEBHOOK_SECRET)|DISCORD_(?:TOKEN|APPLICATION_ID|PUBLIC_KEY|CLIENT_SECRET|API_ROOT|MODE)|PUBLIC_URL|HTTP_HOST|HTTP_PORT|METRICS_TOKEN|SESSION_SECRET|DATABASE_URL|ROLES|OPERATORS|DEFAULT_TIMEZONE|SOURCE_[A-Z0-9]+_(?:URL|KEY)|CONTACT)$/u;

const localeSchema = z.string().transform((typed, context) => {
  const locale = findLocale(typed);
  if (locale) return locale;
  context.addIssue('no such language');
  return z.NEVER;
});

export const VARIABLES = {
  DEFAULT_LOCALE: { schema: localeSchema, fault: 'not_a_language', known: LOCALES },
  LOG_LEVEL: { schema: z.enum(LOG_LEVELS), fault: 'not_a_level', known: [] },
  OFFLINE: { schema: z.enum(['0', '1']), fault: 'not_a_switch', known: [] },
  TIDEMARK_NOW: { schema: z.string().transform(momentOrNever), fault: 'not_a_moment', known: [] },
} as const satisfies Record<string, { schema: z.ZodType; fault: EnvironmentFault; known: readonly string[] }>;

type Variables = { [Name in keyof typeof VARIABLES]?: z.output<(typeof VARIABLES)[Name]['schema']> };

/** Checks the whole environment before anything starts. Fails with the variable's name and what to do, never its value. */
export function readConfig(environment: Environment): Config {
  const early = Object.keys(environment).find((name) => NOT_YET.test(name) && environment[name] !== undefined);
  if (early) throw new AppError({ code: 'not_yet', what: early });
  const found = Object.fromEntries(
    Object.entries(VARIABLES).flatMap(([name, { schema, fault, known }]) => {
      const raw = environment[name];
      if (raw === undefined) return [];
      const refuse = (why: EnvironmentFault) => new AppError({ code: 'bad_environment', variable: name, why, known });
      if (raw.trim() === '') throw refuse('empty');
      const result = schema.safeParse(raw.trim());
      if (!result.success) throw refuse(fault);
      return [[name, result.data] as const];
    }),
  ) as Variables;
  return {
    locale: found.DEFAULT_LOCALE ?? FALLBACK,
    logLevel: found.LOG_LEVEL ?? 'info',
    ...(found.TIDEMARK_NOW !== undefined && { now: found.TIDEMARK_NOW }),
  };
}

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
