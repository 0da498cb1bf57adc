import { z } from 'zod';
import { forgetCard, forgottenCard, leavingCard } from '../src/cards/about-cards.ts';
import { defineCommand } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import { leavable } from '../src/core/place.ts';
import { forgetPlace } from '../src/usecases/settings.ts';

export const forget = defineCommand({
  name: 'forget',
  summary: 'command-forget',
  who: 'moderator',
  shared: false,
  destructive: true,
  options: { now: { schema: z.enum(['now', 'leave']).optional(), help: 'option-forget' } },
  async run({ options, from }, services) {
    const whole = leavable(from.place);
    if (options.now === undefined) return forgetCard({ leavable: whole !== undefined });
    if (options.now === 'now') {
      await forgetPlace(services, from);
      return forgottenCard();
    }
    if (!whole) throw new AppError({ code: 'bad_option', command: 'forget', option: 'now', typed: 'leave' });
    await forgetPlace(services, { ...from, place: whole });
    return { card: leavingCard(), leaves: true };
  },
});
