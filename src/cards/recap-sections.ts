import type { RecapSection } from '../core/recap.ts';
import { assetsSection } from './recap-assets.ts';
import { changesSection } from './recap-changes.ts';
import { extraSection } from './recap-extras.ts';
import { headlineSection } from './recap-headline.ts';
import { levelsSection } from './recap-levels.ts';
import { regionsSection } from './recap-regions.ts';
import { rotationSection } from './recap-rotation.ts';
import { streaksSection } from './recap-streaks.ts';
import type { Section } from './recap-view.ts';

/** Every section by its name. A new one is its name in `core/recap.ts`, its file, and its line here. */
export const RECAP_SECTIONS: Readonly<Record<RecapSection, Section>> = {
  headline: headlineSection,
  regions: regionsSection,
  assets: assetsSection,
  rotation: rotationSection,
  streaks: streaksSection,
  levels: levelsSection,
  changes: changesSection,
  etf: extraSection('etf'),
  metals: extraSection('metals'),
  holdings: extraSection('holdings'),
  macro: extraSection('macro'),
  notes: extraSection('notes'),
};
