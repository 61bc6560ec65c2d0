import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';

import type { Lang } from '../src/engine/types';
import { inLanguage, type PlainKey } from '../src/i18n/text';
import { serveFolder, type Server } from './serve';

export const DIST = join(import.meta.dirname, '..', 'dist');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where pictures and downloads of this run go. */
export const FOLDER = mkdtempSync(join(tmpdir(), 'oboro-e2e-'));

/** One visitor at the built page. */
export class Visitor {
  /** Addresses asked for after the page had loaded. */
  readonly asked: string[] = [];
  /** What the page complained about. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    readonly server: Server,
    readonly lang: Lang,
  ) {}

  /** Opens the page, and waits until it can take a file; `cores`: how many the machine says that it has. */
  static async arrive(browser: Browser, lang: Lang = 'en', options: BrowserContextOptions = {}, cores?: number): Promise<Visitor> {
    const server = await serveFolder(DIST);
    const locale = lang === 'ja' ? 'ja-JP' : 'en-GB';
    const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    if (cores !== undefined)
      await page.addInitScript(count => Object.defineProperty(navigator, 'hardwareConcurrency', { value: count }), cores);
    const visitor = new Visitor(page, server, lang);
    let loaded = false;
    page.on('request', request => {
      if (loaded && !/^(blob|data):/.test(request.url())) visitor.asked.push(request.url());
    });
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') visitor.faults.push(message.text());
    });
    page.on('pageerror', error => visitor.faults.push(error.message));
    await page.goto(server.url, { waitUntil: 'networkidle' });
    await visitor.idle();
    loaded = true;
    return visitor;
  }

  async leave(): Promise<void> {
    await this.page.context().close();
    this.server.close();
  }

  /** Nobody waits for the engine. */
  async idle(): Promise<void> {
    await this.page.waitForFunction(() => !document.documentElement.hasAttribute('data-busy'), null, { timeout: 60_000 });
  }

  /** A message in the visitor's language. */
  say(key: PlainKey): string {
    return inLanguage(this.lang, key);
  }

  async choose(kind: 'table' | 'plan' | 'named', ...files: Upload[]): Promise<void> {
    const uploads = files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }));
    await this.page.setInputFiles(`input[type=file][data-file=${kind}]`, uploads);
    await this.idle();
  }

  async goTo(step: 'data' | 'columns' | 'hierarchies' | 'risk' | 'release'): Promise<void> {
    await this.page.click(`[data-step=${step}]`);
    await this.idle();
  }

  async press(key: PlainKey): Promise<void> {
    await this.page.getByRole('button', { name: this.say(key), exact: true }).first().click();
    await this.idle();
  }

  /** A figure that is on the page; null when it is not there or has no value. */
  async figure(path: string): Promise<number | null> {
    const mark = this.page.locator(`[data-measure="${path}"]`).first();
    if ((await mark.count()) === 0) return null;
    const value = await mark.getAttribute('data-value');
    return value === null ? null : Number(value);
  }

  /** The level of a column's slider. */
  async level(column: string): Promise<number> {
    return Number(await this.page.getByRole('slider', { name: column, exact: true }).first().inputValue());
  }

  async move(column: string, key: 'ArrowRight' | 'ArrowLeft' | 'Home' | 'End'): Promise<void> {
    await this.page.getByRole('slider', { name: column, exact: true }).first().focus();
    await this.page.keyboard.press(key);
    await this.idle();
  }

  /** What a click lets the visitor save. */
  async save(click: () => Promise<void>): Promise<Saved> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), click()]);
    await this.idle();
    return contents(download);
  }

  /** What axe finds; its source is evaluated by the debugger, which the page's policy does not bind. */
  async violations(): Promise<Violation[]> {
    await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const found = await axe.run();
      return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html.slice(0, 160)) }));
    });
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
  }
}

export interface Violation {
  readonly id: string;
  readonly nodes: readonly string[];
}

export interface Upload {
  readonly name: string;
  readonly text: string | Uint8Array;
}

export interface Saved extends Upload {
  readonly text: string;
}

async function contents(download: Download): Promise<Saved> {
  const name = download.suggestedFilename();
  return { name, text: readFileSync(await download.path(), 'utf8') };
}
