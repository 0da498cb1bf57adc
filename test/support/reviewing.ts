import { combineReports } from '../../src/combined-reports.ts';
import type { Handed } from '../../src/command.ts';
import { placeId } from '../../src/core/place.ts';
import { figureOf } from '../../src/core/report.ts';
import { assetSubject, TOTAL } from '../../src/core/subject.ts';
import { weekEnding } from '../../src/core/week.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { LinkReader, ReportStore } from '../../src/ports.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { openTidemark, type Told } from './ask.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';
import { NOW } from './report-texts.ts';

interface Setting {
  readonly now?: string;
  readonly bundled?: ReportStore;
  readonly acceptsPublisherPages?: boolean;
  readonly links?: LinkReader;
}

const DESK = placeId('telegram', 42);

/** A core in which operators review reports, and nothing is on disk. */
export function openReviewing({ now = NOW, bundled, acceptsPublisherPages = false, links }: Setting = {}) {
  const places = createPlaceBookInMemory();
  const record = openBundled();
  const reports = combineReports(bundled ?? record.reports, places.reports);
  let woken = 0;
  const ask = openTidemark({
    ...{ now, places, bundled: { ...record, reports } },
    reviewing: { reviews: places.reviews, acceptsPublisherPages, ...(links && { links }) },
    posting: { posts: places.posts, wakeDeliveries: () => (woken += 1) },
  });
  let updates = 0;
  const says = (
    line: string,
    how: {
      readonly by?: string;
      readonly update?: string;
      readonly locale?: Locale;
      readonly role?: 'member' | 'moderator' | 'operator';
      readonly handed?: Handed;
    } = {},
  ): Promise<Told> => {
    updates += 1;
    const { by = 'telegram:42', update = `telegram:4242:${updates}`, locale = 'en', role = 'operator', handed } = how;
    return ask(line, { locale, role, from: { person: by, place: DESK, update, ...(handed && { handed }) } });
  };
  const reportOf = (week: string) => reports.ofWeek(weekEnding(week));
  return {
    ...{ ask, says, places, reports, reportOf },
    woken: () => woken,
    /** What of a week is known of the total or an asset. */
    async figure(week: string, key: string) {
      const report = await reportOf(week);
      return report && figureOf(report, key === 'total' ? TOTAL : assetSubject(key));
    },
    decisions: () => places.decisions(DESK, 100),
    /** Brings a text and accepts all of it. */
    async accepts(text: string): Promise<Told> {
      const answer = await says(`/report ${text}`);
      const number = /Review (\d+)/u.exec(answer.text)?.[1];
      return says(`/report ${number} accept`);
    },
  };
}
