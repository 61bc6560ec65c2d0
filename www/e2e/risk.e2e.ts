import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { launch } from './browser';
import { Visitor } from './page';

/** Classes of 2, 2 and 1 by sex and age at its first level. */
const PEOPLE = {
  name: 'people.csv',
  text: ['sex,age,disease,w', 'f,31,flu,10', 'f,34,gout,20', 'm,52,flu,5', 'm,57,flu,5', 'm,31,flu,4', ''].join('\n'),
};
/** Four, six and three people in those classes. */
const CENSUS = { name: 'census.csv', text: 'sex,age,n\nf,33,4\nm,55,6\nm,30,3\n' };
const PLAN = [
  '[columns.sex]',
  'role = "quasi-identifier"',
  '[columns.age]',
  'role = "quasi-identifier"',
  'level = 1',
  'hierarchy = { intervals = { widths = [10, 20] } }',
  '[columns.disease]',
  'role = "sensitive"',
  '',
].join('\n');

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  visitor = await Visitor.arrive(browser);
  await visitor.choose('table', PEOPLE);
});

afterEach(async () => {
  expect(visitor.faults).toEqual([]);
  expect(visitor.asked).toEqual([]);
  await visitor.leave();
});

async function open(plan: string): Promise<void> {
  await visitor.choose('plan', { name: 'plan.toml', text: plan });
  await visitor.goTo('risk');
}

describe('three attackers', () => {
  test('without a population the page says what is missing and offers to state one', async () => {
    await open(PLAN);
    expect(await visitor.figure('risk.prosecutor.highest')).toBe(1);
    expect(await visitor.figure('risk.prosecutor.average')).toBe(0.6);
    expect(await visitor.figure('risk.journalist.highest')).toBeNull();
    await visitor.page.getByRole('button', { name: visitor.say('attacker-missing-go') }).first().click();
    expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('population-way');
    await visitor.page.locator('#population-way').selectOption('size');
    await visitor.idle();
    expect(await visitor.figure('population.size')).toBe(1_000_000);
    expect(await visitor.figure('risk.journalist.highest')).toBeNull();
    await visitor.press('undo');
    expect(await visitor.figure('population.size')).toBeNull();
  });

  test('a table of the population is asked for by name, and counts in both tables at the same levels', async () => {
    await open(`[population]\ntable = { csv = "folder/census.csv", count = "n" }\n${PLAN}`);
    expect(await visitor.page.locator('body').textContent()).toContain('folder/census.csv');
    await visitor.choose('named', CENSUS);
    expect(await visitor.figure('risk.journalist.highest')).toBe(1 / 3);
    expect(await visitor.figure('risk.marketer.expected')).toBeCloseTo(2 / 4 + 2 / 6 + 1 / 3, 12);
    expect(await visitor.figure('k_map.smallest')).toBe(3);
  });

  test('weights say how many people a record stands for', async () => {
    await open(PLAN);
    await visitor.goTo('columns');
    await visitor.page.getByRole('combobox', { name: 'Role of w' }).selectOption('weight');
    await visitor.goTo('risk');
    await visitor.page.locator('#population-way').selectOption('weights');
    await visitor.idle();
    expect(await visitor.figure('risk.journalist.highest')).toBe(1 / 4);
    expect(await visitor.figure('individual.highest')).toBeGreaterThan(0);
  });
});

describe('the goal', () => {
  test('conditions on sensitive columns are added, judged by column and removed', async () => {
    await open(`[goal]\nk = 1\nsuppression-limit = 0.5\n${PLAN}`);
    await visitor.page.locator('.goal-editor > summary').click();
    await visitor.page.getByLabel(visitor.say('goal-add')).selectOption('l-diversity');
    await visitor.idle();
    expect(await visitor.figure('suppressed')).toBe(3);
    expect(await visitor.figure('goal.findings.1.value')).toBe(2);
    expect(await visitor.page.locator('.goal-findings').textContent()).toContain('disease');
    await visitor.page.getByRole('button', { name: 'Remove l-diversity of disease' }).click();
    await visitor.idle();
    expect(await visitor.figure('suppressed')).toBe(0);
    await visitor.press('undo');
    expect(await visitor.figure('suppressed')).toBe(3);
  });
});

describe('what an attacker knows', () => {
  test('an attacker of one’s own is built, renamed and undone', async () => {
    await open(PLAN);
    await visitor.press('builder-add');
    expect(await visitor.figure('attackers.0.highest')).toBe(1);
    const known = visitor.page.getByRole('group', { name: 'sex' });
    await known.getByRole('checkbox', { name: 'sex' }).uncheck();
    await visitor.idle();
    await visitor.page.getByLabel('How precisely age is known').selectOption('within');
    await visitor.idle();
    await visitor.page.getByLabel(visitor.say('builder-name'), { exact: true }).fill('neighbour');
    await visitor.page.keyboard.press('Tab');
    await visitor.idle();
    expect(await visitor.page.getByRole('columnheader', { name: 'neighbour' }).count()).toBe(1);
    for (let step = 0; step < 4; step += 1) await visitor.press('undo');
    expect(await visitor.figure('attackers.0.highest')).toBeNull();
  });

  test('a recipient brings the values of the literature, which can be replaced', async () => {
    await open(PLAN);
    await visitor.page.getByLabel(visitor.say('context-switch')).click();
    await visitor.idle();
    const risk = await visitor.figure('context.risk');
    expect(risk).toBe(0.6);
    await visitor.page.getByLabel('Probability that an insider tries').fill('50');
    await visitor.page.keyboard.press('Tab');
    await visitor.idle();
    expect(await visitor.figure('context.scenarios.0.probability')).toBe(0.5);
    expect(await visitor.figure('context.scenarios.0.overall')).toBe(0.3);
  });
});

describe('the riskiest records', () => {
  test('no value is shown until the reader asks for it', async () => {
    await open(PLAN);
    const values = visitor.page.locator('.riskiest-values');
    expect(await visitor.figure('riskiest.shown.0.size')).toBe(1);
    expect(await values.count()).toBe(0);
    await visitor.page.getByLabel(visitor.say('riskiest-values')).click();
    await visitor.idle();
    expect(await values.first().textContent()).toContain('[30, 40)');
    await visitor.page.getByLabel(visitor.say('riskiest-values')).click();
    expect(await values.count()).toBe(0);
  });

  test('the cheapest change is applied at a click, and undone', async () => {
    await open(`[goal]\nk = 2\nsuppression-limit = 1\n${PLAN}`);
    expect(await visitor.figure('all_records.risk.prosecutor.highest')).toBe(1);
    await visitor.press('riskiest-apply');
    expect(await visitor.figure('all_records.risk.prosecutor.highest')).toBeLessThanOrEqual(0.5);
    await visitor.press('undo');
    expect(await visitor.figure('all_records.risk.prosecutor.highest')).toBe(1);
  });

  test('special uniques are searched when they are asked for', async () => {
    await open(PLAN);
    expect(await visitor.figure('special_uniques.records_with_msu')).toBeNull();
    await visitor.press('uniques-search');
    expect(await visitor.figure('special_uniques.records_with_msu')).toBe(1);
    expect(await visitor.figure('special_uniques.msu_by_size.1.count')).toBe(1);
    await visitor.press('undo');
    expect(await visitor.figure('special_uniques.records_with_msu')).toBeNull();
  });
});

test('figures of an earlier plan lose their mark until they are worked out anew', async () => {
  await open(PLAN);
  const path = 'disclosure.0.distinct_l';
  expect(await visitor.figure(path)).toBe(1);
  const marks = await visitor.page.evaluate(async wanted => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]');
    if (slider === null) return null;
    slider.value = '1';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(resolve => setTimeout(resolve, 20));
    return document.querySelectorAll(`[data-measure="${wanted}"]`).length;
  }, path);
  expect(marks).toBe(0);
  await visitor.idle();
  expect(await visitor.figure(path)).not.toBeNull();
});
