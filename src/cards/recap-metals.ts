import { message } from '../i18n/message.ts';
import type { Block } from './card.ts';
import { bitcoinBlocks, metalBlocks } from './metal-blocks.ts';
import type { MetalsView } from './metals-view.ts';
import { plain } from './text-blocks.ts';

/** What a recap says of metals beside its own flows, without a heading. What is not known says why. */
export const recapMetals = (view: MetalsView): readonly Block[] => [
  plain(message('metals-side-by-side')),
  ...view.metals.flatMap((metal) => metalBlocks(metal, view)),
  ...bitcoinBlocks(view),
];
