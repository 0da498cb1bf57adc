import type { Context, Hono } from 'hono';
import { unreachable } from '../../core/errors.ts';
import type { HookOutcome, HookRefusal, ToldLevel } from '../../core/hook-outcome.ts';
import type { AlertDoor } from '../../ports.ts';
import { BodyRefused, readBody } from './body.ts';

/** Bytes: an alert is a few hundred. */
const MOST_BODY = 8_192;
/** Seconds after which whoever was too fast is surely let through again. */
const RETRY_AFTER = '60';

const ALERTS = '/hooks/alert/:key';

/** What keeps a post from being looked at. */
type Unread = 'not_json' | 'wrong_type' | 'too_long' | 'method';

/** Where programs that watch prices post. Answers are short and say what came of it by a word; none has the key, or anything else that was sent. */
export function addAlertRoute(app: Hono, door: AlertDoor): void {
  app.post(ALERTS, async (context) => {
    if (!isTaken(context.req.header('content-type'))) return context.json(unread('wrong_type'), 415);
    const body = await textOf(context.req.raw);
    if (body === 'too_long') return context.json(unread('too_long'), 413);
    if (body === 'not_json') return context.json(unread('not_json'), 400);
    return answerOf(context, await door.take(context.req.param('key'), body.text));
  });
  app.all(ALERTS, (context) => context.json(unread('method'), 405, { Allow: 'POST' }));
}

const unread = (why: Unread) => ({ ok: false, why });

/** TradingView says text/plain of what is no JSON by its own reckoning; both are read as JSON. */
const isTaken = (type = ''): boolean =>
  ['application/json', 'text/plain'].includes(type.split(';', 1).join('').trim().toLowerCase());

async function textOf(request: Request): Promise<{ readonly text: string } | 'too_long' | 'not_json'> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readBody(request, MOST_BODY)) };
  } catch (error) {
    if (error instanceof BodyRefused) return error.status === 413 ? 'too_long' : 'not_json';
    if (error instanceof TypeError) return 'not_json';
    throw error;
  }
}

function answerOf(context: Context, outcome: HookOutcome): Response {
  switch (outcome.is) {
    case 'taken':
      return context.json({
        ok: true,
        is: 'taken',
        ...told(outcome.level),
        added: outcome.added,
        alerts: outcome.alerts,
      });
    case 'again':
      return context.json({ ok: true, is: 'again' });
    case 'refused':
      return refusal(context, outcome.why);
    default:
      return unreachable(outcome);
  }
}

const told = ({ id, nextClose, ...level }: ToldLevel) => ({
  level: id,
  ...level,
  nextClose: new Date(nextClose).toISOString(),
});

const STATUS: Readonly<Record<HookRefusal, 400 | 404 | 409 | 422 | 429>> = {
  ...{ unknown_key: 404, not_json: 400, too_fast: 429, levels_full: 409 },
  ...{ wrong_kind: 422, malformed: 422, asset_unknown: 422, not_dollars: 422, far_apart: 422 },
  ...{ stale: 422, ahead: 422, no_level: 422, no_market: 422 },
};

function refusal(context: Context, why: HookRefusal): Response {
  if (why === 'too_fast') context.header('Retry-After', RETRY_AFTER);
  return context.json({ ok: false, why }, STATUS[why]);
}
