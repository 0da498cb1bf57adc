import type { Picture, PictureBar, PictureBody, PictureLook } from '../core/picture.ts';
import { shownBars } from '../core/picture-room.ts';
import { message, type Value } from '../i18n/message.ts';
import type { Renderer } from '../i18n/renderer.ts';
import type { CardPicture, SaidBar, SaidBody, SaidSeries, SaidTick } from './card-picture.ts';

type Text = (value: Value) => string;

/** What is drawn, in the renderer's language. `code` is written on its face. */
export function pictureOf(said: CardPicture, { text }: Renderer, look: PictureLook, code: string): Picture {
  const { size, title, subtitle, badge, caution, source, body } = said;
  return {
    ...{ size, ...look, direction: 'ltr', title: text(title), subtitle: text(subtitle), badge: text(badge) },
    ...(caution && { caution: text(caution) }),
    ...{ source: text(source), code, body: bodyOf(body, said, text) },
  };
}

/** What it says to whoever cannot see it: the title, then each sentence. */
export const altOf = ({ title, subtitle, alt }: CardPicture, { text }: Renderer): readonly string[] =>
  [title, subtitle, ...alt].map(text);

/** What may be kept of that: nothing of a place. */
export const keptOf = ({ alt, ofPlace = [] }: CardPicture, { text }: Renderer): readonly string[] =>
  alt.filter((line) => !ofPlace.includes(line)).map(text);

function bodyOf(body: SaidBody, { size }: CardPicture, text: Text): PictureBody {
  switch (body.is) {
    case 'recap': {
      const lead = body.lead.map((bar) => barOf(bar, text));
      return { is: 'recap', lead, ...barsOf(body.bars, { size, is: 'recap' }, text) };
    }
    case 'bars':
      return { is: 'bars', ...barsOf(body.bars, { size, is: 'bars' }, text) };
    case 'weeks': {
      const { labels, parts, mean, ticks } = body;
      const lines = { labels: labels.map(text), parts: parts.map((part) => seriesOf(part, text)) };
      return { is: 'weeks', ...lines, ticks: ticksOf(ticks, text), ...(mean && { mean: seriesOf(mean, text) }) };
    }
    case 'lines': {
      const { labels, lines, ticks, levels, flows } = body;
      const shown = { labels: labels.map(text), lines: lines.map((line) => seriesOf(line, text)) };
      const beneath = flows && {
        ...(flows.name !== undefined && { name: text(flows.name) }),
        ...{ values: [...flows.values], ticks: ticksOf(flows.ticks, text) },
      };
      const axes = { ticks: ticksOf(ticks, text), levels: ticksOf(levels, text) };
      return { is: 'lines', ...shown, ...axes, ...(beneath && { flows: beneath }) };
    }
    case 'bridge': {
      const { bars, gap, verdict } = body;
      return {
        ...{ is: 'bridge', bars: bars.map((bar) => barOf(bar, text)) },
        ...(gap && { gap: { label: text(gap.label), value: text(gap.value) } }),
        ...(verdict !== undefined && { verdict: text(verdict) }),
      };
    }
  }
}

function barsOf(bars: readonly SaidBar[], room: Parameters<typeof shownBars>[1], text: Text) {
  const { shown, left } = shownBars(
    bars.map((bar) => barOf(bar, text)),
    room,
  );
  return { bars: [...shown], ...(left > 0 && { more: text(message('picture-more', { count: left })) }) };
}

const barOf = ({ label, value, note, ...rest }: SaidBar, text: Text): PictureBar => ({
  ...rest,
  ...{ label: text(label), value: text(value), ...(note !== undefined && { note: text(note) }) },
});

const seriesOf = ({ name, last, values }: SaidSeries, text: Text) => ({
  ...{ name: text(name), values: [...values] },
  ...(last !== undefined && { last: text(last) }),
});

const ticksOf = (ticks: readonly SaidTick[], text: Text) => ticks.map(({ at, label }) => ({ at, label: text(label) }));
