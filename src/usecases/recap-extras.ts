import type { Block } from '../cards/card.ts';
import { BROKEN_SECTION } from '../cards/recap-extras.ts';
import type { FomcCalendar } from '../core/fomc.ts';
import { notesKnownOn } from '../core/notes.ts';
import type { PlaceId } from '../core/place.ts';
import { EXTRA_SECTIONS, type ExtraSection, type RecapSection } from '../core/recap.ts';
import type { Report } from '../core/report.ts';
import type { NoteBook, PlaceBook } from '../ports.ts';
import type { EtfSources } from './etf-days.ts';
import { today } from './find-report.ts';
import type { HoldingsSources } from './holdings.ts';

/** All that the sections are asked of that somebody may choose beside the usual ones. */
export interface ExtraSources extends EtfSources, HoldingsSources {
  readonly notes: NoteBook;
  readonly fomc: () => Promise<FomcCalendar>;
  readonly places: Pick<PlaceBook, 'find'>;
  /** Hears what nobody foresaw of one section, which then says that it could not be made: a post waits for none. Without it that flies on. */
  readonly onBroken?: (section: ExtraSection, error: unknown) => void;
}

interface For {
  readonly report: Report;
  /** Whose time zone counts. */
  readonly place: PlaceId;
}

/** What each section holds for one week; each file is loaded only where it was chosen. A new one is its name in `core/recap.ts` and its line here. */
const GATHERING: Readonly<Record<ExtraSection, (sources: ExtraSources, how: For) => Promise<readonly Block[]>>> = {
  async etf(sources, { report }) {
    const { findEtfOverview } = await import('./etf-week.ts');
    const { recapEtfDays } = await import('../cards/recap-etf-days.ts');
    return recapEtfDays(await findEtfOverview(sources, report.weekEnding));
  },
  async metals(sources, { report }) {
    const { findMetals } = await import('./find-metals.ts');
    const { recapMetals } = await import('../cards/recap-metals.ts');
    return recapMetals(await findMetals(sources, report));
  },
  async holdings(sources) {
    const { gatherHoldings } = await import('./holdings.ts');
    const { holdingsSection } = await import('../cards/recap-holdings.ts');
    return holdingsSection(await gatherHoldings(sources));
  },
  async macro(sources, { place }) {
    const { macroCalendar } = await import('./macro-calendar.ts');
    const { macroSection } = await import('../cards/recap-macro.ts');
    return macroSection(await macroCalendar(sources, place));
  },
  async notes({ notes, clock }) {
    const { notesSection } = await import('../cards/recap-notes.ts');
    return notesSection({ notes: notesKnownOn(await notes.notes(), today(clock)) });
  },
};

/** The sections of a choice that are gathered for it, all at once. */
export async function extrasOf(
  sources: ExtraSources,
  sections: readonly RecapSection[],
  how: For,
): Promise<{ readonly [Name in ExtraSection]?: readonly Block[] }> {
  const chosen = EXTRA_SECTIONS.filter((name) => sections.includes(name));
  const all = await Promise.all(chosen.map(async (name) => [name, await gathered(name, sources, how)] as const));
  return Object.fromEntries(all);
}

async function gathered(name: ExtraSection, sources: ExtraSources, how: For): Promise<readonly Block[]> {
  try {
    return await GATHERING[name](sources, how);
  } catch (error) {
    if (!sources.onBroken) throw error;
    sources.onBroken(name, error);
    return BROKEN_SECTION;
  }
}
