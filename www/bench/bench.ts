/**
 * What is measured in the Chromium that is installed: prints one JSON object a measurement.
 *
 * `--rows N` for another size of the synthetic discharges than 1,000,000; `--only NAME` for one of `MEASURED`.
 */

import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { beside } from './beside';
import { discharges as searched, frontier, timed } from './frontier';
import { large } from './large';
import { moves } from './moves';
import { Parts } from './parts';
import { study } from './study';
import { coded, discharges, TWELVE, unpacked } from './table';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, only: { type: 'string' } } });
const rows = Number(values.rows);
/** Records on which the study is measured. */
const STUDIED = 100_000;

const file = discharges(rows);
const size = `${rows} rows x 10 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB`;

async function withParts(use: (parts: Parts) => Promise<void>): Promise<void> {
  const parts = await Parts.ready(file);
  await use(parts).finally(() => parts.close());
}

const MEASURED: Readonly<Record<string, () => Promise<void>>> = {
  parts: () => withParts(parts => parts.run()),
  workers: () => withParts(parts => parts.share()),
  beside: async () => {
    const plain = unpacked('ihis_syn');
    if (plain === null) return;
    for (const [name, table] of [['ihis_syn as codes', coded(plain)], ['ihis_syn', plain]] as const) {
      await beside(table, `${name}, 1,193,504 rows x 9 columns, ${(statSync(table).size / 1e6).toFixed(1)} MB`);
    }
  },
  large: () => {
    const table = discharges(10 * rows, TWELVE);
    return large(table, `${10 * rows} rows x ${TWELVE.length} columns, ${(statSync(table).size / 1e6).toFixed(1)} MB`);
  },
  reading: () => withParts(parts => parts.read()),
  moves: () => moves(file, size),
  study: () => study(discharges(STUDIED), `${STUDIED} rows x 10 columns`),
  frontier: () => frontier(searched(file, size), 3),
  'timed frontier': async () => {
    // What peers were timed on is there only where the shared tables are.
    const adult = unpacked('adult');
    if (adult !== null) await frontier(timed('adult', adult, 'adult, 30,162 records x 9 columns'), 3);
    const million = unpacked('ihis_syn');
    if (million !== null) await frontier(timed('ihis_syn', million, 'ihis_syn, 1,193,504 records x 9 columns'), 3);
  },
};

for (const [name, measure] of Object.entries(MEASURED)) if (values.only === undefined || values.only === name) await measure();
