// The npm package in Node with a large table: prints one JSON object a measurement.
// node pkg/bench/node.mjs TABLE PLAN

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { open, readPlan } from '../index.js';

const READS = 5;
const MOVES = 100;

const [table, planFile] = process.argv.slice(2);
const whole = await readPlan(readFileSync(planFile, 'utf8'));

/** The plan without the columns that the table lacks. */
function planFor({ columns }) {
  const kept = columns.filter(({ name }) => name in whole.columns).map(({ name }) => [name, whole.columns[name]]);
  return { ...whole, columns: Object.fromEntries(kept) };
}

const median = sample => sample.toSorted((a, b) => a - b)[Math.floor(sample.length / 2)];

async function timed(what) {
  const start = performance.now();
  const result = await what();
  return { ms: performance.now() - start, result };
}

let bytes = 0;
let session = null;
const reads = [];
for (let n = 0; n < READS; n++) {
  session?.close();
  const read = await timed(() => open(createReadStream(table, { highWaterMark: 1 << 20 }), { onProgress: progress => (bytes = progress.bytes) }));
  session = read.result;
  reads.push(read.ms);
}
const inspection = await session.inspect();
const size = `${inspection.input.rows / 1e6}M rows x ${inspection.columns.length} columns`;
const print = (name, ms, more = {}) =>
  console.log(JSON.stringify({ name, size, target: 'node', ms_median: ms, peer: null, peer_ms: null, ratio: null, ...more }));
print('read-csv', median(reads), { mb_per_s: bytes / 1e3 / median(reads) });

const plan = planFor(inspection);
const quick = () => session.assess(plan, { full: false });
const first = await timed(quick);
print('first-assess', first.ms);
print('assess in full', (await timed(() => session.assess(plan))).ms);
// The same nodes as in benches/core.rs: more than a session remembers.
const levels = { age: 5, postal_code: 5, admission_date: 5, municipality: 4, hospital: 3 };
function goTo(number) {
  for (const [name, count] of Object.entries(levels)) {
    plan.columns[name].level = number % count;
    number = Math.floor(number / count);
  }
}
for (const [name, nodes] of [['slider-move', 1500], ['slider-move to a remembered node', 5]]) {
  const moves = [];
  for (let number = 1; number <= MOVES; number++) {
    goTo(number % nodes);
    moves.push((await timed(quick)).ms);
  }
  print(name, median(moves));
}
session.close();

// The tables on which sdcMicro was timed; cargo xtask bench puts beside them what it took.
const shared = `${process.env.OBORO_SHARED ?? '../shared'}/data/benchmarks/sdcmicro`;
const adult = 'workclass education marital_status occupation race sex native_country age relationship hours_per_week';
const special = [
  ['testdata_100k', 'urbrur roof walls water electcon relat sex age', 'testdata, 100,000 rows x 8 columns'],
  ['adult_codes', `${adult} salary_class capital_gain capital_loss`, 'adult, 32,561 rows x 13 columns'],
];
for (const [file, names, size] of special) {
  if (!existsSync(`${shared}/${file}.csv.gz`)) continue;
  const codes = await open(gunzipSync(readFileSync(`${shared}/${file}.csv.gz`)));
  const columns = Object.fromEntries(names.split(' ').map(name => [name, { role: 'quasi-identifier' }]));
  const searches = [];
  for (let n = 0; n < READS; n++) {
    // A file handed over makes the session forget the classes, so that counting them is part of it.
    await codes.attach('', new Uint8Array());
    searches.push((await timed(() => codes.specialUniques({ columns }))).ms);
  }
  codes.close();
  console.log(JSON.stringify({ name: 'special-uniques', size, target: 'node', ms_median: median(searches), peer: null, peer_ms: null, ratio: null }));
}

// A million records of nine columns: a move at the finest classes, and each step of the report in full.
const large = `${shared}/../ihis_syn/ihis_syn.csv.gz`;
if (existsSync(large)) {
  const size = 'ihis, 1.19M rows x 9 columns';
  const health = await open(gunzipSync(readFileSync(large)));
  const names = (await health.inspect()).columns.map(column => column.name);
  const among = (sensitive, goal) => ({
    columns: Object.fromEntries(names.map(name => [name, { role: name === sensitive ? 'sensitive' : 'quasi-identifier' }])),
    population: { 'sampling-fraction': 0.1 },
    goal,
  });
  const say = (name, ms, more = {}) =>
    console.log(JSON.stringify({ name, size, target: 'node', ms_median: ms, peer: null, peer_ms: null, ratio: null, ...more }));
  for (const [name, sensitive, goal] of [
    ['figures of built classes', null, k => ({ k })],
    ['figures of built classes with a sensitive column', 'EDUC', k => ({ k, 'l-diversity': { column: 'EDUC', l: 2 } })],
  ]) {
    const moves = [];
    await health.assess(among(sensitive, goal(2)), { full: false });
    for (let k = 3; k < 3 + READS; k++) moves.push((await timed(() => health.assess(among(sensitive, goal(k)), { full: false }))).ms);
    say(name, median(moves));
  }
  let [before, done, estimators, longest] = [performance.now(), 0, 0, 0];
  await health.assess(among(null, undefined), {
    onProgress: progress => {
      const ms = performance.now() - before;
      longest = Math.max(longest, ms);
      // The first two parts are the estimators by class sizes and the log-linear models.
      if (done < 2) estimators += ms;
      done = progress.done;
      before = performance.now();
    },
  });
  say('population estimators', estimators);
  say('longest step of a report in full', longest);
  health.close();
}

// Missing values as wildcards; the first call counts the classes.
const gaps = `${shared}/testdata_40k_na_age.csv.gz`;
if (existsSync(gaps)) {
  const table = await open(gunzipSync(readFileSync(gaps)));
  const names = 'urbrur roof walls water electcon relat sex age'.split(' ');
  const columns = Object.fromEntries(names.map(name => [name, { role: 'quasi-identifier' }]));
  const asked = { input: { 'missing-as': 'wildcard' }, columns };
  const first = await timed(() => table.assess(asked, { full: false }));
  table.close();
  console.log(JSON.stringify({ name: 'wildcards, first call', size: 'testdata, 40,000 rows x 8 columns', target: 'node', ms_median: first.ms, peer: null, peer_ms: null, ratio: null }));
}
