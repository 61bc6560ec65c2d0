import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { inLanguage } from '../src/i18n/text';
import { launch } from './browser';
import { Visitor } from './page';

/** Four persons in seven lines. p: F, 30 and 31; q: M, 40; r: F, 31; s: F, 30. */
const LINES = ['p,F,30', 'q,M,40', 'p,F,31', 'r,F,31', 'q,M,40', 's,F,30', 'p,F,30'];
const VISITS = { name: 'visits.csv', text: `patient_id,sex,age\n${LINES.join('\n')}\n` };
const LONG = { name: 'long.csv', text: 'patient_id,item,result\np,hb,13\nq,na,140\nq,hb,12\nr,na,140\n' };
const STAYS = { name: 'stays.csv', text: 'patient_id,sex,admitted\np,F,2024-03-01\np,F,2024-04-01\nq,M,2024-03-09\n' };

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
      expect(await visitor.figure('all_records.classes.count')).toBe(4);
      await visitor.picture(`persons-risk-${lang}`);
      await visitor.goTo('columns');
      await visitor.page.locator('tr', { hasText: 'age' }).locator('.person-setting select').selectOption('first');
      await visitor.idle();
      await visitor.goTo('risk');
      expect(await visitor.figure('all_records.classes.count')).toBe(3);
      expect(await visitor.violations()).toEqual([]);
    });
  }

  test('of a long table have a column a key', async () => {
    visitor = await Visitor.arrive(browser);
    await visitor.choose('table', LONG);
    await visitor.goTo('columns');
    const settings = visitor.page.locator('.pivot-settings');
    await settings.locator('summary').click();
    await settings.locator('input[type=checkbox]').check();
    await visitor.idle();
    await visitor.page.locator('tr', { hasText: 'hb' }).locator('select').first().selectOption('quasi-identifier');
    await visitor.idle();
    await visitor.picture('persons-long');
    await visitor.goTo('risk');
    expect(await visitor.figure('records')).toBe(3);
    expect(await visitor.figure('all_records.classes.count')).toBe(3);
    await visitor.goTo('columns');
    await settings.getByLabel(visitor.say('pivot-keys')).fill('hb');
    await visitor.page.keyboard.press('Enter');
    await visitor.idle();
    // The columns are looked at again behind the figures.
    const names = () => visitor.page.locator('.column-row .column-name').allTextContents();
    await expect.poll(names).toEqual(['patient_id', 'hb']);
  });

  test('have their dates moved, from a seed where one is given', async () => {
    visitor = await Visitor.arrive(browser);
    await visitor.choose('table', STAYS);
    await visitor.goTo('columns');
    const row = visitor.page.locator('.column-row', { hasText: 'admitted' });
    await row.getByText(visitor.say('shift-title')).click();
    for (const [field, number] of [
      [inLanguage('en', 'shift-of', { column: 'admitted' }), '30'],
      [visitor.say('shift-seed'), '7'],
    ] as const) {
      await row.getByLabel(field).fill(number);
      await visitor.page.keyboard.press('Enter');
      await visitor.idle();
    }
    await visitor.goTo('release');
    const plan = await visitor.save(() => visitor.press('download-plan'));
    expect(plan.text).toMatch(/shift = \{ days = 30, seed = 7 \}|shift\]\ndays = 30\nseed = 7/);
    const report = await visitor.save(() => visitor.page.getByRole('button', { name: 'JSON' }).click());
    const { shift } = JSON.parse(report.text) as { shift: { days: number; seed: number } };
    expect(shift).toMatchObject({ days: 30, seed: 7 });
  });
});
