import type { History } from './core/history.ts';
import type { Level } from './core/level.ts';
import type { Report } from './core/report.ts';
import type { SourceDescription } from './core/source-description.ts';
import type { Subject } from './core/subject.ts';
import type { IsoDate, WeekEnding } from './core/week.ts';

/** UTC milliseconds. Everything that asks for the time asks here. */
export interface Clock {
  now(): number;
}

/**
 * The weekly reports, each in its newest vintage. `asOf` hides what was published later, so that a clock set back
 * sees what was known then. Weeks that no text was found for are absent from every answer.
 */
export interface ReportStore {
  weeks(asOf: IsoDate): Promise<readonly WeekEnding[]>;
  newest(asOf: IsoDate): Promise<Report | undefined>;
  ofWeek(week: WeekEnding): Promise<Report | undefined>;
  /** One entry for each week that names the subject, oldest first. */
  history(subject: Subject, asOf: IsoDate): Promise<History>;
  /** Every subject that any week names. */
  subjects(asOf: IsoDate): Promise<readonly Subject[]>;
}

/** Claims about prices, with our reading of each. */
export interface LevelBook {
  levels(): Promise<readonly Level[]>;
}

export interface SourceCatalog {
  describe(): Promise<readonly SourceDescription[]>;
}
