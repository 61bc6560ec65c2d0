import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { launch } from './browser';
import { Visitor } from './page';

/** Four persons in seven lines. p: F, 30 and 31; q: M, 40; r: F, 31; s: F, 30. */
const LINES = ['p,F,30', 'q,M,40', 'p,F,31', 'r,F,31', 'q,M,40', 's,F,30', 'p,F,30'];
const VISITS = { name: 'visits.csv', text: `patient_id,sex,age\n${LINES.join('\n')}\n` };
const LONG = { name: 'long.csv', text: 'patient_id,item,result\np,hb,13\nq,na,140\nq,hb,12\nr,na,140\n' };

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

afterEach(async () => {
  expect(visitor.faults).toEqual([]);
  expect(visitor.asked).toEqual([]);
  await visitor.leave();
});

describe('persons', () => {
  for (const lang of ['en', 'ja'] as const) {
    test(`are counted instead of lines, and combine as is chosen (${lang})`, async () => {
      visitor = await Visitor.arrive(browser, lang);
      await visitor.choose('table', VISITS);
      await visitor.goTo('columns');
      expect(await visitor.page.locator('tr', { hasText: 'patient_id' }).locator('select').first().inputValue()).toBe('person');
      await visitor.picture(`persons-columns-${lang}`);
      await visitor.goTo('risk');
      expect(await visitor.figure('persons.persons')).toBe(4);
      expect(await visitor.figure('persons.rows')).toBe(7);
      expect(await visitor.figure('records')).toBe(4);
      expect(await visitor.figure('classes.count')).toBe(4);
      await visitor.picture(`persons-risk-${lang}`);
      await visitor.goTo('columns');
      await visitor.page.locator('tr', { hasText: 'age' }).locator('.person-setting select').selectOption('first');
      await visitor.idle();
      await visitor.goTo('risk');
      expect(await visitor.figure('classes.count')).toBe(3);
      expect(await visitor.violations()).toEqual([]);
    });
  }

  test('of a long table have a column a key', async () => {
    visitor = await Visitor.arrive(browser);
    await visitor.choose('table', LONG);
    await visitor.goTo('columns');
    const settings = visitor.page.locator('.pivot-settings');
    await settings.locator('summary').click();
    await settings.locator('input').check();
    await visitor.idle();
    await visitor.page.locator('tr', { hasText: 'hb' }).locator('select').first().selectOption('quasi-identifier');
    await visitor.idle();
    await visitor.picture('persons-long');
    await visitor.goTo('risk');
    expect(await visitor.figure('records')).toBe(3);
    expect(await visitor.figure('classes.count')).toBe(3);
  });
});
