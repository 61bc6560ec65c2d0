import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { launch } from './browser';
import { FOLDER, Visitor } from './page';

/** Two classes of 3 and 2, and two people who are alone. */
const PEOPLE = {
  name: 'people.csv',
  text: 'sex,age\nf,31\nf,34\nf,38\nm,52\nm,57\nf,55\nm,36\n',
};
const PLAN = {
  name: 'people.toml',
  text: [
    '[goal]',
    'k = 2',
    'suppression-limit = 0.1',
    '[columns.sex]',
    'role = "quasi-identifier"',
    '[columns.age]',
    'role = "quasi-identifier"',
    'hierarchy = { intervals = { widths = [10, 20] } }',
    'level = 1',
    '',
  ].join('\n'),
};

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
  console.log(`pictures: ${FOLDER}`);
});

afterAll(() => browser?.close());

afterEach(() => visitor?.leave());

async function choose(method: string): Promise<void> {
  await visitor.page.locator(`input[type=radio][value=${method}]`).check();
  await visitor.idle();
}

describe.each(['en', 'ja'] as const)('the method of a release in %s', lang => {
  test('is chosen in the last step, shown, undone and kept by the plan', async () => {
    visitor = await Visitor.arrive(browser, lang);
    await visitor.choose('table', PEOPLE);
    await visitor.choose('plan', PLAN);
    await visitor.goTo('release');
    expect(await visitor.page.getByRole('button', { name: visitor.say('download-table'), exact: true }).isDisabled()).toBe(true);

    await choose('local-recoding');
    expect(await visitor.figure('release.levels_mixed[0].records')).toBe(5);
    expect(await visitor.figure('release.levels_mixed[1].records')).toBe(2);
    expect(await visitor.violations()).toEqual([]);
    await visitor.picture(`release-${lang}-local-recoding`);
    const recoded = await visitor.save(() => visitor.press('download-table'));
    expect(recoded.text.trimEnd().split('\n')).toHaveLength(8);
    expect(recoded.text.match(/^\*,\*$/gm)).toHaveLength(2);

    await choose('cells');
    expect(await visitor.figure('release.cells_suppressed[sex].cells')).toBe(2);
    expect(await visitor.figure('release.cells_suppressed[age].cells')).toBe(2);
    expect(await visitor.violations()).toEqual([]);
    await visitor.save(() => visitor.press('download-table'));
    await visitor.picture(`release-${lang}-cells`);
    const plan = await visitor.save(() => visitor.press('download-plan'));
    expect(plan.text).toContain('method = "cells"');

    await choose('records');
    expect(await visitor.figure('release.cells_suppressed[sex].cells')).toBeNull();
    expect(visitor.faults).toEqual([]);
    expect(visitor.asked).toEqual([]);
  });
});
