import { z } from 'zod';

/** What a recap can hold, in the order it is read unless somebody chooses another. Schedules store these names. */
export const RECAP_SECTION_NAMES = [
  'headline',
  'regions',
  'assets',
  'rotation',
  'streaks',
  'levels',
  'changes',
] as const;
export type RecapSection = (typeof RECAP_SECTION_NAMES)[number];

/** A choice of sections in the order they are to be read. */
export const recapSectionsSchema = z
  .array(z.enum(RECAP_SECTION_NAMES))
  .min(1)
  .refine((sections) => new Set(sections).size === sections.length, 'each section once');
