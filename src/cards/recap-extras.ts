import type { ExtraSection } from '../core/recap.ts';
import { message } from '../i18n/message.ts';
import type { Block } from './card.ts';
import type { Section } from './recap-view.ts';
import { caution, heading } from './text-blocks.ts';

/** What was gathered for a section that somebody chose; where nothing was, it says so. */
export const extraSection =
  (name: ExtraSection): Section =>
  ({ extras = {} }) => [
    heading(message(`recap-${name}`)),
    ...(extras[name] ?? [caution(message('recap-extra-nothing'))]),
  ];

/** What a section holds that could not be made. */
export const BROKEN_SECTION: readonly Block[] = [caution(message('recap-extra-broken'))];
