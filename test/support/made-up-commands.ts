import { z } from 'zod';
import type { Card } from '../../src/cards/card.ts';
import { defineCommand, type Role } from '../../src/command.ts';
import { TOTAL } from '../../src/core/subject.ts';
import { message, subjectValue } from '../../src/i18n/message.ts';
import { M, madeUpFigure } from './made-up.ts';

const run = async (): Promise<Card> => {
  throw new Error('reached');
};

/** Only whoever has this role may run it; what it would do is break. */
export const forRole = (who: Role) =>
  defineCommand({ name: `for_${who}`, summary: 'command-help', options: {}, who, run });

/** Breaks with whatever it is given. */
export const breaking = (error: unknown) =>
  defineCommand({
    name: 'breaking',
    summary: 'command-help',
    options: { words: { schema: z.string().optional(), help: 'option-text', rest: true } },
    run: async () => {
      throw error;
    },
  });

/** Makes a card that shows a figure and owes what it does not say: the types forbid it, so they are told otherwise. */
export const owing = (disclaimers: object) =>
  defineCommand({
    name: 'owing',
    summary: 'command-help',
    options: {},
    run: async () => {
      const figure = madeUpFigure(TOTAL, -111 * M);
      const blocks = [{ kind: 'figures', rows: [{ label: subjectValue(TOTAL), figure }] }];
      return { title: message('help-title'), blocks, disclaimers, next: [] } as unknown as Card;
    },
  });
