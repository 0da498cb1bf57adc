/** Runs in the page: what sticks out of it, and what its own box cuts off. */
export function whatDoesNotFit(): readonly string[] {
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  const cut = [...document.querySelectorAll('article *')].filter((each) => {
    const box = each.getBoundingClientRect();
    return box.right > window.innerWidth + 0.5 || box.left < -0.5;
  });
  return [...(wide > 0 ? [`page is ${wide} px too wide`] : []), ...cut.map((each) => each.textContent ?? '')];
}

/** Runs in the page: the worst contrast of any text against what lies behind it, by WCAG's formula. */
export function worstContrast(): number {
  const channels = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((c) =>
      c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] === 0 ? behind(element.parentElement) : colour;
  };
  const ratios = [...document.querySelectorAll('article *')]
    .filter((each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    .map(
      (each) =>
        [luminance(getComputedStyle(each).color), luminance(behind(each))].sort((a, b) => b - a) as [number, number],
    )
    .map(([light, dark]) => (light + 0.05) / (dark + 0.05));
  return Math.min(...ratios);
}

/** Runs in the page: labels of buttons that are cut off with an ellipsis. */
export function cutLabels(): readonly string[] {
  return [...document.querySelectorAll('.button')]
    .filter((each) => each.scrollWidth > each.clientWidth)
    .map((each) => each.textContent ?? '');
}
