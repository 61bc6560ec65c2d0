// The npm package in Node: prints one JSON object a measurement.
// node pkg/bench/node.mjs TABLE PLAN PART...; without a part it lists them

import { existsSync, createReadStream, readFileSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import * as oboro from '../index.js';
import { PARTS } from './parts.mjs';

const [table, plan, ...parts] = process.argv.slice(2);
const folder = `${process.env.OBORO_SHARED ?? '../shared'}/data/benchmarks`;

const kit = {
  oboro,
  discharges: () => createReadStream(table, { highWaterMark: 1 << 20 }),
  plan: plan === undefined ? '' : readFileSync(plan, 'utf8'),
  shared: path => {
    const file = `${folder}/${path}`;
    if (!existsSync(file)) return null;
    const stream = createReadStream(file, { highWaterMark: 1 << 20 });
    return path.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  },
  say: (name, size, ms, more = {}) => {
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ name, size, target: 'node', ms_median: ms, peer: null, peer_ms: null, ratio: null, ...more, peak_mb: peak }));
  },
};

if (parts.length === 0) console.log(Object.keys(PARTS).join('\n'));
for (const part of parts) await PARTS[part](kit);
