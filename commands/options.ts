import { z } from 'zod';
import { subjectSuggestion, weekSuggestion } from '../src/cards/suggestions.ts';
import type { Suggest } from '../src/command.ts';
import { suggestAssets, suggestWeeks } from '../src/usecases/suggest.ts';

/** A word as typed, short enough to be repeated in an answer. What it means is for the use cases to find out. */
export const wordSchema = z.string().trim().min(1).max(64);
export const optionalWordSchema = wordSchema.optional();

/** Offers the known weeks while one types. */
export const suggestsWeeks: Suggest = async (typed, services) =>
  (await suggestWeeks(services, typed)).map(weekSuggestion);

/** Offers the known assets while one types. */
export const suggestsAssets: Suggest = async (typed, services) =>
  (await suggestAssets(services, typed)).map(subjectSuggestion);
