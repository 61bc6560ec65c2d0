// What the package promises beside numbers.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { test } from 'node:test';

import * as oboro from '../index.js';
import start, { Reader } from '../oboro.js';

const table = new TextEncoder().encode('sex,age\nF,31\nF,34\nM,52\n');
const plan = '[columns.sex]\nrole = "quasi-identifier"\n[columns.age]\nrole = "sensitive"\n';

async function withSession(use, source = table, options = {}) {
  const session = await oboro.open(source, options);
  try {
    return await use(session);
  } finally {
    session.close();
  }
}

test('every kind of source gives the same figures; the hash is there where the source lasts', async () => {
  const sha256 = createHash('sha256').update(table).digest('hex');
  const chunks = [table.slice(0, 5), table.slice(5, 6), table.slice(6)];
  const sources = [
    [table, sha256],
    [table.buffer, sha256],
    [new Blob(chunks), sha256],
    [new Blob(chunks).stream(), undefined],
    [Readable.from(chunks), undefined],
  ];
  for (const [source, hash] of sources) {
    const report = await withSession(session => session.assess(plan), source);
    assert.deepEqual([report.records, report.classes.count, report.uniqueness.records], [3, 2, 1]);
    assert.equal(report.input_sha256, hash);
  }
});

test('the bytes of a text are read alike one by one and many together', async () => {
  await withSession(() => {});
  let state = 1;
  const below = most => (state = (state * 48271) % 2147483647) % most;
  const field = odd => (below(odd) === 0 ? ['"a, ""b"" あ"', '"12"', 'a"b', '\t'][below(4)] : 'かなab0123456789'.repeat(3).slice(0, below(24)));
  const read = pieces => {
    const reader = new Reader({});
    try {
      for (const piece of pieces) reader.feed(piece);
      const session = reader.finish();
      const seen = [session.inspect(undefined).columns.map(({ name, distinct, missing }) => [name, distinct, missing]), session.preview(5000)];
      session.free();
      return JSON.stringify(seen);
    } catch (refusal) {
      return JSON.stringify(refusal);
    }
  };
  for (let n = 0; n < 120; n += 1) {
    // From quotes in every second field to none; then and when a line of another length.
    const [odd, ragged, end] = [2 + below(2) * 5000, below(5) === 0 ? 400 : 1e9, ['\n', '\r\n', '\r'][below(3)]];
    const line = () => Array.from({ length: 5 + (below(ragged) === 1 ? 1 : 0) }, () => field(odd)).join(';');
    const text = ['a;b;c;d;e', ...Array.from({ length: 1 + below(800) }, line), ''].join(end);
    const bytes = new TextEncoder().encode(text);
    const [together, one] = [read([bytes]), read(Array.from(bytes, byte => Uint8Array.of(byte)))];
    assert.equal(together, one, `text ${n}`);
  }
});

test('progress is told, and reading can be given up', async () => {
  const seen = [];
  await withSession(session => session.preview(1), table, { onProgress: progress => seen.push(progress) });
  assert.equal(seen.at(-1).bytes, table.byteLength);
  await assert.rejects(oboro.open(table, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  async function* endless(controller) {
    for (let n = 0; ; n++) {
      if (n === 3) controller.abort();
      yield table;
    }
  }
  const controller = new AbortController();
  await assert.rejects(oboro.open(endless(controller), { signal: controller.signal }), { name: 'AbortError' });
});

/** Lines of which each has a value of its own, some six megabytes. */
const long = new Blob([`number,sex,text\n${Array.from({ length: 200_000 }, (_, n) => `patient-${n},${n % 2},a longer label ${n % 999}\n`).join('')}`]);

test('what a table needs is told before all of it is read, and what will not fit is refused', async () => {
  const told = [];
  await withSession(() => {}, long, { onProgress: ({ bytes, estimate }) => told.push([bytes, estimate]) });
  const [bytes, { rows, memory }] = told.find(([, estimate]) => estimate !== undefined);
  assert.ok(bytes < long.size && memory > 2 * long.size && memory < 20 * long.size, `${memory} at ${bytes} of ${long.size}`);
  assert.ok(Math.abs(rows - 200_000) < 10_000, `${rows} rows`);
  await assert.rejects(oboro.open(long, { memory: 10e6 }), fault => {
    assert.equal(fault.id, 'table-too-large');
    assert.match(fault.message, /about (19|20)\d,000 records.* MB of memory; there are 10 MB/u);
    assert.match(fault.hint, /oboro sql/u);
    return true;
  });
  // A stream does not say how long it is.
  await assert.rejects(oboro.open(long.stream(), { memory: 10e6 }), { id: 'table-too-large' });
  await withSession(() => {}, long.stream(), { size: long.size, onProgress: ({ estimate }) => told.push([0, estimate]) });
  assert.equal(told.at(-1)[1].memory, told.find(([, estimate]) => estimate !== undefined)[1].memory);
});

test('what is told of memory suffices', async () => {
  const { memory } = await start();
  const lines = Array.from({ length: 900_000 }, (_, n) => `${n % 2},${(n * 7919) % 104_729},area ${n % 47},${n % 100},x${(n * 31) % 3001}\n`);
  const table = new Blob([`sex,code,area,age,day\n${lines.join('')}`]);
  const before = memory.buffer.byteLength;
  let told;
  const plan = { columns: Object.fromEntries(['sex', 'code', 'area', 'age', 'day'].map(name => [name, { role: 'quasi-identifier' }])) };
  await withSession(session => session.assess(plan, { full: false }), table, { onProgress: ({ estimate }) => (told ??= estimate) });
  const taken = memory.buffer.byteLength - before;
  // What was free before may have been taken, so less may have come anew.
  assert.ok(taken < told.memory, `${taken} bytes taken, ${told.memory} told`);
});

test('only the columns that are named are read', async () => {
  const opened = await oboro.open(table, { columns: ['sex'] });
  const { input, columns } = await opened.inspect();
  assert.deepEqual([columns.map(column => column.name), input.not_read], [['sex'], ['age']]);
  opened.close();
  await assert.rejects(oboro.open(table, { columns: ['ward'] }), { id: 'table-columns-unknown' });
  // They cost nothing.
  const told = async columns => {
    const seen = [];
    await withSession(() => {}, long, { columns, onProgress: ({ estimate }) => seen.push(estimate) });
    return seen.find(estimate => estimate !== undefined).memory;
  };
  assert.ok((await told(['sex', 'text'])) < (await told(undefined)) / 2);
});

test('a table that follows others takes their room', async () => {
  const session = await oboro.open(long);
  const { memory } = await start();
  const given = async () => {
    const control = new AbortController();
    const stopped = oboro.open(long, { signal: control.signal, onProgress: ({ bytes }) => bytes > 3e6 && control.abort() });
    await assert.rejects(stopped, { name: 'AbortError' });
    await assert.rejects(oboro.open(long, { memory: 10e6 }), { id: 'table-too-large' });
    const another = await oboro.open(long);
    await another.assess({ columns: { number: { role: 'quasi-identifier' }, sex: { role: 'quasi-identifier' } } }, { full: false });
    another.close();
  };
  await given();
  await given();
  const room = memory.buffer.byteLength;
  for (let n = 0; n < 10; n += 1) await given();
  assert.equal(memory.buffer.byteLength, room);
  session.close();
});

test('a refusal is an error with the sentence in the language that was asked for', async () => {
  await assert.rejects(oboro.open(new Uint8Array(), { lang: 'ja', file: 'a.csv' }), fault => {
    assert.ok(fault instanceof oboro.OboroError);
    assert.equal(fault.file, 'a.csv');
    assert.match(fault.message, /[ぁ-ん]/);
    return true;
  });
  await assert.rejects(oboro.readPlan('x = ['), { name: 'OboroError', id: 'plan-syntax', line: 1 });
  await assert.rejects(withSession(session => session.search(plan)), { id: 'search-without-goal' });
  await assert.rejects(withSession(session => session.chart('pie')), { id: 'chart-unknown' });
  await assert.rejects(withSession(session => session.assess(plan, { lang: 3 })), { id: 'options-refused' });
  for (const none of [null, 3, [], { columns: 1 }]) {
    await assert.rejects(oboro.writePlan(none), { id: 'plan-syntax' });
  }
});

test('a search finds the best levels, can be given up, and keeps what it found where it is ended', async () => {
  const goal = `${plan}\n[goal]\nk = 2\nsuppression-limit = 1.0\n`;
  const whole = await withSession(session => session.search(goal, { frontier: true }));
  assert.ok(whole.finished && whole.best.proved_optimal && whole.frontier_exact && whole.frontier.length > 0);
  assert.equal(whole.lattice.evaluated + whole.lattice.bounded, whole.lattice.nodes);
  const ended = await withSession(session => session.search(goal, { onProgress: () => false }));
  assert.ok(ended.best.levels.length > 0);
  const controller = new AbortController();
  controller.abort();
  await assert.rejects(withSession(session => session.search(goal, { signal: controller.signal })), { name: 'AbortError' });
});

test('parts of a search, each driven by its caller, have found together what one search finds', async () => {
  const ages = ['a', 'b', 'c'].map(at => `[columns.${at}]\nrole = "quasi-identifier"\nhierarchy = { intervals = { widths = [2, 4, 8] } }\n`);
  const searched = `${ages.join('')}[goal]\nk = 3\nsuppression-limit = 0.2\n`;
  const rows = Array.from({ length: 80 }, (_, row) => [row * row % 13, row * 7 % 11, row * row * 3 % 17].join(','));
  const source = new TextEncoder().encode(['a,b,c', ...rows].join('\n'));
  await withSession(async session => {
    const whole = await session.search(searched, { frontier: true });
    assert.ok(whole.best.proved_optimal && whole.frontier.length > 2);
    for (const parts of [1, 2, 3]) {
      const walked = Array.from({ length: parts }, (_, part) => session.beginSearch(searched, { frontier: true, part, parts }));
      for (const [part, search] of walked.entries()) {
        if (part > 0) search.hint(walked[0].found().best.loss);
        while (!search.step().finished);
      }
      const [first, ...others] = walked;
      const together = first.merge(others.map(search => search.found()));
      for (const key of ['best', 'frontier', 'frontier_exact', 'goal_changes', 'nodes', 'finished']) assert.deepEqual(together[key], whole[key], `${parts} ${key}`);
      for (const search of walked) search.close();
      assert.throws(() => first.step(), { message: 'The search is closed.' });
    }
    assert.throws(() => session.beginSearch(searched, { part: 2, parts: 2 }), { name: 'OboroError', id: 'search-part' });
    const picture = await session.drawSearch('frontier', whole, { theme: 'dark', width: 500 });
    assert.match(picture.svg, /^<svg /);
    assert.deepEqual([picture.width, picture.places.length], [500, whole.frontier.length]);
    await assert.rejects(session.drawSearch('pie', whole), { id: 'chart-unknown' });
  }, source);
});

test('classes by themselves are those of all records in a report', async () => {
  const [alone, report] = await withSession(async session => [await session.classes(plan), await session.assess(plan)]);
  assert.deepEqual(alone, report.all_records.classes);
  assert.ok(alone.count > 1);
});

test('a plan is the same as text and as an object', async () => {
  const object = await oboro.readPlan(plan);
  assert.equal(object.columns.sex.role, 'quasi-identifier');
  assert.deepEqual(await oboro.readPlan(await oboro.writePlan(object)), object);
  const ofText = await withSession(session => session.assess(plan));
  const ofObject = await withSession(session => session.assess({ ...object, goal: undefined }));
  assert.deepEqual(ofObject, ofText);
});

test('special uniques are searched in steps, told of, and given up', async () => {
  const both = `${plan.replace('sensitive', 'quasi-identifier')}[special-uniques]\nmax-size = 1\n`;
  await withSession(async session => {
    const seen = [];
    const figures = await session.specialUniques(both, { show_values: true, onProgress: progress => seen.push(progress) });
    // 31, 34 and 52 are one person each, and M is, too.
    assert.deepEqual(figures.msu_by_size, [{ size: 1, count: 4 }, { size: 2, count: 0 }]);
    assert.deepEqual([figures.max_size, figures.records_with_msu, figures.score_sum], [1, 3, 4]);
    assert.deepEqual(figures.by_column, [{ name: 'sex', contribution: 25 }, { name: 'age', contribution: 75 }]);
    assert.equal(figures.by_value[0].value, 'M');
    assert.deepEqual([seen.at(-1).finished, seen.at(-1).share, seen.at(-1).found], [true, 1, 4]);
    const { special_uniques } = await session.assess(both);
    assert.equal(special_uniques.score_sum, 4);
    assert.equal(special_uniques.by_value[0].value, undefined);
    assert.equal((await session.assess(plan)).special_uniques, undefined);
    await assert.rejects(session.specialUniques(both, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
  const names = Array.from({ length: 24 }, (_, column) => `c${column}`);
  const code = (row, column) => Math.imul(Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(column + 1, 0x85ebca77), 0xc2b2ae3d) >>> 30;
  const wide = Array.from({ length: 2_000 }, (_, row) => names.map((_, column) => code(row, column)));
  const text = [names, ...wide].map(row => row.join(',')).join('\n');
  const columns = Object.fromEntries(names.map(name => [name, { role: 'quasi-identifier' }]));
  await withSession(async session => {
    const controller = new AbortController();
    const given = session.specialUniques({ columns }, { signal: controller.signal, onProgress: () => controller.abort() });
    await assert.rejects(given, { name: 'AbortError' });
    // Whoever waits for a timer gets a turn in every pause.
    const later = new AbortController();
    setTimeout(() => later.abort());
    await assert.rejects(session.specialUniques({ columns }, { signal: later.signal }), { name: 'AbortError' });
    assert.equal((await session.assess({ columns }, { full: false })).records, 2_000);
  }, new TextEncoder().encode(text));
});

test('a release gives the table, the recode map and the figures', async () => {
  const released = await withSession(session => session.release(plan));
  assert.equal(new TextDecoder().decode(released.csv), 'sex,age\nF,31\nF,34\nM,52\n');
  assert.match(new TextDecoder().decode(released.recode), /^column,from,level,to\nsex,F,0,F\n/);
  assert.equal(released.rows_written, 3);
});

test('a chart is of the plan that was assessed last', async () => {
  await withSession(async session => {
    const report = await session.assess(plan);
    assert.equal(report.classes.count, 2);
    const light = await session.chart('class-sizes', 'light');
    assert.match(light, /^<svg /);
    assert.notEqual(await session.chart('class-sizes', 'dark'), light);
    assert.equal(await session.chart('class-sizes', 'light', { plan }), light);
  });
});

test('a chart has the bytes that the program draws', async () => {
  await withSession(async session => {
    const goal = `${plan}[goal]\nk = 2\n`;
    for (const name of ['class-sizes', 'risk-curve', 'tradeoff', 'estimates', 'attributes', 'contributions', 'distribution', 'ecdf', 'associations', 'noise']) {
      const golden = readFileSync(new URL(`../../tests/golden/package-${name}.svg`, import.meta.url), 'utf8');
      assert.equal(await session.chart(name, 'dark', { plan: goal, lang: 'ja', width: 640 }), golden, name);
    }
  });
});

test('a study comes before and after, is the one of a report in full, is drawn alike, and can be given up', async () => {
  await withSession(async session => {
    const study = '[columns.sex]\nrole = "quasi-identifier"\n[goal]\nk = 2\n[study.years]\nkind = "mean"\noutcome = "age"\n';
    const figures = await session.study(study, { lang: 'ja' });
    assert.deepEqual(figures, (await session.assess(study, { lang: 'ja' })).study);
    const [{ before, after }] = figures;
    assert.equal(before.estimates[0].estimate, 39);
    assert.equal(after.estimates[0].estimate, 32.5);
    const golden = readFileSync(new URL('../../tests/golden/package-study.svg', import.meta.url), 'utf8');
    assert.equal(await session.drawStudy(figures[0], { theme: 'dark', lang: 'ja', width: 640 }), golden);
    await assert.rejects(session.study(study, { signal: AbortSignal.abort() }), { name: 'AbortError' });
    await assert.rejects(session.study(study.replace('"age"', '"sex"')), { id: 'study-not-numbers' });
    assert.equal((await session.study(study)).length, 1);
  });
});

test('the report is written in both formats and both languages', async () => {
  await withSession(async session => {
    const html = await session.report(plan, 'html', { lang: 'ja' });
    assert.match(html, /^<!doctype html>/i);
    assert.match(html, /<svg /);
    assert.match(html, /<html lang="ja"/);
    assert.match(await session.report(plan, 'markdown', { as_released: true }), /^# /);
    const sha256 = createHash('sha256').update(table).digest('hex');
    assert.ok((await session.report(plan, 'markdown')).includes(sha256));
  });
});

test('the example is the one of the program', async () => {
  const { csv, plan } = await oboro.example();
  assert.deepEqual(Buffer.from(csv), readFileSync(new URL('../../examples/discharges.csv', import.meta.url)));
  const report = await withSession(session => session.assess(plan), csv);
  assert.equal(report.records, 10_000);
});

test('a closed session says so, and can be closed again', async () => {
  const session = await oboro.open(table);
  session.close();
  session.close();
  await assert.rejects(session.assess(plan), { message: 'The session is closed.' });
});

test('a seed that nobody chose makes another table, and makes it again', async () => {
  const drawn = await oboro.example(50, 'random');
  assert.ok(Number.isInteger(drawn.seed) && drawn.seed >= 0);
  assert.deepEqual((await oboro.example(50, drawn.seed)).csv, drawn.csv);
  // Two draws of 32 bits are equal once in four thousand million runs.
  assert.notEqual((await oboro.example(50, 'random')).seed, drawn.seed);
});

test('the catalogue and the version are there', async () => {
  const rows = await oboro.measures('ja');
  assert.ok(rows.some(row => row.id === 'risk.prosecutor.highest' && /[ぁ-ん]/.test(row.meaning)));
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.equal(await oboro.version(), version);
});

test('the package leaves nothing behind in the global scope', async () => {
  const before = Reflect.ownKeys(globalThis);
  await withSession(session => session.assess(plan));
  assert.deepEqual(Reflect.ownKeys(globalThis), before);
});

test('a file of another program says the table of its text, and the second module survives one that is damaged', async () => {
  const file = name => readFileSync(new URL(`../../tests/data/formats/${name}`, import.meta.url));
  const told = (name, options) => withSession(async session => [await session.inspect(), await session.preview(50)], file(name), options);
  const [, expected] = await told('table.csv');
  for (const [name, format, sheet] of [
    ['table.xlsx', 'xlsx', '表'],
    ['table.ods', 'ods', '表'],
    ['table-snappy.parquet', 'parquet'],
    ['table.arrows', 'arrow'],
    ['table.csv.zip', 'csv'],
    ['table.csv.gz', 'csv'],
  ]) {
    const [{ input }, preview] = await told(name, { sheet });
    assert.deepEqual([input.format, preview], [format, expected], name);
  }
  const cut = file('table.xlsx').subarray(0, 3000);
  await assert.rejects(oboro.open(cut), { id: 'formats-damaged' });
  await assert.rejects(oboro.open(file('table.xlsx'), { sheet: 'X' }), { id: 'formats-no-sheet' });
  assert.equal((await told('table.xls'))[0].input.sheet, 'About');
  // What is refused of a workbook says its sheets; the header may be on any row.
  const sheets = ['About', '表', 'Empty'];
  await assert.rejects(oboro.open(file('table.xlsx'), { sheet: 'Empty' }), { id: 'formats-sheet-empty', sheets });
  await assert.rejects(oboro.open(file('table.csv'), { sheet: '表' }), { id: 'formats-no-workbook', sheets: [] });
  const [, below] = await told('table.xls', { sheet: '表', header: 2 });
  assert.deepEqual(below.rows, expected.rows.slice(1));
  // Lengths that no memory holds are not asked for: a trap would be told as `formats-broken`.
  for (const name of ['huge-page.parquet', 'huge-rows.parquet', 'huge-dictionary.parquet', 'huge-texts.parquet', 'huge-buffer.feather']) {
    const claim = readFileSync(new URL(`../../tests/data/nasty/${name}`, import.meta.url));
    await assert.rejects(oboro.open(claim), ({ id }) => id === 'formats-damaged' || id === 'formats-too-large', name);
  }
});
