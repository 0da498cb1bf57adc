import { type PageElement, type PageNode, squeeze } from './page-node.ts';

const TEXT = 3;
const ELEMENT = 1;
const named = (names: string): ReadonlySet<string> => new Set(names.toUpperCase().split(' '));
const BLOCKS = named(
  'address article aside blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody thead tr ul',
);
const UNSEEN = named('script style noscript template svg button input select textarea iframe object');

export interface Line {
  readonly text: string;
  /** Letters of it that are links. */
  readonly linked: number;
}

/** Paragraphs, items and rows of a part of a page, each on a line of its own; cells of a row stand apart by ' | '. */
export function linesOf(root: PageNode): readonly Line[] {
  const lines: Line[] = [];
  let [text, linked] = ['', 0];
  const flush = () => {
    const line = squeeze(text);
    if (line !== '') lines.push({ text: line, linked });
    [text, linked] = ['', 0];
  };
  const walkInto = (node: PageNode, name: string, inLink: boolean): void => {
    if (name === 'TR') text += rowOf(node);
    else for (const child of node.childNodes) walk(child, inLink || name === 'A');
  };
  const walk = (node: PageNode, inLink: boolean): void => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) {
      text += node.textContent ?? '';
      if (inLink) linked += squeeze(node.textContent).length;
    } else if (node.nodeType === ELEMENT && !UNSEEN.has(name)) {
      if (BLOCKS.has(name)) flush();
      walkInto(node, name, inLink);
      if (BLOCKS.has(name)) flush();
    }
  };
  walk(root, false);
  flush();
  return lines;
}

const rowOf = (row: PageNode): string =>
  [...row.childNodes]
    .filter(({ nodeName }) => /^T[DH]$/iu.test(nodeName))
    .map((cell) =>
      linesOf(cell)
        .map((line) => line.text)
        .join(' '),
    )
    .join(' | ');

/** The one heading of a page; undefined where it has none or several. */
export function onlyHeadline(document: PageElement): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => squeeze(textContent));
  const [first] = headings.filter((text) => text !== '');
  return first !== undefined && new Set(headings.filter((text) => text !== '')).size === 1 ? first : undefined;
}
