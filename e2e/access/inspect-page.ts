import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

/** In one page: axe would open another to put frames' findings together, and there are no frames. */
async function axe(page: Page, look: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${look}: ${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}

/**
 * What is wrong with a page: what axe finds at desktop width in light and at phone width in dark (the colours of a theme are the same
 * at every width), what cannot be seen in forced colours, and what scrolls sideways at 320 pixels and at 200 % text on 640.
 * One load serves them all.
 */
export async function inspectPage(page: Page, path: string): Promise<string[]> {
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.goto(path);
  const found = await axe(page, 'light desktop');
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
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  found.push(...(await sideways(page, '200 % text')));
  return found.map((problem) => `${path} · ${problem}`);
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
