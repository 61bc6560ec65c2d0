// What is measured of the package, alike in Node (node.mjs) and in a worker of Chromium (www/bench/parts/worker.ts).
//
// Each part runs in a process of its own, so that its peak of memory is its own. A kit gives it the package, streams
// of files (null where a file is not there: then nothing is measured), and a place to say what was measured.

const READS = 5;
const MOVES = 100;

const median = sample => sample.toSorted((a, b) => a - b)[Math.floor(sample.length / 2)];

/** Processor time that this process has spent, in milliseconds; null where that is not told. */
function spent() {
  const usage = globalThis.process?.cpuUsage?.();
  return usage === undefined ? null : (usage.user + usage.system) / 1000;
}

async function timed(what) {
  const [start, before] = [performance.now(), spent()];
  const result = await what();
  return { ms: performance.now() - start, cpu: before === null ? null : spent() - before, result };
}

/** The processor time of a sample, which a busy machine does not make longer. */
const cpuOf = sample => (sample[0].cpu === null ? {} : { cpu_ms: median(sample.map(({ cpu }) => cpu)) });
const msOf = sample => median(sample.map(({ ms }) => ms));

/** A file handed over makes a session forget the classes, so that counting them is part of what comes next. */
const forget = session => session.attach('', new Uint8Array());

const quasi = names => Object.fromEntries(names.split(' ').map(name => [name, { role: 'quasi-identifier' }]));

/** The synthetic discharges: reading, the first figures, a report in full, moves of a slider. */
async function table({ oboro, discharges, plan: text, say }) {
  const whole = await oboro.readPlan(text);
  let bytes = 0;
  let session = null;
  const reads = [];
  for (let n = 0; n < READS; n++) {
    session?.close();
    const read = await timed(() => oboro.open(discharges(), { onProgress: progress => (bytes = progress.bytes) }));
    session = read.result;
    reads.push(read);
  }
  const inspection = await session.inspect();
  const size = `${inspection.input.rows / 1e6}M rows x ${inspection.columns.length} columns`;
  await say('read-csv', size, msOf(reads), { mb_per_s: bytes / 1e3 / msOf(reads), ...cpuOf(reads) });
  const kept = inspection.columns.filter(({ name }) => name in whole.columns).map(({ name }) => [name, whole.columns[name]]);
  const plan = { ...whole, columns: Object.fromEntries(kept) };
  const quick = () => session.assess(plan, { full: false });
  for (const [name, what] of [['first-assess', quick], ['assess in full', () => session.assess(plan)]]) {
    const once = await timed(what);
    await say(name, size, once.ms, cpuOf([once]));
  }
  // The same nodes as natively: more than a session remembers.
  const levels = { age: 5, postal_code: 5, admission_date: 5, municipality: 4, hospital: 3 };
  for (const [name, nodes] of [['slider-move', 1500], ['slider-move to a remembered node', 5]]) {
    const moves = [];
    for (let number = 1; number <= MOVES; number++) {
      let rest = number % nodes;
      for (const [column, count] of Object.entries(levels)) {
        plan.columns[column].level = rest % count;
        rest = Math.floor(rest / count);
      }
      moves.push(await timed(quick));
    }
    await say(name, size, msOf(moves), cpuOf(moves));
  }
  session.close();
}

const CODES = 'urbrur roof walls water electcon relat sex age';
const PEOPLE = 'workclass education marital_status occupation race sex native_country age relationship hours_per_week';

/** Special uniques of a table on which sdcMicro was timed. */
function special(file, names, size) {
  return async ({ oboro, shared, say }) => {
    const source = await shared(`sdcmicro/${file}.csv.gz`);
    if (source === null) return;
    const session = await oboro.open(source);
    const searches = [];
    for (let n = 0; n < READS; n++) {
      await forget(session);
      searches.push(await timed(() => session.specialUniques({ columns: quasi(names) })));
    }
    session.close();
    await say('special-uniques', size, msOf(searches), cpuOf(searches));
  };
}

/** Missing values as wildcards, on a table on which sdcMicro was timed; counting the classes is part of it. */
async function wildcards({ oboro, shared, say }) {
  const source = await shared('sdcmicro/testdata_40k_na_age.csv.gz');
  if (source === null) return;
  const session = await oboro.open(source);
  const plan = { input: { 'missing-as': 'wildcard' }, columns: quasi(CODES) };
  const calls = [];
  for (let n = 0; n < READS; n++) {
    await forget(session);
    calls.push(await timed(() => session.assess(plan, { full: false })));
  }
  session.close();
  await say('wildcards', 'testdata, 40,000 rows x 8 columns', msOf(calls), cpuOf(calls));
}

/** t-closeness of a number on which pyCANON was timed; counting the classes and every other figure is part of it. */
async function closeness({ oboro, shared, say }) {
  const source = await shared('sdcmicro/adult_codes.csv.gz');
  if (source === null) return;
  const session = await oboro.open(source);
  const columns = { ...quasi('age education occupation relationship sex native_country'), hours_per_week: { role: 'sensitive' } };
  const goal = { 't-closeness': { column: 'hours_per_week', t: 1, kind: 'ordered' }, 'suppression-limit': 0 };
  const calls = [];
  for (let n = 0; n < READS; n++) {
    await forget(session);
    calls.push(await timed(() => session.assess({ columns, goal }, { full: false })));
  }
  const { t } = calls[0].result.disclosure[0];
  // What pyCANON found: the same work.
  if (Math.abs(t - 0.5765813247790004) > 1e-9) throw new Error(`t is ${t}`);
  session.close();
  await say('closeness of a number', 'adult, 32,561 rows x 6 columns', msOf(calls), cpuOf(calls));
}

const MILLION = 'ihis_syn, 1,193,504 records x 9 columns';

/** A million records of nine columns with every column known to an attacker, or one of them sensitive. */
async function million({ oboro, shared }) {
  const source = await shared('ihis_syn/ihis_syn.csv.gz');
  if (source === null) return null;
  const session = await oboro.open(source);
  const names = (await session.inspect()).columns.map(({ name }) => name);
  const plan = (sensitive, goal) => ({
    columns: Object.fromEntries(names.map(name => [name, { role: name === sensitive ? 'sensitive' : 'quasi-identifier' }])),
    population: { 'sampling-fraction': 0.1 },
    goal,
  });
  return { session, plan };
}

/** Attackers, uniqueness and what classes give away, of classes that are counted; each time under another goal. */
async function figures(kit) {
  const found = await million(kit);
  if (found === null) return;
  const { session, plan } = found;
  const asked = [
    ['figures of built classes', null, k => ({ k })],
    ['figures of built classes with a sensitive column', 'EDUC', k => ({ k, 'l-diversity': { column: 'EDUC', l: 2 } })],
  ];
  for (const [name, sensitive, goal] of asked) {
    const moves = [];
    await session.assess(plan(sensitive, goal(2)), { full: false });
    for (let k = 3; k < 3 + READS; k++) moves.push(await timed(() => session.assess(plan(sensitive, goal(k)), { full: false })));
    await kit.say(name, MILLION, msOf(moves), cpuOf(moves));
  }
  session.close();
}

/** The steps of a report in full. */
async function full(kit) {
  const found = await million(kit);
  if (found === null) return;
  const { session, plan } = found;
  await session.assess(plan(null), { full: false });
  let [before, done, estimators, longest] = [performance.now(), 0, 0, 0];
  let [spentBefore, cpu] = [spent(), null];
  const onProgress = progress => {
    const ms = performance.now() - before;
    longest = Math.max(longest, ms);
    // The first two parts are the estimators by class sizes and the log-linear models.
    if (done < 2) {
      estimators += ms;
      cpu = spentBefore === null ? null : spent() - spentBefore;
    }
    done = progress.done;
    before = performance.now();
  };
  await session.assess(plan(null), { onProgress });
  session.close();
  await kit.say('population estimators', MILLION, estimators, cpuOf([{ cpu }]));
  await kit.say('longest step of a report in full', MILLION, longest);
}

/** The best levels, and the frontier, of a table on which ARX was timed. */
function search(name, times) {
  return async ({ oboro, shared, say }) => {
    const source = (await shared(`${name}/${name}.csv`)) ?? (await shared(`${name}/${name}.csv.gz`));
    if (source === null) return;
    const session = await oboro.open(source);
    const inspection = await session.inspect();
    const columns = {};
    for (const { name: column } of inspection.columns) {
      const file = `${name}_hierarchy_${column}.csv`;
      await session.attach(file, await shared(`${name}/${file}`));
      columns[column] = { role: 'quasi-identifier', hierarchy: { csv: file } };
    }
    const plan = { columns, goal: { k: 5, 'suppression-limit': 0.02, utility: 'loss' } };
    const size = `${name}, ${inspection.input.rows.toLocaleString('en')} records x ${inspection.columns.length} columns`;
    /** What a search took until it had something, and until its end. */
    const run = async frontier => {
      await forget(session);
      const start = performance.now();
      let first;
      const onProgress = ({ best, points }) => {
        if (frontier ? points > 1 : best) first ??= performance.now() - start;
      };
      const whole = await timed(() => session.search(plan, { frontier, onProgress }));
      return { ...whole, first };
    };
    for (const [what, frontier, first, runs] of [['search', false, 'search, first levels', READS], ['frontier', true, 'frontier, first points', times]]) {
      const found = [];
      for (let n = 0; n < runs; n++) found.push(await run(frontier));
      await say(what, size, msOf(found), cpuOf(found));
      await say(first, size, median(found.map(({ first }) => first)));
    }
    session.close();
  };
}

export const PARTS = {
  table,
  'special-uniques of codes': special('testdata_100k', CODES, 'testdata, 100,000 rows x 8 columns'),
  'special-uniques of adult': special('adult_codes', `${PEOPLE} salary_class capital_gain capital_loss`, 'adult, 32,561 rows x 13 columns'),
  wildcards,
  closeness,
  figures,
  full,
  'search of adult': search('adult', 3),
  'search of atus_syn': search('atus_syn', 1),
  'search of ihis_syn': search('ihis_syn', 1),
};
