import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { launch } from './browser';
import { Visitor } from './page';

const STEPS = ['data', 'columns', 'hierarchies', 'risk', 'release'] as const;

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

afterEach(() => visitor?.leave());

/** The charts are there as well. */
async function settled(): Promise<void> {
  await visitor.idle();
  await visitor.page.waitForTimeout(600);
  await visitor.idle();
}

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', colorScheme => {
  test.each(['en', 'ja'] as const)('in %s', async lang => {
    visitor = await Visitor.arrive(browser, lang, { colorScheme });
    expect(await visitor.violations()).toEqual([]);
    await visitor.press('open-example');
    for (const step of STEPS) {
      await visitor.goTo(step);
      await settled();
      expect({ step, found: await visitor.violations() }).toEqual({ step, found: [] });
      await visitor.picture(`${colorScheme}-${lang}-${step}`);
    }
  });
});

test('at 390 px nothing has to be scrolled sideways', async () => {
  visitor = await Visitor.arrive(browser, 'ja', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await visitor.press('open-example');
  for (const step of STEPS) {
    await visitor.goTo(step);
    await settled();
    const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
    expect({ step, width }).toEqual({ step, width: 390 });
    expect({ step, found: await visitor.violations() }).toEqual({ step, found: [] });
    await visitor.picture(`narrow-${step}`);
  }
});

test('the whole road by keyboard only', async () => {
  visitor = await Visitor.arrive(browser);
  const { page } = visitor;
  await tabTo(visitor.say('open-example'));
  await page.keyboard.press('Enter');
  await visitor.idle();
  for (const step of ['columns', 'hierarchies', 'risk'] as const) {
    await tabTo(step, '[data-step]');
    await page.keyboard.press('Enter');
    await visitor.idle();
  }
  const slider = await tabTo('', 'input[type=range]');
  await page.keyboard.press('ArrowRight');
  await visitor.idle();
  expect(await visitor.level(slider)).toBeGreaterThan(0);
  await page.keyboard.press('Control+z');
  await visitor.idle();
  await tabTo('release', '[data-step]');
  await page.keyboard.press('Enter');
  await visitor.idle();
  await tabTo(visitor.say('download-plan'));
  const plan = await visitor.save(() => page.keyboard.press('Enter'));
  expect(plan.text).toContain('[columns.');
});

/** Goes on with the Tab key until the element with a name, step or kind has the focus, which must be seen; returns its name. */
async function tabTo(name: string, selector = 'button'): Promise<string> {
  for (let presses = 0; presses < 200; presses += 1) {
    await visitor.page.keyboard.press('Tab');
    const found = await visitor.page.evaluate(
      ([wanted, kind]) => {
        const at = document.activeElement;
        if (!(at instanceof HTMLElement) || !at.matches(kind)) return null;
        const names = [at.textContent?.trim(), at.dataset['step'], at.getAttribute('aria-label')];
        if (wanted !== '' && !names.includes(wanted)) return null;
        const { outlineStyle, boxShadow } = getComputedStyle(at);
        const label = at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? '') : '';
        return { seen: outlineStyle !== 'none' || boxShadow !== 'none', label };
      },
      [name, selector] as const,
    );
    if (found === null) continue;
    expect(found.seen).toBe(true);
    return found.label.trim();
  }
  throw new Error(`the Tab key does not reach ${name || selector}`);
}
