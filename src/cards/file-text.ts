import { writeCalendar } from '../core/calendar-file.ts';
import type { Renderer } from '../i18n/renderer.ts';
import type { CardFile } from './card.ts';

/** What a file holds, in the renderer's language. */
export const fileText = ({ events, writtenAt }: CardFile, renderer: Renderer): string =>
  writeCalendar({
    writtenAt,
    entries: events.map(({ uid, when, summary, description, url, tentative = false }) => ({
      ...{ uid, when, tentative },
      summary: renderer.text(summary),
      description: renderer.text(description),
      ...(url !== undefined && { url }),
    })),
  });
