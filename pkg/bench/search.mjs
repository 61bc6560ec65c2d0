// The search in Node on a table on which ARX was timed: prints one JSON object a measurement.
// node pkg/bench/search.mjs TABLE, a process a table so that its peak of memory is its own

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { open } from '../index.js';

const TIMES = 5;

const [table] = process.argv.slice(2);
const folder = `${process.env.OBORO_SHARED ?? '../shared'}/data/benchmarks/${table}`;
const plain = `${folder}/${table}.csv`;
// Without the shared tables there is nothing to measure.
if (!existsSync(folder)) process.exit();
const stream = existsSync(plain) ? createReadStream(plain) : createReadStream(`${plain}.gz`).pipe(createGunzip());
const session = await open(stream);
const inspection = await session.inspect();
const columns = {};
for (const { name } of inspection.columns) {
  const file = `${table}_hierarchy_${name}.csv`;
  await session.attach(file, readFileSync(`${folder}/${file}`));
  columns[name] = { role: 'quasi-identifier', hierarchy: { csv: file } };
}
const plan = { columns, goal: { k: 5, 'suppression-limit': 0.02, utility: 'loss' } };
const size = `${table}, ${inspection.input.rows.toLocaleString('en')} records x ${inspection.columns.length} columns`;

/** What a search took until it had something, and until its end. */
async function timed(frontier) {
  // A file handed over makes the session forget the classes, so that counting them is part of it.
  await session.attach('', new Uint8Array());
  const start = performance.now();
  let first;
  const onProgress = ({ best, points }) => {
    if (frontier ? points > 1 : best) first ??= performance.now() - start;
  };
  await session.search(plan, { frontier, onProgress });
  return { first, whole: performance.now() - start };
}

const median = sample => sample.toSorted((a, b) => a - b)[Math.floor(sample.length / 2)];
function print(name, ms) {
  const peak = process.resourceUsage().maxRSS / 1024;
  const one = { name, size, target: 'node', ms_median: ms, peer: null, peer_ms: null, ratio: null, peak_mb: peak };
  console.log(JSON.stringify(one));
}

const searches = [];
for (let n = 0; n < TIMES; n++) searches.push(await timed(false));
print('search', median(searches.map(({ whole }) => whole)));
print('search, first levels', median(searches.map(({ first }) => first)));
const frontiers = [await timed(true)];
print('frontier, first points', frontiers[0].first);
print('frontier', frontiers[0].whole);
session.close();
