import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { launch } from './browser';
import { Visitor } from './page';

/** Forty people in wards a and b; the event is commoner in b, and nobody else is as old as the last one. */
const LINES = Array.from({ length: 40 }, (_, at) => {
  const ward = at % 2 === 0 ? 'a' : 'b';
  const ill = at % (ward === 'a' ? 5 : 3) === 0 ? 'yes' : 'no';
  return `${at === 39 ? 97 : 30 + (at % 8)},${ward},${ill},${at % 7},${['x', 'y', 'z'][at % 3]}`;
});
const PEOPLE = { name: 'people.csv', text: `age,ward,ill,days,kin\n${LINES.join('\n')}\n` };
const PLAN = [
  '[columns.age]',
  'role = "quasi-identifier"',
  'hierarchy = { intervals = { widths = [10, 20] } }',
  'level = 1',
  '[columns.ward]',
  'role = "quasi-identifier"',
  '[goal]',
  'k = 3',
  'suppression-limit = 0.5',
  '',
].join('\n');
const STUDY = '[study.ill-by-ward]\nkind = "rate"\noutcome = "ill"\nevent-values = ["yes"]\ngroup = "ward"\n';

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

async function open(plan: string, lang: 'en' | 'ja' = 'en'): Promise<void> {
  visitor = await Visitor.arrive(browser, lang);
  await visitor.choose('table', PEOPLE);
  await visitor.choose('plan', { name: 'plan.toml', text: plan });
  await visitor.goTo('risk');
}

/** Until the figures of the plan as it is now are there. */
async function studied(): Promise<void> {
  await visitor.idle();
  await visitor.page.waitForSelector('#risk-study [data-measure="study.0.after.used"]', { timeout: 30_000 });
}

describe('the study', () => {
  test('is stated without a line of TOML, saved with the plan, and undone', async () => {
    await open(PLAN);
    const study = visitor.page.locator('#risk-study');
    expect(await study.innerText()).toContain(visitor.say('study-none'));
    await visitor.press('study-add');
    const choose = async (key: Parameters<Visitor['say']>[0], value: string) =>
      study.getByLabel(visitor.say(key), { exact: true }).selectOption(value);
    await choose('study-use-outcome', 'ill');
    expect(await study.getByRole('status').innerText()).toContain(visitor.say('study-use-event-values'));
    await choose('study-use-group', 'ward');
    await study.getByRole('checkbox', { name: 'yes', exact: true }).check();
    await studied();
    expect(await visitor.figure('study.0.before.used')).toBe(40);
    // The one of 97 years is alone in a group.
    expect(await visitor.figure('study.0.after.used')).toBe(39);
    expect(await visitor.figure('study.0.before.estimates.0.estimate')).toBeCloseTo(4 / 20, 12);
    await visitor.goTo('release');
    const { text } = await visitor.save(() => visitor.page.getByRole('button', { name: visitor.say('download-plan') }).first().click());
    expect(text).toContain('event-values = ["yes"]');
    await visitor.goTo('risk');
    await visitor.press('undo');
    await visitor.page.waitForFunction(() => document.querySelector('#risk-study article') === null);
    await visitor.press('redo');
    await studied();
  });

  test('follows a move of a level, and what changed is said', async () => {
    await open(PLAN + STUDY);
    await studied();
    expect(await visitor.figure('study.0.comparison.lost')).toBe(0);
    await visitor.move('ward', 'End');
    await visitor.page.waitForSelector('#risk-study [data-measure="study.0.comparison.lost"][data-value="2"]', { timeout: 30_000 });
    const study = await visitor.page.locator('#risk-study').innerText();
    expect(study).toContain(visitor.say('study-only-before'));
    expect(study).toContain(visitor.say('study-rule'));
    expect(await visitor.page.locator('#risk-study .chart-drawing svg').count()).toBe(1);
  });

  test('sets all that a plan can: the reference, the lines tried on, and the seed', async () => {
    await open(PLAN);
    const study = visitor.page.locator('#risk-study');
    await visitor.press('study-add');
    await study.getByLabel(visitor.say('study-kind'), { exact: true }).selectOption('prediction');
    await study.getByLabel(visitor.say('study-use-outcome'), { exact: true }).selectOption('ill');
    await study.getByRole('checkbox', { name: 'yes', exact: true }).check();
    await study.getByRole('checkbox', { name: 'ward', exact: true }).check();
    await study.getByRole('checkbox', { name: 'age', exact: true }).check();
    await studied();
    await study.getByRole('combobox', { name: /ward/ }).selectOption('b');
    for (const [key, typed] of [['study-hold-out', '40'], ['study-seed', '7']] as const) {
      await study.getByLabel(visitor.say(key), { exact: true }).fill(typed);
      await visitor.page.keyboard.press('Enter');
      await visitor.idle();
    }
    // A number as categories has a reference, too, which may be a group of the release.
    await study.getByRole('combobox', { name: /age/ }).selectOption('category');
    await study.getByRole('textbox', { name: /age/ }).fill('[30, 40)');
    await visitor.page.keyboard.press('Enter');
    await studied();
    await visitor.goTo('release');
    const { text } = await visitor.save(() => visitor.page.getByRole('button', { name: visitor.say('download-plan') }).first().click());
    for (const line of ['hold-out = 0.4', 'seed = 7', 'ward = "b"', 'age = "[30, 40)"', 'age = "category"']) expect(text).toContain(line);
  });

  test('of a table as released says that nothing is compared', async () => {
    await open(PLAN + STUDY);
    await studied();
    await visitor.goTo('data');
    await visitor.page.getByLabel(visitor.say('as-released')).first().click();
    await visitor.idle();
    await visitor.goTo('risk');
    expect(await visitor.page.locator('#risk-study').innerText()).toContain(visitor.say('study-as-released'));
    expect(await visitor.page.locator('#risk-study [data-measure]').count()).toBe(0);
  });

  test.each(['en', 'ja'] as const)('is found without a fault by axe in %s', async lang => {
    await open(PLAN + STUDY, lang);
    await studied();
    await visitor.page.locator('#risk-study details.study-analysis summary').click();
    await visitor.press('study-add');
    await visitor.page.waitForTimeout(500);
    expect(await visitor.violations()).toEqual([]);
  });
});
