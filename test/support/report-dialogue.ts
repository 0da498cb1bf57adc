import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { createLog } from '../../src/log.ts';
import { openServices } from '../../src/open-app.ts';
import { openSharedApp } from '../../src/open-shared-app.ts';
import type { Clock } from '../../src/ports.ts';
import { createPlaceBookInMemory } from './place-book-in-memory.ts';
import { RETOLD, UNDATED, WEEK } from './report-texts.ts';
import type { Shown } from './schedule-dialogue.ts';

/** The core for many people at once, in which operators review reports and nothing is on disk. */
export function openReviewingApp(clock: Clock) {
  const places = createPlaceBookInMemory();
  const services = openServices(places.reports);
  const app = openSharedApp(
    clock,
    createLog('error', () => undefined),
    {
      ...{ services, places, posts: places.posts, reviews: places.reviews },
      acceptsPublisherPages: false,
    },
  );
  return { app, places, reports: services.reports };
}

/** An operator alone with the bot, and a member among others. */
export interface ReportStage<Message extends Shown> {
  /** Types /report with this behind it, and reads the answer. */
  says(words: string): Promise<Message>;
  /** Has the bot read somebody else's message. */
  handsOver(text: string): Promise<Message>;
  attaches(name: string, content: string | Uint8Array, size?: number): Promise<Message>;
  taps(label: string, under: Message): Promise<Message>;
  /** Refuses one figure without typing. */
  refuses(figure: { readonly subject: string; readonly shown: string }, under: Message): Promise<Message>;
  /** What a member reads who types a line. */
  member(line: string): Promise<Message>;
  close(): Promise<void>;
}

const ENGLISH = {
  ...{ locale: 'en' as Locale, text: UNDATED, sentence: '“Bitcoin saw outflows of US$88.8 million.”' },
  ...{ undated: 'does not say of which week it is', open: 'BTC −$88.8M · open', corrected: 'corrected to −$77.7M' },
  ...{ fix: '1 fix BTC -77.7m', refused: 'SOL +$11.1M · refused', acceptAll: 'Accept all' },
  accepted: 'vintage 1 of CoinShares’s report of the week',
  ...{
    closed: 'was decided before, and nothing was changed',
    flows: 'BTC −$77.7M net outflow',
    single: 'Single source',
  },
  ...{
    message: 'from a message',
    file: 'from a file',
    noFile: 'flows.pdf is not text',
    notAllowed: 'for the operators',
  },
  sol: { subject: 'SOL', shown: 'SOL: +$11.1M' },
  tooLarge: 'longer than 1,000,000 characters',
};

const CHINESE: typeof ENGLISH = {
  ...{
    locale: 'zh-CN',
    text: RETOLD[2].replace('截至2026年11月20日当周', '上周'),
    sentence: '“比特币净流出8880万美元，Solana 净流入1110万美元。”',
  },
  ...{ undated: '文本没有说明是哪一周', open: 'BTC −8,880万美元 · 待定', corrected: '更正为 −7,770万美元' },
  ...{ fix: '1 更正 BTC -7770万', refused: 'SOL +1,110万美元 · telegram', acceptAll: '全部接受' },
  accepted: '成为 CoinShares 当周报告的第 1 版',
  ...{ closed: '此前已有决定，没有任何改变', flows: 'BTC −7,770万美元 净流出', single: '单一来源' },
  ...{ message: '来自一条消息', file: '来自文件', noFile: 'flows.pdf 不是文本', notAllowed: '运营者' },
  sol: { subject: 'SOL', shown: 'SOL：+1,110万美元' },
  tooLarge: '超过 1,000,000 个字符',
};

/** The same conversation on each platform, in each language. */
export function talkAboutReports<Message extends Shown>(open: (locale: Locale) => Promise<ReportStage<Message>>): void {
  describe.each([ENGLISH, CHINESE])('in $locale', (said) => {
    let stage: ReportStage<Message>;
    beforeEach(async () => {
      stage = await open(said.locale);
    });
    afterEach(() => stage.close());

    it('from a pasted text to an accepted vintage, with a correction and a refusal; a stale button says who decided', async () => {
      // What was answered a moment ago is not answered again once there is something new.
      expect((await stage.member('/flows')).text()).not.toContain(said.flows);
      const brought = await stage.says(said.text);
      for (const part of [said.undated, said.open, said.sentence]) expect(brought.text()).toContain(part);
      const dated = await stage.says(`1 week ${WEEK}`);
      expect((await stage.says(said.fix)).text()).toContain(said.corrected);
      const refused = await stage.refuses(said.sol, await stage.says('1'));
      expect(refused.text()).toContain(said.refused.split(' · ')[0]);
      const accepted = await stage.taps(said.acceptAll, refused);
      for (const part of [said.accepted, said.corrected]) expect(accepted.text()).toContain(part);
      const stale = await stage.taps(said.acceptAll, dated);
      for (const part of [said.closed, said.accepted]) expect(stale.text()).toContain(part);
      const flows = await stage.member('/flows');
      for (const part of [said.flows, said.single]) expect(flows.text()).toContain(part);
    });

    it('from a message that somebody else wrote', async () => {
      expect((await stage.handsOver(RETOLD[0])).text()).toContain(said.message);
      expect((await stage.handsOver(RETOLD[0])).text()).toContain('CoinShares');
    });

    it('from a text file; any other file, and one that is too large, is refused in a sentence', async () => {
      const read = await stage.attaches('flows.txt', said.text);
      for (const part of [said.file, said.open]) expect(read.text()).toContain(part);
      expect((await stage.attaches('flows.pdf', '%PDF-1.4')).text()).toContain(said.noFile);
      expect((await stage.attaches('flows.txt', 'a'.repeat(1_000_001))).text()).toContain(said.tooLarge);
      // What it says of its size is not believed.
      expect((await stage.attaches('flows.txt', 'a'.repeat(1_000_001), 111)).text()).toContain(said.tooLarge);
    });

    it('is for operators: a member is told so, and nothing is kept', async () => {
      expect((await stage.member(`/report ${said.text}`)).text()).toContain(said.notAllowed);
      expect((await stage.says('')).buttons()).not.toContain('Open 1');
    });
  });
}

/** A sentence that would be bold, a link, a call and a command if anybody let it. */
export const HOSTILE =
  'Digital asset **products** <b>saw</b> outflows of US$111 million last week, says [CoinShares](https://evil.test) @everyone /flows https://evil.test/x.';
