import { draw } from '../../src/charts/paint/draw.ts';
import { loadFonts } from '../../src/charts/paint/fonts.ts';
import { BODIES, madeUpPicture, TONGUES } from '../../test/support/made-up-pictures.ts';

/** Draws what the painter would, all kinds in turn, and says how much memory it holds early and late. */
loadFonts();
const kinds = BODIES.flatMap((body) => TONGUES.map((tongue) => [body, tongue] as const));

async function upTo(count: number, from: number): Promise<number> {
  for (let at = from; at < count; at += 1) {
    const [body, tongue] = kinds[at % kinds.length] ?? ['recap', 'en'];
    draw(madeUpPicture(body, tongue, { title: `picture ${at}`, size: at % 2 === 0 ? 'wide' : 'tall' }));
    // Canvases are freed when the event loop comes around, as it does between two jobs.
    await new Promise((next) => setImmediate(next));
  }
  return process.memoryUsage.rss();
}

const early = await upTo(100, 0);
const late = await upTo(1000, 100);
process.send?.({ early, late });
