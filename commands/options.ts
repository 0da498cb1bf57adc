import { z } from 'zod';

/** A word as typed, short enough to be repeated in an answer. What it means is for the use cases to find out. */
export const wordSchema = z.string().trim().min(1).max(64);
export const optionalWordSchema = wordSchema.optional();
