import type { Card } from '../cards/card.ts';
import { type HookSaid, hookKeyCard, hooksCard } from '../cards/hook-cards.ts';
import { HOOK_KINDS } from '../core/alert-hook.ts';
import { AppError, unreachable } from '../core/errors.ts';
import { findHookKind, type HookAction, readHookNumber } from '../core/hook-words.ts';
import { seenAlone } from '../core/seen-alone.ts';
import type { Post } from '../ports.ts';
import { addHook, type HookKeeping, hooksAt, type NewHook, removeHook } from './hooks.ts';
import type { Decider } from './schedule-services.ts';
import { settingsAt } from './settings.ts';

export interface HookDialogue extends HookKeeping {
  /** Absent where nobody listens. */
  readonly listens?: { readonly publicUrl?: string };
  /** False where they cannot be reached. */
  readonly tellAlone: (person: string, post: Post) => Promise<boolean>;
}

interface Asked {
  readonly services: HookDialogue;
  readonly by: Decider;
  readonly locale: Post['locale'];
}

/** Something was done: `asked` shows what there is now, and does nothing again. */
interface HookDone {
  readonly card: Card;
  readonly asked: string;
}

/** Lists the webhooks of a place, makes one or removes one. A key is in no answer that anybody else could read. */
export async function answerHook(asked: Asked, action: HookAction, details: string): Promise<Card | HookDone> {
  switch (action) {
    case 'list':
      return listCard(asked);
    case 'new':
      return done(await makeHook(asked, details));
    case 'remove':
      return done(await dropHook(asked, details));
    default:
      return unreachable(action);
  }
}

const done = (card: Card): HookDone => ({ card, asked: '/hook' });

async function listCard({ services, by: { place } }: Asked, said?: HookSaid): Promise<Card> {
  const [hooks, settled] = await Promise.all([hooksAt(services, place), settingsAt(services, place)]);
  const timeZone = settled.timeZone?.value ?? 'UTC';
  return hooksCard({ hooks, heard: services.listens !== undefined, timeZone, ...(said && { said }) });
}

async function makeHook(asked: Asked, details: string): Promise<Card> {
  const { services, by } = asked;
  const kind = findHookKind(details);
  if (!kind) throw new AppError({ code: 'choice_unknown', typed: details, known: HOOK_KINDS });
  if (!services.listens) throw new AppError({ code: 'hook_unheard' });
  const shown = seenAlone(by.place, by.person);
  if (shown === 'nobody') throw new AppError({ code: 'hook_not_alone', why: 'nobody' });
  const made = await addHook(services, by, kind);
  if (!made) return listCard(asked, { is: 'again' });
  const card = hookKeyCard(made.hook, made.key, services.listens.publicUrl);
  return shown === 'answer' ? card : sendAlone(asked, made, card);
}

/** A key that nobody may have got opens nothing. */
async function sendAlone(asked: Asked, { hook }: NewHook, card: Card): Promise<Card> {
  const { services, by, locale } = asked;
  if (await services.tellAlone(by.person, { card, locale }))
    return listCard(asked, { is: 'sent', number: hook.number });
  await removeHook(services, { person: by.person, place: by.place }, hook.number);
  throw new AppError({ code: 'hook_not_alone', why: 'unreached' });
}

async function dropHook(asked: Asked, details: string): Promise<Card> {
  const { services, by } = asked;
  const number = readHookNumber(details) ?? details;
  const removed = await removeHook(services, by, number);
  return listCard(asked, removed && { is: 'removed', number: removed.number });
}
