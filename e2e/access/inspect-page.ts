import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

/** In one page: axe would open another to put frames' findings together, and there are no frames. */
async function axe(page: Page, look: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${look}: ${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}

/** Opens a page and says what is wrong with it, each finding with the path; a page that leads elsewhere is no page. */
export async function inspectPage(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  const { pathname } = new URL(page.url());
  if (pathname !== path.split('?')[0]) return [`${path} · leads to ${pathname}`];
  return (await inspectLooks(page)).map((problem) => `${path} · ${problem}`);
}

/**
 * What is wrong with what a page shows now: what axe finds at desktop width in light and at phone width in dark (the colours of a theme
 * are the same at every width), what cannot be seen in forced colours, what moves although less motion is wanted, what the keyboard
 * doesn't reach or doesn't show that it has, and what scrolls sideways at 360 and 320 pixels and at 200 % text on 640. Leaves the page
 * at desktop width in light, and what can be opened open.
 */
export async function inspectLooks(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
  const found = [...(await axe(page, 'light desktop')), ...(await moving(page)), ...(await unmarked(page))];
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await axe(page, 'dark phone')), ...(await sideways(page, '360 px')));
  await page.emulateMedia({ forcedColors: 'active' });
  found.push(...(await unseen(page, 'forced, dark')));
  await page.emulateMedia({ colorScheme: 'light' });
  found.push(...(await unseen(page, 'forced, light')));
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 320, height: 740 });
  found.push(...(await sideways(page, '320 px')));
  await page.setViewportSize({ width: 640, height: 740 });
  const resize = (size: string) =>
    page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, size);
  await resize('200%');
  found.push(...(await sideways(page, '200 % text')));
  await resize('');
  await page.setViewportSize(desktop);
  return found;
}

/** What reaches beyond the edge, if the page can be scrolled there. */
const sideways = (page: Page, look: string): Promise<string[]> =>
  page.evaluate((look) => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    return [
      `${look}: scrolls sideways: ${wide.slice(-2).map((element) => `${element.tagName}.${element.getAttribute('class')}`)}`,
    ];
  }, look);

/** What would take longer than an instant to change, where less motion is wanted. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lasts = (durations: string) => durations.split(',').some((duration) => Number.parseFloat(duration) > 0.02);
    const found = [...document.querySelectorAll('body, body *')].filter((element) => {
      const { transitionDuration, transitionProperty, animationDuration, animationName, scrollBehavior } =
        getComputedStyle(element);
      return (
        (transitionProperty !== 'none' && lasts(transitionDuration)) ||
        (animationName !== 'none' && lasts(animationDuration)) ||
        scrollBehavior === 'smooth'
      );
    });
    return found.slice(0, 3).map((element) => `less motion: moves: ${element.outerHTML.slice(0, 90)}`);
  });

/** What can be used but not be come to by Tab, and what looks the same with the focus as without; leaves the focus where it was. */
async function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const before = document.activeElement;
    const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
    const isThere = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled');
    const root = document.querySelector('dialog:modal') ?? document;
    const elements = [...root.querySelectorAll<HTMLElement>(usable)].filter(isThere);
    // The pieces of one passage lead to the same page; one stop is enough for them.
    const reached = new Set(elements.filter(({ tabIndex }) => tabIndex >= 0).map((element) => element.getAttribute('href')));
    const isReached = (element: HTMLElement) =>
      element.tabIndex >= 0 || (element.hasAttribute('href') && reached.has(element.getAttribute('href')));
    // A field's mark may be on its label or on what is drawn beside it.
    const around = (element: HTMLElement) =>
      [element, element.closest('label, fieldset, li'), element.parentElement, element.nextElementSibling]
        .flatMap((part) => (part ? [getComputedStyle(part)] : []))
        .map((style) => [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecoration])
        .join();
    const found = elements
      .filter((element) => !isReached(element))
      .map((element) => `keyboard: out of reach: ${element.outerHTML.slice(0, 90)}`);
    // What is alike and stands alike looks alike: one of a kind.
    const kindOf = (element: HTMLElement) =>
      [element, element.parentElement].map((part) => `${part?.tagName}.${part?.className}.${part?.getAttribute('type')}`).join();
    for (const element of new Map(elements.map((element) => [kindOf(element), element])).values()) {
      element.blur();
      const plain = around(element);
      element.focus({ preventScroll: true });
      if (around(element) === plain) found.push(`keyboard: no mark of focus: ${element.outerHTML.slice(0, 90)}`);
    }
    (document.activeElement as HTMLElement | null)?.blur();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return found.slice(0, 5);
  });
}

/** Shapes of figures that have the page's own colour, and buttons without an edge. */
const unseen = (page: Page, look: string): Promise<string[]> =>
  page.evaluate((look) => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const shows = (colour: string) => colour !== 'none' && colour !== canvas && !/^rgba\(.*, 0\)$/.test(colour);
    const hasSize = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width + height > 0;
    };
    const shapes = [...document.querySelectorAll('svg :is(rect, circle, path, line, polyline)')].filter((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return hasSize(shape) && !shows(fill) && !shows(stroke);
    });
    const buttons = [...document.querySelectorAll('.button')].filter((button) => {
      const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(button);
      return hasSize(button) && !shows(backgroundColor) && (borderTopWidth === '0px' || !shows(borderTopColor));
    });
    return [...new Set([...shapes, ...buttons].map((element) => `${look}: unseen: ${element.outerHTML.slice(0, 90)}`))].slice(
      0,
      5,
    );
  }, look);
