import type { Picture } from '../core/picture.ts';
import type { FromPainter } from './job.ts';
import { draw, loadFonts } from './paint/draw.ts';

/** Draws what it is handed, one at a time, and ends with whoever started it. */
loadFonts();
const say = (said: FromPainter) => process.send?.(said);
process.on('message', (picture: Picture) => {
  try {
    say({ is: 'painted', png: draw(picture).png });
  } catch {
    say({ is: 'failed' });
  }
});
process.on('disconnect', () => process.exit());
