import { z } from 'zod';
import { historyCard } from '../src/cards/history-card.ts';
import { defineCommand } from '../src/command.ts';
import { resolveSubject } from '../src/usecases/find-asset.ts';
import { today } from '../src/usecases/find-report.ts';
import { optionalWordSchema } from './options.ts';

const DEFAULT_WEEKS = 12;
const weeksSchema = z
  .string()
  .regex(/^\d{1,3}$/u)
  .transform(Number)
  .pipe(z.int().min(1).max(120));

export const history = defineCommand({
  name: 'history',
  summary: 'command-history',
  options: {
    asset: { schema: optionalWordSchema, help: 'option-asset-or-total' },
    weeks: { schema: weeksSchema.optional(), help: 'option-weeks' },
  },
  async run({ options }, { reports, clock }) {
    const bareCount = options.weeks === undefined ? weeksSchema.safeParse(options.asset) : undefined;
    const typed = bareCount?.success ? undefined : options.asset;
    const count = options.weeks ?? bareCount?.data ?? DEFAULT_WEEKS;
    const subject = await resolveSubject(reports, typed, today(clock));
    return historyCard({ subject, history: await reports.history(subject, today(clock)), count, now: clock.now() });
  },
});
