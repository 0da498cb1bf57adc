/**
 * Reads a text as Discord's clients do, written apart from the escaping it checks: backslashes before punctuation are taken
 * away with what they guard, fenced code is opaque, and what is left and means something is named.
 */
export function activeMarkup(text: string): readonly string[] {
  const visible = text.replaceAll(/```\n[^`]*\n```/gu, 'fence').replaceAll(/\\[!-/:-@[-`{-~]/gu, '\u0001');
  const found: string[] = [];
  const look = (kind: string, pattern: RegExp) => {
    if (pattern.test(visible)) found.push(kind);
  };
  look('mention', /<(?:@[!&]?|#|:|a:|t:|\/|id:)|@(?:everyone|here)/u);
  look('link', /\w+:\/\/\S|\]\(|discord(?:app)?\.(?:gg|com)\//u);
  look('code', /`/u);
  look('strike', /~~/u);
  look('spoiler', /\|\|/u);
  look('underline', /_/u);
  look('three stars', /\*{3,}/u);
  look('single star', /(?<!\*)\*(?!\*)/u);
  look('list', /^[ \t>]*(?:[-+*]|\d+\.)[ \t]/mu);
  look('big quote', /^[ \t]*>>>/mu);
  look('quote in quote', /^> *>/mu);
  look('heading within', /(?<!^)^#{1,3} /mu);
  look('heading in small print', /^(?:-#|>) *(?:#{1,3} |-#)/mu);
  look('broken bold', (visible.match(/\*\*/gu)?.length ?? 0) % 2 === 1 ? /\*\*/u : /$^/u);
  return found;
}
