import { z } from 'zod';
import { chartCard } from '../src/cards/chart-card.ts';
import { wordSuggestion } from '../src/cards/suggestions.ts';
import { defineCommand } from '../src/command.ts';
import { CHART_KINDS } from '../src/core/chart-words.ts';
import { findChart } from '../src/usecases/chart.ts';
import { optionalWordSchema, suggestsAssets, suggestsWeeks } from './options.ts';

export const chart = defineCommand({
  name: 'chart',
  summary: 'command-chart',
  // A place follows levels of its own.
  shared: false,
  options: {
    kind: {
      schema: optionalWordSchema,
      help: 'option-chart-kind',
      suggest: async (typed) =>
        CHART_KINDS.filter((kind) => kind.startsWith(typed.toLowerCase())).map((kind) => wordSuggestion(kind)),
    },
    details: {
      schema: z.string().trim().max(100).optional(),
      help: 'option-chart-details',
      rest: true,
      suggest: async (typed, services) => [
        ...(await suggestsAssets(typed, services)).slice(0, 12),
        ...(await suggestsWeeks(typed, services)).slice(0, 12),
      ],
    },
  },
  run: async ({ options: { kind = '', details = '' }, from: { place } }, services) =>
    chartCard(await findChart(services, `${kind} ${details}`, place)),
});
