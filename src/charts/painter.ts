import type { Picture } from '../core/picture.ts';
import type { FromPainter } from './job.ts';
import { draw } from './paint/draw.ts';
import { loadFonts } from './paint/fonts.ts';

/** Draws what it is handed, one at a time, and ends with whoever started it. */
loadFonts();
const say = (said: FromPainter) => process.send?.(said);
process.on('message', (picture: Picture) => {
  try {
    say({ is: 'painted', png: draw(picture) });
  } catch {
    // Whatever went wrong, there is no picture: words are sent instead.
    say({ is: 'failed' });
  }
});
process.on('disconnect', () => process.exit());
