import type { NextRequest } from '../../app.ts';
import { failureMessage } from '../../cards/failure-card.ts';
import type { Handed } from '../../command.ts';
import type { DeliveryId } from '../../core/delivery.ts';
import type { Locale } from '../../i18n/locale.ts';
import { message } from '../../i18n/message.ts';
import { rendererFor } from '../../i18n/renderer.ts';
import type { OnPostSeen } from '../../ports.ts';
import type { Ask } from './asking.ts';
import type { Buttons } from './buttons.ts';
import type { Scene, Tapped } from './incoming.ts';
import { type Asks, readLastingButton } from './lasting-buttons.ts';
import type { PostParts } from './messages.ts';
import type { Sender } from './sender.ts';
import { forChannel } from './setup.ts';
import { createShow } from './tapped-answer.ts';

interface Needs {
  readonly ask: Ask;
  readonly buttons: Buttons;
  readonly post: PostParts;
  readonly sender: Sender;
  readonly defaultLocale: Locale;
  readonly onPostSeen?: OnPostSeen | undefined;
}

/** What a button asks, and as asked where. */
interface Wish {
  readonly next: Asks & Pick<NextRequest, 'handed'>;
  readonly meant: Scene;
}

/** Answers a tap: by what is known of the post it is under, or by what it asks. */
export function createTaps(needs: Needs): (tapped: Tapped) => Promise<void> {
  const { ask, buttons, sender, defaultLocale } = needs;
  const show = createShow(needs);
  const tapping = new Set<string>();

  const wishOf = (tapped: Tapped): Wish | undefined => {
    const lasting = readLastingButton(tapped.id);
    if (lasting?.is === 'line') return { next: lasting.next, meant: tapped };
    const { next, channel } = buttons.find(tapped.chat, tapped.id) ?? {};
    return next && { next, meant: channel === undefined ? tapped : forChannel(tapped, channel) };
  };

  async function answer(tapped: Tapped, { next: { line, locale, handed }, meant }: Wish): Promise<void> {
    const answered = await ask(lineAsked({ line, locale, handed }), meant, 'fresh');
    const { failure } = answered;
    // What everybody sees there is not for one who may not to replace.
    if (failure?.code !== 'too_fast' && failure?.code !== 'not_allowed' && failure?.code !== 'link_waits') {
      await show(answered, tapped, meant);
      if (answered.leaves) await sender.leave(meant.chat);
      return;
    }
    await sender.answerTap(tapped.query, rendererFor(answered.locale).text(failureMessage(failure)));
  }

  return async (tapped) => {
    const lasting = readLastingButton(tapped.id);
    if (lasting?.is === 'post') return tellOfPost(needs, tapped, lasting.delivery);
    const wish = wishOf(tapped);
    const old = message('telegram-old-button');
    if (!wish) return void (await sender.answerTap(tapped.query, rendererFor(defaultLocale).text(old)));
    const key = `${tapped.chat} ${tapped.message} ${tapped.id}`;
    if (tapping.has(key)) return void (await sender.answerTap(tapped.query));
    tapping.add(key);
    try {
      await answer(tapped, wish);
    } finally {
      tapping.delete(key);
    }
  };
}

/** What was handed over is a text as it stands, not words of a line. */
function lineAsked({ line, locale, handed }: Asks & { readonly handed?: Handed | undefined }) {
  const shared = { locale, chosen: true as const };
  if (!handed) return { line, ...shared };
  const [name = '', ...rest] = line.split(' ');
  return { line: name, fields: { text: rest.join(' ') }, handed, ...shared };
}

/** A tap on a post's own button proves that it arrived, and is told what is known of it. */
async function tellOfPost(
  { sender, defaultLocale, onPostSeen }: Needs,
  { query, person, place, message: id, locale = defaultLocale }: Tapped,
  delivery: DeliveryId,
): Promise<void> {
  const tap = { how: 'tap', message: String(id) } as const;
  const known = await onPostSeen?.({ delivery, by: person, place, ...tap }).catch(async (error: unknown) => {
    await sender.answerTap(query);
    throw error;
  });
  const text = rendererFor(locale).text(known ?? message('telegram-old-button'));
  await sender.answerTap(query, text, known && 'alert');
}
