import { message } from '../i18n/message.ts';
import { assetBlocks } from './flows-card.ts';
import type { Section } from './recap-view.ts';
import { heading } from './text-blocks.ts';

/** Every asset the week names; a week that names none says so. */
export const assetsSection: Section = ({ report, withheld }) => [
  heading(message('recap-assets')),
  ...assetBlocks(report, withheld),
];
