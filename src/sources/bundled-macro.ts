import { type FomcCalendar, fomcCalendarSchema } from '../core/fomc.ts';
import { readDataFile } from './data-file.ts';

/** The bundled dates of the FOMC, checked whole. */
export const readFomc = (folder: URL): FomcCalendar => readDataFile(folder, 'fomc.json', fomcCalendarSchema);
