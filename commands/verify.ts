import { z } from 'zod';
import { verifyCard } from '../src/cards/verify-card.ts';
import { defineCommand } from '../src/command.ts';
import { verifyPicture } from '../src/usecases/verify-picture.ts';

export const verify = defineCommand({
  name: 'verify',
  summary: 'command-verify',
  // A picture may be made just after somebody asked for its code.
  shared: false,
  options: { code: { schema: z.string().trim().min(1).max(80), help: 'option-picture-code', rest: true } },
  run: async ({ options }, services) => verifyCard(await verifyPicture(services, options.code)),
});
