import type { Block, Card, CardFile, FigureRow, TableBlock } from '../../cards/card.ts';
import { disclaimerMessages } from '../../cards/disclaimers.ts';
import { fileText } from '../../cards/file-text.ts';
import { directionOf } from '../../core/interval.ts';
import { message, type Value, words } from '../../i18n/message.ts';
import type { Renderer } from '../../i18n/renderer.ts';
import { PAGE_STYLE } from './style.ts';

/** A card as a whole HTML document: no script, nothing loaded from elsewhere, readable at 320 px, light and dark. */
export function renderPage(card: Card, renderer: Renderer): string {
  const title = escapeHtml(renderer.text(card.title));
  return `<!doctype html>
<html lang="${renderer.locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
${renderArticle(card, renderer)}
</html>`;
}

/** The card alone, for pages that hold several. Every text is escaped: a quotation can hold anything. */
function renderArticle(card: Card, renderer: Renderer): string {
  const say: Say = (value) => keepTogether(escapeHtml(renderer.text(value)));
  const attribute: Say = (value) => escapeHtml(renderer.text(value));
  const disclaimers = disclaimerMessages(card).map((line) => `<p>${say(line)}</p>`);
  return [
    '<article>',
    `<h1>${say(card.title)}</h1>`,
    ...card.blocks.map((block) => renderBlock(block, { say, attribute, mark: renderer.mark })),
    ...(card.file ? [fileLink(card.file, renderer)] : []),
    ...(disclaimers.length > 0 ? [`<footer>${disclaimers.join('')}</footer>`] : []),
    '</article>',
  ].join('\n');
}

/** The file lies in its own address: nothing has to be fetched to save it. */
function fileLink(file: CardFile, renderer: Renderer): string {
  const address = `data:${file.type};charset=utf-8,${encodeURIComponent(fileText(file, renderer))}`;
  const label = renderer.text(message('file-save', { file: words(file.name) }));
  return `<p><a download="${escapeHtml(file.name)}" href="${escapeHtml(address)}">${escapeHtml(label)}</a></p>`;
}

type Say = (value: Value) => string;

interface Draw {
  readonly say: Say;
  readonly attribute: Say;
  readonly mark: Renderer['mark'];
}

function renderBlock(block: Block, draw: Draw): string {
  const { say, attribute } = draw;
  switch (block.kind) {
    case 'figures':
      return block.rows.length > 0
        ? `<table class="figures">${block.rows.map((row) => figureRow(row, draw)).join('')}</table>`
        : '';
    case 'facts':
      return block.messages.map((line) => `<p>${say(line)}</p>`).join('');
    case 'table':
      return tableOf(block, say, attribute);
    case 'quote':
      return `<figure><blockquote>${say(block.words)}</blockquote><figcaption>${say(block.by)}</figcaption></figure>`;
    case 'text':
      if (block.tone === 'heading') return `<h2>${say(block.message)}</h2>`;
      return `<p class="${block.tone}">${say(block.message).replaceAll('\n', '<br>')}</p>`;
    case 'terms':
      return `<dl>${block.terms.map(({ term, detail }) => `<dt>${say(term)}</dt><dd>${say(detail)}</dd>`).join('')}</dl>`;
    case 'folded':
      return `<details><summary>${say(block.heading)}</summary>${block.messages.map((line) => `<p>${say(line)}</p>`).join('')}</details>`;
  }
}

function figureRow({ label, figure, note }: FigureRow, { say, mark }: Draw): string {
  const direction = directionOf(figure.interval);
  return `<tr class="${direction}"><td class="mark" aria-hidden="true">${mark(direction)}</td><th>${say(label)}</th><td class="amount">${say({ is: 'figure', figure })}</td><td class="note">${note ? say(note) : ''}</td></tr>`;
}

function tableOf({ columns, rows }: TableBlock, say: Say, attribute: Say): string {
  const head = columns.map((title) => `<th>${say(title)}</th>`).join('');
  // On a phone the head is gone and each cell names its column.
  const names = columns.map(attribute);
  const body = rows.map((row) =>
    'gap' in row
      ? `<tr class="gap"><td colspan="${columns.length}">${say(row.gap)}</td></tr>`
      : `<tr>${row.cells.map((cell, at) => `<td data-column="${names[at] ?? ''}"><span>${say(cell)}</span></td>`).join('')}</tr>`,
  );
  return `<table class="grid"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** A line may break between − and $, and then the sign is lost on the line before. */
const keepTogether = (html: string): string => html.replaceAll(/−\$[\d.,]+[A-Z]?/gu, '<span class="money">$&</span>');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
