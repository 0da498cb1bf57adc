import { describe, expect, it, vi } from 'vitest';
import { createAnswerPictures } from '../../src/cards/answer-picture.ts';
import { USUAL_LOOK } from '../../src/core/picture.ts';
import { placeId } from '../../src/core/place.ts';
import { madeUpPicture } from '../support/pictured-app.ts';

const WANTED = { picture: madeUpPicture(), locale: 'en', place: placeId('telegram', 111) } as const;

function drawing(make: () => Promise<string | undefined>, more = {}) {
  const warn = vi.fn();
  return { warn, draw: createAnswerPictures({ pictures: { make }, log: { warn }, ...more }) };
}

describe('the picture of an answer', () => {
  it('is made in the language of the answer and, where nothing is chosen, in the usual look', async () => {
    const make = vi.fn(async () => 'made');
    const { draw, warn } = drawing(make);
    expect(await draw?.(WANTED)).toBe('made');
    expect(make).toHaveBeenCalledWith(WANTED.picture, 'en', USUAL_LOOK);
    expect(warn).not.toHaveBeenCalled();
  });

  it('is nothing where nobody draws', () => {
    expect(createAnswerPictures({ log: { warn: () => undefined } })).toBeUndefined();
  });

  it.each<[string, () => Promise<string | undefined>, object, string | undefined]>([
    ['could not be drawn, which was said already', async () => undefined, {}, undefined],
    ['takes too long', () => new Promise(() => undefined), { withinMs: 5 }, 'answer_picture_late'],
    ['breaks', () => Promise.reject(new TypeError('broken')), {}, 'answer_picture_broken'],
    [
      'has a place whose look nobody knows',
      async () => 'made',
      { lookAt: () => Promise.reject(new TypeError('broken')) },
      'answer_picture_broken',
    ],
  ])('is none where it %s', async (_, make, more, said) => {
    const { draw, warn } = drawing(make, more);
    expect(await draw?.(WANTED)).toBeUndefined();
    expect(warn.mock.calls.map(([event]) => event)).toEqual(said === undefined ? [] : [said]);
  });
});
