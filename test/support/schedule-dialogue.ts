import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { type DialogueWords, IN_CHINESE, IN_ENGLISH } from './dialogue-words.ts';

/** A message as it stands there now. */
export interface Shown {
  text(): string;
  buttons(): readonly string[];
}

export interface Person<Message extends Shown> {
  /** Types a line, and reads the answer. */
  says(line: string): Promise<Message>;
  /** Taps a button, and reads what became of the message or what is shown beside it. */
  taps(label: string, under: Message): Promise<Message>;
}

/** A place on a platform, at the hour it is said to be. */
export interface Stage<Message extends Shown> {
  readonly moderator: Person<Message>;
  readonly member: Person<Message>;
  /** What is posted there by itself, once there are so many. */
  posts(count: number): Promise<readonly Message[]>;
  /** How much stands there by itself now. */
  standing(): number;
  /** What the moderator is told alone. */
  told(): Promise<Message>;
  /** Time goes by; whatever is due by then is looked at. */
  comes(moment: string): void;
  /** The next post stands there, but nobody hears that it does. */
  losesTheAnswer(): void;
  /** On the button under a post. */
  readonly about: string;
  /** What a member reads who may not. */
  readonly refused: string;
  close(): Promise<void>;
}

export const BEGIN = '2026-05-25T11:00:00Z';
/** Monday 20:00 in Shanghai: the newest week of the bundled record is the one that is due then. */
const DUE = '2026-05-25T12:00:01Z';

const codeOf = (post: Shown): string => /\/why ([0-9a-z]{8})/u.exec(post.text())?.[1] ?? 'no code';

/** The same conversation on each platform, in each language. */
export function talkAboutSchedules<Message extends Shown>(open: (locale: Locale) => Promise<Stage<Message>>): void {
  describe.each([IN_ENGLISH, IN_CHINESE])('in $locale', (words) => {
    let stage: Stage<Message>;
    beforeEach(async () => {
      stage = await open(words.locale);
    });
    afterEach(() => stage.close());
    talk(words, () => stage);
  });
}

function talk<Message extends Shown>(words: DialogueWords, stage: () => Stage<Message>): void {
  const saved = async () => stage().moderator.says(`/schedule ${words.typedToSave}`);

  it('a moderator makes one by buttons: day, time, zone, a look at it, and only then is it kept', async () => {
    const { moderator } = stage();
    const day = await moderator.taps(words.add, await moderator.says('/schedule'));
    const time = await moderator.taps(words.monday, day);
    const zone = await moderator.taps('20:00', time);
    const summary = await moderator.taps('Asia/Shanghai', zone);
    for (const part of [words.unsaved, words.nextRun, words.mayPost]) expect(summary.text()).toContain(part);
    const kept = await moderator.taps(words.save, summary);
    for (const part of [words.saved, words.nextRun]) expect(kept.text()).toContain(part);
  });

  it('and by one line, which is shown before it is kept as well', async () => {
    const { moderator } = stage();
    const summary = await moderator.says(`/schedule ${words.typed}`);
    for (const part of [words.unsaved, words.nextRun, words.silent]) expect(summary.text()).toContain(part);
    expect((await moderator.taps(words.save, summary)).text()).toContain(words.saved);
  });

  it('a test is posted at once, and says that it is one', async () => {
    const { moderator } = stage();
    const answer = await moderator.taps(words.test, await saved());
    expect(answer.text()).toContain(words.ordered);
    const [post] = await stage().posts(1);
    for (const part of [words.recap, words.week, words.isTest]) expect(post?.text()).toContain(part);
    expect(answer.text()).toContain(post && codeOf(post));
  });

  it('it is changed, rests, goes on and is removed; a button that still shows it then says that it is gone', async () => {
    const { moderator } = stage();
    const other = await saved();
    const edited = await moderator.taps(words.tuesday, await moderator.says('/schedule edit 1'));
    for (const part of [words.changing, words.onTuesday]) expect(edited.text()).toContain(part);
    expect((await moderator.taps(words.save, edited)).text()).toContain(words.changed);
    const paused = await moderator.taps(words.pause, await moderator.says('/schedule edit 1'));
    expect(paused.text()).toContain(words.paused);
    stage().comes(DUE);
    const resumed = await moderator.taps(words.resume, paused);
    expect(resumed.text()).toContain(words.resumed);
    expect((await moderator.taps(words.remove, resumed)).text()).toContain(words.removed);
    expect((await moderator.taps(words.pause, other)).text()).toContain(words.wasRemoved);
    expect(stage().standing()).toBe(0);
  });

  it('a picture is asked for by its button, and no longer, or in words; then it is what it says', async () => {
    const { moderator } = stage();
    await saved();
    const wanted = await moderator.taps(words.withPicture, await moderator.says('/schedule edit 1'));
    for (const part of words.isPictured) expect(wanted.text()).toContain(part);
    const kept = await moderator.taps(words.save, wanted);
    expect(kept.text()).toContain(words.changed);
    const not = await moderator.taps(words.withoutPicture, await moderator.says('/schedule edit 1'));
    for (const part of words.isNotPictured) expect(not.text()).toContain(part);
    await moderator.taps(words.save, not);
    expect((await moderator.says('/schedule edit 1')).buttons()).toContain(words.withPicture);
    await moderator.says(`/schedule ${words.typedPictured}`);
    expect((await moderator.says('/schedule edit 2')).buttons()).toContain(words.withoutPicture);
    expect((await moderator.taps(words.remove, await moderator.says('/schedule edit 2'))).text()).toContain(' picture');
  });

  it('a member who taps what only a moderator may is told who that is, and nothing is kept', async () => {
    const { moderator, member } = stage();
    const summary = await moderator.says(`/schedule ${words.typed}`);
    expect((await member.taps(words.save, summary)).text()).toContain(stage().refused);
    expect((await moderator.says('/schedule')).text()).toContain(words.none);
  });

  it('it posts at its hour, and whoever taps its button reads what is known of it', async () => {
    await saved();
    stage().comes(DUE);
    const [post] = await stage().posts(1);
    if (!post) throw new Error('nothing was posted');
    expect(post.text()).toContain(words.week);
    expect(post.text()).not.toContain(words.isTest);
    const known = await stage().member.taps(stage().about, post);
    for (const part of [words.stands, codeOf(post)]) expect(known.text()).toContain(part);
  });

  it('where nobody knows whether it stands there, whoever made it is asked, and their word settles it', async () => {
    const { moderator } = stage();
    await saved();
    stage().losesTheAnswer();
    stage().comes(DUE);
    const [post] = await stage().posts(1);
    if (!post) throw new Error('nothing was posted');
    const notice = await stage().told();
    const code = codeOf(post);
    for (const part of [words.inDoubt, code, words.isAskedBack]) expect(notice.text()).toContain(part);
    expect(notice.buttons()).toEqual(expect.arrayContaining([words.seen(code), words.again(code)]));
    expect((await moderator.taps(words.seen(code), notice)).text()).toContain(words.noted);
    expect((await moderator.says('/deliveries')).text()).toContain(words.bySomebody);
    expect(stage().standing()).toBe(1);
  });
}
