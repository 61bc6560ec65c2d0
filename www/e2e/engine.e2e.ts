import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { contract } from '../tests/contract/contract';
import { launch } from './browser';
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
    build: { outDir: folder, target: 'es2023', minify: false, assetsInlineLimit: 0, modulePreload: false },
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
