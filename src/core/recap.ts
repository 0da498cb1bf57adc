import { z } from 'zod';

/** What a recap holds unless somebody chooses, in the order it is read. */
export const USUAL_SECTIONS = ['headline', 'regions', 'assets', 'rotation', 'streaks', 'levels', 'changes'] as const;

/** What it holds where somebody chose it: most of it is asked of live sources. */
export const EXTRA_SECTIONS = ['etf', 'metals', 'holdings', 'macro', 'notes'] as const;
export type ExtraSection = (typeof EXTRA_SECTIONS)[number];

/** All that a recap can hold. Schedules store these names. */
export const RECAP_SECTION_NAMES = [...USUAL_SECTIONS, ...EXTRA_SECTIONS] as const;
export type RecapSection = (typeof RECAP_SECTION_NAMES)[number];

/** The one word for all that are usual, where names are typed. */
export const USUAL = 'usual';

/** Whether a choice is what a recap holds without one, in its order. */
export const isUsual = (sections: readonly RecapSection[]): boolean => sections.join() === USUAL_SECTIONS.join();

/** Names as typed, 'usual' among them, as the sections they stand for: each once, where it was named first. */
export const sectionsNamed = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => (name === USUAL ? USUAL_SECTIONS : [name]))),
];

/** A choice of sections in the order they are to be read. */
export const recapSectionsSchema = z
  .array(z.enum(RECAP_SECTION_NAMES))
  .min(1)
  .refine((sections) => new Set(sections).size === sections.length, 'each section once');
