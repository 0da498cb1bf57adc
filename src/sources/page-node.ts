/** As much of a page's tree as we look at: what draws it is loaded apart, and its types need a browser's. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const squeeze = (text: string | null): string => (text ?? '').replaceAll(/\s+/gu, ' ').trim();
