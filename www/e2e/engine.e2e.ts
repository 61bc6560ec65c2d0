import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { contract } from '../tests/contract/contract';
import { launch } from './browser';
import { at, cases } from './corpus';
import type { Where } from './harness/harness';
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

function near(found: unknown, wanted: number): boolean {
  return typeof found === 'number' && Math.abs(found - wanted) <= Math.max(1e-9 * Math.abs(wanted), 1e-12);
}
