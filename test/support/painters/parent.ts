import { createStudio } from '../../../src/charts/studio.ts';
import { madeUpPicture } from '../made-up-pictures.ts';
import { saidIn } from './tiny-png.ts';

/** A process with a painter at rest: says which one, and stays until it is killed. */
const studio = createStudio({}, new URL('./obliging.ts', import.meta.url));
const painted = await studio.paint(madeUpPicture('bars', 'en'));
if (painted.is === 'painted') process.send?.(saidIn(painted.png));
setInterval(() => undefined, 60_000);
