import { z } from 'zod';
import { recapCard } from '../src/cards/recap-card.ts';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand } from '../src/command.ts';
import { AppError } from '../src/core/errors.ts';
import { RECAP_SECTION_NAMES, recapSectionsSchema, sectionsNamed, USUAL } from '../src/core/recap.ts';
import { findReport } from '../src/usecases/find-report.ts';
import { recapOf } from '../src/usecases/recap.ts';
import { optionalWordSchema, suggestsWeeks } from './options.ts';

const sectionsSchema = z
  .string()
  .max(200)
  .transform((typed) => sectionsNamed(typed.toLowerCase().split(/[\s,，、]+/u)))
  .pipe(recapSectionsSchema);

export const recap = defineCommand({
  name: 'recap',
  summary: 'command-recap',
  options: {
    week: { schema: optionalWordSchema, help: 'option-week', suggest: suggestsWeeks },
    sections: {
      schema: sectionsSchema.optional(),
      help: 'option-recap-sections',
      rest: true,
      suggest: async (typed) => continuations(typed).map((line) => wordSuggestion(line)),
    },
  },
  async run({ options }, services) {
    // Where a week may stand, the name of a section is a section.
    const bare = sectionsSchema.safeParse(options.week);
    const week = bare.success ? undefined : options.week;
    const chosen = [...(bare.data ?? []), ...(options.sections ?? [])];
    const { view } = await recapOf(
      { ...services, extras: services },
      {
        // Whoever asks for it here and now is shown what there is, and told what it lacks.
        gate: 'caveat',
        ...(week !== undefined && { period: (await findReport(services, week)).report.weekEnding }),
        ...(chosen.length > 0 && { sections: [...new Set(chosen)] }),
      },
    );
    if (!view) throw new AppError({ code: 'no_reports' });
    return recapCard(view);
  },
});

/** What was typed with each section that its last word may begin. */
function continuations(typed: string): readonly string[] {
  const words = typed.toLowerCase().split(/\s+/u);
  const begun = words.pop() ?? '';
  return [USUAL, ...RECAP_SECTION_NAMES]
    .filter((name) => name.startsWith(begun) && !words.includes(name))
    .map((name) => [...words, name].join(' '));
}
