import { regionSubject, sameSubject } from '../core/subject.ts';
import { message } from '../i18n/message.ts';
import type { Section } from './recap-view.ts';
import { regionRows, regionsNote } from './regions-card.ts';
import { caution, heading } from './text-blocks.ts';

/** By country and group; a week that names none says so. Beside a headline, which has the US, the others are enough. */
export const regionsSection: Section = ({ report, withheld, sections }) => {
  const all = regionRows(report);
  const others = all.filter(({ figure }) => !sameSubject(figure.subject, regionSubject('US')));
  const rows = sections.includes('headline') && others.length > 0 ? others : all;
  const taken = rows.length === 0 && withheld.some(({ scope }) => scope === 'region' || scope === 'group');
  return [
    heading(message('recap-regions')),
    { kind: 'figures', rows },
    taken ? caution(message('regions-none-used')) : regionsNote(report),
  ];
};
