import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { launch } from './browser';
import { Visitor } from './page';

const PEOPLE = { name: 'people.csv', text: `sex,age\n${Array.from({ length: 600 }, (_, n) => `${'fm'[n % 2]},${20 + (n % 7)}\n`).join('')}` };

/** As long as `parts` pieces of two megabytes, with other people in each line of a piece. */
interface Long {
  readonly name: string;
  readonly parts: number;
}

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  visitor = await Visitor.arrive(browser);
});

afterEach(() => visitor?.leave());

/** Drops a file that is made in the page: its pieces are one, so that its length costs nothing. */
async function drop({ name, parts }: Long): Promise<void> {
  await visitor.page.evaluate(
    ([name, parts]) => {
      const lines = Array.from({ length: 60_000 }, (_, n) => `${n % 2},${n % 101},${n % 47},${n % 1009},${n % 499},${n % 89},${n % 31},${n % 13},${n % 7},${n % 11}\n`);
      const piece = new Blob(lines);
      const transfer = new DataTransfer();
      transfer.items.add(new File(['a,b,c,d,e,f,g,h,i,j\n', ...Array.from({ length: parts }, () => piece)], name));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    },
    [name, parts] as const,
  );
}

/** What WebAssembly takes of memory lasts as long as its worker. */
async function workers(): Promise<number> {
  // The browser tells of the end of one a moment later.
  await expect.poll(() => visitor.page.workers().length).toBeLessThan(2);
  return visitor.page.workers().length;
}

async function records(): Promise<number | null> {
  await visitor.goTo('risk');
  const found = await visitor.figure('records');
  await visitor.goTo('data');
  return found;
}

describe('memory', () => {
  test('what a table needs is shown while it is read, and reading can be stopped', async () => {
    await visitor.choose('table', PEOPLE);
    expect(await records()).toBe(600);
    for (let turn = 0; turn < 3; turn += 1) {
      await drop({ name: 'long.csv', parts: 90 });
      const progress = visitor.page.locator('.read-progress');
      await progress.getByText(/About 5,\d{3},\d{3} rows are expected; .* [MG]B of memory/).waitFor();
      await progress.getByRole('button', { name: visitor.say('stop') }).click();
      await visitor.idle();
      expect(await workers()).toBe(1);
      expect(await records()).toBe(600);
    }
    expect(visitor.faults).toEqual([]);
  });

  test('what will not fit is refused before it is read, and the table before stays', async () => {
    await visitor.choose('table', PEOPLE);
    await drop({ name: 'larger.csv', parts: 2_000 });
    await visitor.page.getByText(/The table has about 1[12]\d,000,000 records and would need about \d+,\d{3} MB of memory; there are 4,0\d0 MB/).waitFor();
    await visitor.idle();
    expect(await visitor.page.getByText(/About \d of its 10 columns would fit/).count()).toBeGreaterThan(0);
    expect(await workers()).toBe(1);
    // What would fit can be chosen.
    for (const name of 'abcdefghij') expect(await visitor.page.getByRole('checkbox', { name, exact: true }).isChecked()).toBe(true);
    await visitor.press('dismiss');
    expect(await records()).toBe(600);
  });

  test('fewer columns are read, and more again', async () => {
    await visitor.choose('table', { name: 'people.csv', text: PEOPLE.text.replace('sex,age', 'sex,age,ward').replaceAll(/(?<=\d)$/gm, ',w') });
    const mark = (name: string) => visitor.page.getByRole('checkbox', { name, exact: true });
    await mark('ward').uncheck();
    await visitor.page.getByRole('button', { name: 'Read again with 2 of 3 columns' }).click();
    await visitor.idle();
    await visitor.page.getByText('2 of 3', { exact: true }).waitFor();
    expect(await mark('ward').isChecked()).toBe(false);
    expect(await records()).toBe(600);
    await mark('ward').check();
    await mark('sex').uncheck();
    await visitor.page.getByRole('button', { name: 'Read again with 2 of 3 columns' }).click();
    await visitor.idle();
    expect([await mark('sex').isChecked(), await mark('ward').isChecked()]).toEqual([false, true]);
    // Another file is read whole.
    await visitor.choose('table', PEOPLE);
    expect(await records()).toBe(600);
    expect(await visitor.page.getByText(/^\d of \d$/).count()).toBe(0);
    expect(visitor.faults).toEqual([]);
  });

  test('tables in turn leave nothing behind', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await visitor.choose('table', { name: `people-${turn}.csv`, text: PEOPLE.text.replaceAll('f,', `${turn},`) });
      expect(await workers()).toBe(1);
    }
    expect(await records()).toBe(600);
    expect(visitor.faults).toEqual([]);
  });
});
