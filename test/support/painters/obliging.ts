import type { Picture } from '../../../src/core/picture.ts';
import { tinyPng } from './tiny-png.ts';

/** A painter that does what the title of a picture asks of it, and otherwise says who it is and what it knows. */
process.on('message', ({ title }: Picture) => {
  switch (title) {
    case 'hang':
      return;
    case 'crash':
      process.abort();
      break;
    case 'leave':
      process.exit();
      break;
    case 'garbage':
      process.send?.({ is: 'painted', png: Uint8Array.from([1, 2, 3]) });
      break;
    case 'nonsense':
      process.send?.('nonsense');
      break;
    case 'refuse':
      process.send?.({ is: 'failed' });
      break;
    default:
      process.send?.({
        is: 'painted',
        png: tinyPng(
          JSON.stringify({
            pid: process.pid,
            title,
            environment: Object.keys(process.env),
            arguments: process.execArgv,
          }),
        ),
      });
  }
});
process.on('disconnect', () => process.exit());
