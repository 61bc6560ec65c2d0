import { readFileSync } from 'node:fs';

import type { Browser } from 'playwright-core';

/** What a measurement says besides its name, size and time. */
export type More = Readonly<Record<string, number | string>>;

/** Prints one measurement in Chromium, with the peak of memory so far of the process that shows the page. */
export async function say(browser: Browser, name: string, size: string, ms: number, more: More = {}): Promise<void> {
  const none = { peer: null, peer_ms: null, ratio: null };
  const measured = { name, size, target: 'chromium', ms_median: ms, ...none, ...more, peak_mb: await peak(browser) };
  console.log(JSON.stringify(measured, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)));
}

/** The largest resident memory that a process of a page of this browser ever had, in MiB; null where that is not told. */
async function peak(browser: Browser): Promise<number | null> {
  const debug = await browser.newBrowserCDPSession();
  const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
  await debug.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const peaks = pages.map(({ id }) => highWater(id)).filter(one => one !== null);
  return peaks.length === 0 ? null : Math.max(...peaks);
}

function highWater(id: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    // Another system, or a process that has ended.
    return null;
  }
}

export function median(sample: readonly number[]): number {
  const sorted = [...sample].sort((left, right) => left - right);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}
