import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { contract } from '../tests/contract/contract';
import { launch } from './browser';
import { at, cases } from './corpus';
import type { Large, Where } from './harness/harness';
import { serveFolder, type Server } from './serve';

let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'oboro-engines-'));
  await build({
    root: join(import.meta.dirname, 'harness'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir: folder, target: 'es2023', minify: false, assetsInlineLimit: 0, modulePreload: false, emptyOutDir: true },
    worker: { format: 'iife' },
  });
  server = await serveFolder(folder);
  browser = await launch();
  page = await browser.newPage();
  await page.goto(server.url);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe.each<Where>(['local', 'remote'])('%s in Chromium', where => {
  test.each(Object.keys(contract))('%s', async rule => {
    const fault = await page.evaluate(([at, name]) => window.harness.run(at, name), [where, rule] as const);
    expect(fault).toBeNull();
  });
});

describe('the corpus in the worker', () => {
  test.each(cases())('$name', async one => {
    const judgement = await page.evaluate(given => window.harness.judge(given), one);
    if ('refusal' in judgement) {
      expect(judgement.refusal).toBe(one.error);
      return;
    }
    expect(one.error).toBeUndefined();
    for (const [path, wanted] of Object.entries(one.expect ?? {})) {
      const found = at(judgement.report, path);
      if (typeof wanted === 'number') expect.soft(near(found, wanted), `${path}: ${String(found)}, not ${wanted}`).toBe(true);
      else expect.soft(found, path).toBe(wanted === 'null' ? null : wanted);
    }
    expect(judgement.charts).toEqual({ ...one.charts, ...one['search-charts'] });
    if (one.release !== undefined) expect(judgement.released).toEqual(one.release);
  });
});

describe('a large file that several workers read', () => {
  const read = async (large: Large, cores: number) => {
    let workers = 0;
    const begun = (): void => void (workers += 1);
    page.on('worker', begun);
    const found = await page.evaluate(([file, count]) => window.harness.read(file, count), [large, cores] as const);
    page.off('worker', begun);
    return { ...found, workers };
  };

  test.each<Large>(['plain', 'notes', 'japanese', 'wrong'])('%s is what one worker reads', { timeout: 120_000 }, async large => {
    const alone = await read(large, 1);
    expect(alone.workers).toBe(1);
    expect(JSON.parse(alone.inspection)).toMatchObject(large === 'wrong' ? { id: 'table-ragged' } : { columns: expect.anything() });
    for (const cores of [2, 3]) {
      const several = await read(large, cores);
      expect(several).toEqual({ ...alone, workers: cores });
    }
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('can be given up, and then nobody reads any more', { timeout: 60_000 }, async () => {
    const { share, fault } = await page.evaluate(() => window.harness.giveUp('plain', 2));
    expect(fault).toContain('AbortError');
    expect(share).toBeLessThan(1);
    await expect.poll(() => page.workers().length).toBe(0);
  });
});

function near(found: unknown, wanted: number): boolean {
  return typeof found === 'number' && Math.abs(found - wanted) <= Math.max(1e-9 * Math.abs(wanted), 1e-12);
}
