import { type PageElement, squeeze } from './page-node.ts';
import { readStatedDate } from './stated-date.ts';

const META = ['article:published_time', 'og:published_time', 'datePublished', 'date.published', 'DC.date.issued'];
const ARTICLE = /^(?:[A-Za-z]*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$/u;

/**
 * Every date that a page states as that of its publication, as 'YYYY-MM-DD', the plainest statement first. What names several different
 * dates names none: neighbours of an article have dates too.
 */
export function statedDates(document: PageElement): readonly string[] {
  const meta = META.flatMap((name) =>
    [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)].map(
      (each) => each.getAttribute('content'),
    ),
  );
  const times = [...document.querySelectorAll('time[datetime]')].map((each) => each.getAttribute('datetime'));
  const shown = [...document.querySelectorAll('.published-on span, [itemprop="datePublished"]')].map((each) =>
    squeeze(each.getAttribute('content') ?? each.getAttribute('datetime') ?? each.textContent),
  );
  return [linkedData(document), meta, shown, times].flatMap((statements) => onlyDate(statements) ?? []);
}

function onlyDate(statements: readonly (string | null)[]): string | undefined {
  const dates = new Set(statements.flatMap((stated) => readStatedDate(stated ?? '') ?? []));
  const [date] = dates;
  return dates.size === 1 ? date : undefined;
}

function linkedData(document: PageElement): readonly string[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) => {
    const found: string[] = [];
    collect(parsed(textContent ?? ''), found, 0);
    return found;
  });
}

/** Articles on the page itself: not those that one of them names as its part or its neighbour. */
function collect(node: unknown, found: string[], depth: number): void {
  if (depth > 4 || typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const each of node) collect(each, found, depth + 1);
    return;
  }
  const { '@type': type, '@graph': graph, mainEntity, datePublished } = node as Record<string, unknown>;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  const isArticle = types.some((each) => typeof each === 'string' && ARTICLE.test(each));
  if (isArticle && typeof datePublished === 'string') found.push(datePublished);
  collect(graph, found, depth + 1);
  collect(mainEntity, found, depth + 1);
}

/** Many pages hold data that no parser takes; they have said nothing then. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a page says of itself that it is not free to read. */
export const saysPaid = (document: PageElement): boolean =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].some(({ textContent }) =>
    /"isAccessibleForFree"\s*:\s*"?false/iu.test(textContent ?? ''),
  );
