import { z } from 'zod';
import { type Level, levelSchema } from '../core/level.ts';
import { readDataFile } from './data-file.ts';

const levelsSchema = z.object({ about: z.string(), levels: z.array(levelSchema) });

export const readLevelClaims = (folder: URL): readonly Level[] =>
  readDataFile(folder, 'levels.json', levelsSchema).levels;
