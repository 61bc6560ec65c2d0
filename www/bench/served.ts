import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { build } from 'vite';

import { launch } from '../e2e/browser';
import { serveFolder, type Server } from '../e2e/serve';
import { say, type More } from './say';

/** Prints a measurement of the browser that is visited. */
export type Tell = (name: string, size: string, ms: number, more?: More) => Promise<void>;

/** A folder here as a small page of its own, built and served beside other folders. */
export async function served(name: string, beside: Readonly<Record<string, string>>): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'oboro-bench-'));
  await build({
    root: join(import.meta.dirname, name),
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir: folder, target: 'es2023', assetsInlineLimit: 0, modulePreload: false, emptyOutDir: true },
    worker: { format: 'es' },
  });
  return serveFolder(folder, beside);
}

/** Opens what is served in a browser of its own. */
export async function visit(server: Server, use: (page: Page, tell: Tell) => Promise<void>): Promise<void> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await use(page, (name, size, ms, more) => say(browser, name, size, ms, more));
  } finally {
    await browser.close();
  }
}
