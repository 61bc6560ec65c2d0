import { existsSync } from 'node:fs';

import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];

/** The browser may be run as root in a container, and must not send anything of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium that is installed; the variable CHROME names another one. */
export function launch(): Promise<Browser> {
  const executablePath = process.env['CHROME'] ?? PLACES.find(existsSync);
  if (executablePath === undefined) throw new Error('no Chromium found: install it, or name it in the variable CHROME');
  return chromium.launch({ executablePath, args: FLAGS });
}
