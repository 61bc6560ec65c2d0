/** What every engine keeps, in this thread or in a worker. */

import type { AssessOptions, Engine, Opened } from '../../src/engine/engine';
import { EngineFailure } from '../../src/engine/failure';
import type { Plan, Report } from '../../src/engine/types';
import { fault, holds, same } from './check';

const never = new AbortController().signal;
const OPTIONS: AssessOptions = { asReleased: false, lang: 'en' };

/** Two classes of 3 and 1 by sex and age group; four of 1 as they stand. */
const PEOPLE = 'name,sex,age,disease\nA,f,31,flu\nB,f,34,flu\nC,f,38,gout\nD,m,52,flu\n';
const PLAN: Plan = {
  columns: {
    name: { role: 'identifier' },
    sex: { role: 'quasi-identifier', level: 0 },
    age: { role: 'quasi-identifier', level: 1, hierarchy: { intervals: { widths: [10, 20] } } },
    disease: { role: 'sensitive' },
  },
  goal: { k: 2, 'suppression-limit': 0.5 },
};
const BY_FILE: Plan = { columns: { sex: { role: 'quasi-identifier', level: 1, hierarchy: { csv: 'sex.csv' } } } };

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const open = (engine: Engine, text = PEOPLE, name = 'people.csv'): Promise<Opened> =>
  engine.open(never, new Blob([text]), { name, lang: 'en' }, () => {});
const atLevel = (level: number): Plan => ({
  ...PLAN,
  columns: { ...PLAN.columns, age: { ...PLAN.columns['age'], role: 'quasi-identifier', level } },
});

async function refused(promise: Promise<unknown>): Promise<EngineFailure> {
  const error = await fault(promise);
  holds(error instanceof EngineFailure, `a failure, not ${String(error)}`);
  return error;
}

/** A report in full, driven to its end. */
async function finished(engine: Engine, plan: Plan): Promise<Report> {
  for (;;) {
    const { report } = await engine.complete(never, plan, OPTIONS);
    if (report !== null) return report;
  }
}

/** What comes of a job that goes on for a moment at a time. */
async function whole<T>(step: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await step();
    if (found !== null) return found;
  }
}

export const contract: Readonly<Record<string, (engine: Engine) => Promise<void>>> = {
  'a table is read with progress': async engine => {
    const seen: number[] = [];
    const source = new Blob([PEOPLE]);
    const opened = await engine.open(never, source, { name: 'people.csv', lang: 'en' }, progress => {
      same(progress.total, source.size, 'total');
      seen.push(progress.bytes);
    });
    same(seen.at(-1), source.size, 'bytes at the end');
    same(opened.bytes, source.size, 'bytes');
    same(opened.preview.columns, ['name', 'sex', 'age', 'disease'], 'columns');
    same(opened.preview.rows[3], ['D', 'm', '52', 'flu'], 'last row');
    same(opened.inspection.input.rows, 4, 'rows');
    same(opened.inspection.columns[2]?.kind, 'integer', 'kind');
    same(opened.inspection.columns[2]?.distinct, 4, 'distinct');
  },

  'a plan is judged': async engine => {
    await open(engine);
    const report = await engine.assess(never, PLAN, OPTIONS);
    same([report.records, report.kept, report.suppressed], [4, 3, 1], 'records');
    same(report.all_records.classes?.sizes, [{ size: 1, classes: 1 }, { size: 3, classes: 1 }], 'sizes');
    same(report.all_records.risk.prosecutor.average, 0.5, 'average');
    same(report.goal?.met, true, 'goal');
  },

  'a move is answered while a report in full is on its way': async engine => {
    const { csv, plan: toml } = await engine.example(never);
    await engine.open(never, csv, { name: 'example.csv', lang: 'en' }, () => {});
    const plan: Plan = { ...(await engine.readPlan(never, toml, 'en')), population: { 'sampling-fraction': 0.1 } };
    const moved: Plan = { ...plan, goal: { k: 7 } };
    const atOnce = await engine.assess(never, plan, { ...OPTIONS, full: true });
    // Asked for together: the move waits for one step only.
    const order: string[] = [];
    const step = engine.complete(never, plan, OPTIONS).then(({ report }) => order.push(report === null ? 'a step' : 'the end'));
    const move = engine.assess(never, moved, OPTIONS).then(report => {
      order.push('the move');
      return report;
    });
    await step;
    const quick = await move;
    same(order, ['a step', 'the move'], 'order');
    same([quick.full, quick.goal?.findings[0]?.limit], [false, 7], 'the move');
    // What was begun for the plan before is dropped; begun anew, it comes to what comes at once.
    const again = await engine.complete(never, plan, OPTIONS);
    holds(again.report === null && again.done < again.of, 'begun anew');
    const report = await finished(engine, plan);
    same(report, atOnce, 'report');
    same((await finished(engine, moved)).goal?.findings[0]?.limit, 7, 'of the moved plan');
  },

  'a study goes in steps, gives way to a move, and is that of a report in full': async engine => {
    const { csv, plan: toml } = await engine.example(never);
    await engine.open(never, csv, { name: 'example.csv', lang: 'en' }, () => {});
    const died = { outcome: 'outcome', 'event-values': ['死亡'] } as const;
    const study = {
      rate: { kind: 'rate', ...died, group: 'sex' },
      told: { kind: 'prediction', ...died, covariates: ['age', 'sex'] },
    } as const;
    const plan: Plan = { ...(await engine.readPlan(never, toml, 'en')), study };
    const options = { asReleased: false, showValues: false, lang: 'en' } as const;
    const all = async (of: Plan) => {
      for (;;) {
        const { figures } = await engine.study(never, of, options);
        if (figures !== null) return figures;
      }
    };
    const figures = await all(plan);
    same(figures.map(({ name }) => name), ['rate', 'told'], 'names');
    same((await engine.assess(never, plan, { ...OPTIONS, full: true })).study, figures, 'in full');
    const svg = figures[0] === undefined ? '' : await engine.drawStudy(never, figures[0], { theme: 'light', lang: 'en' });
    holds(svg.startsWith('<svg '), 'a chart');
    // A move drops what was begun; another plan is another study.
    const moved: Plan = { ...plan, goal: { k: 40 } };
    const [, move] = await Promise.all([engine.study(never, moved, options), engine.assess(never, plan, OPTIONS)]);
    same(move.full, false, 'the move');
    holds((await all(moved))[0]?.after.used !== figures[0]?.after.used, 'of the moved plan');
    await refused(engine.study(never, { ...plan, study: { rate: { kind: 'rate', ...died, group: 'no' } } }, options));
    same(await all(plan), figures, 'again');
  },

  'what refuses a report in full leaves the engine usable': async engine => {
    await open(engine);
    const wrong: Plan = { ...PLAN, population: { 'sampling-fraction': 7 } };
    await refused(engine.complete(never, wrong, OPTIONS));
    same((await finished(engine, PLAN)).full, true, 'full');
  },

  'as released takes the values as they stand': async engine => {
    await open(engine);
    const report = await engine.assess(never, PLAN, { ...OPTIONS, asReleased: true });
    same([report.as_released, report.classes?.count, report.suppressed], [true, 4, 0], 'figures');
  },

  'the trade-off of a column passes through the report': async engine => {
    await open(engine);
    const { steps } = await engine.tradeoff(never, PLAN, 'age', 'en');
    same(steps.map(step => step.level), [0, 1, 2, 3], 'levels');
    for (const step of steps) {
      const report = await engine.assess(never, atLevel(step.level), OPTIONS);
      same(step.suppressed, report.suppressed, `suppressed at ${step.level}`);
      same(step.highest, report.risk.prosecutor.highest, `highest at ${step.level}`);
      same(step.average, report.risk.prosecutor.average, `average at ${step.level}`);
    }
  },

  'the riskiest classes are explained, without values unless asked for': async engine => {
    await open(engine);
    const how = { asReleased: false, lang: 'en' } as const;
    const { classes, shown, k } = await whole(() => engine.riskiest(never, PLAN, { ...how, limit: 1 }));
    same([classes, shown.length, k], [2, 1, 2], 'classes');
    same([shown[0]?.size, shown[0]?.suppressed, shown[0]?.values], [1, true, undefined], 'the riskiest');
    same(shown[0]?.minimal_unique_sets, [['sex'], ['age']], 'sets');
    same(shown[0]?.risks, [{ attacker: 'prosecutor', risk: 1 }], 'risks');
    const remedy = shown[0]?.remedy;
    same(remedy?.steps.map(step => step.name).sort(), ['age', 'sex'], 'remedy');
    same(remedy?.size, 4, 'records after it');
    const asked = await engine.why(never, PLAN, { row: 4 }, { ...how, values: true });
    same(asked.shown.map(one => [one.class, one.values?.[0]]), [[shown[0]?.class, 'm']], 'the class of a row');
    same((await refused(engine.why(never, PLAN, { row: 5 }, how))).failure.id, 'why-no-row', 'no such row');
  },

  'what is left of values is counted, and named only where it may be': async engine => {
    await open(engine);
    const how = { asReleased: false, showValues: false, lang: 'en' } as const;
    const plan = { ...PLAN, rare: { columns: ['sex'] } };
    const found = await engine.rare(never, plan, how);
    same([found?.few, found?.columns[0]?.values, found?.columns[0]?.shown.length], [5, 2, 0], 'values of few records');
    const named = await engine.rare(never, plan, { ...how, showValues: true });
    same(named?.columns[0]?.shown.map(({ value, before }) => [value, before]).sort(), [['f', 3], ['m', 1]], 'values');
    same(await engine.rare(never, plan, { ...how, asReleased: true }), null, 'as released');
    const unknown = { ...PLAN, rare: { columns: ['nobody'] } };
    same((await refused(engine.rare(never, unknown, how))).failure.id, 'rare-column', 'no such column');
  },

  'tables with noise are drawn, and so is their error': async engine => {
    await open(engine);
    const how = { asReleased: false, showValues: true, lang: 'en' } as const;
    same(await engine.noise(never, PLAN, how), null, 'none asked for');
    const plan = { ...PLAN, noise: { epsilon: 1, seed: 7, tables: [{ columns: ['sex'] }] } };
    const found = await engine.noise(never, plan, how);
    same(found?.tables[0]?.shown.map(({ labels }) => labels[0]), ['f', 'm'], 'cells');
    same(await engine.noise(never, plan, how), found, 'the same seed');
    if (found === null) return;
    const look = { theme: 'light', lang: 'en', width: 400 } as const;
    holds((await engine.drawNoise(never, found, 0, look)).startsWith('<svg'), 'a picture');
  },

  'the best levels are searched step by step, and what was found is drawn': async engine => {
    await open(engine);
    const ask = { run: 1, figures: false, lang: 'en' } as const;
    let step = await engine.searchLevels(never, PLAN, ask);
    for (let steps = 0; !step.progress.finished && steps < 100; steps += 1) step = await engine.searchLevels(never, PLAN, ask);
    const { figures } = step;
    if (figures === null) throw new Error('a search that has ended gives what it found');
    same(figures.lattice.nodes, 8, 'nodes');
    same([figures.best?.proved_optimal, figures.frontier_exact], [true, true], 'proved');
    const levels = figures.best?.levels ?? [];
    const columns = levels.map(({ name, level }) => [name, { ...PLAN.columns[name], level }] as const);
    const plan = { ...PLAN, columns: { ...PLAN.columns, ...Object.fromEntries(columns) } } as Plan;
    const report = await engine.assess(never, plan, OPTIONS);
    same([report.goal?.met, report.suppressed], [true, figures.best?.suppressed], 'the goal');
    same(report.utility.find(({ id }) => id === 'loss')?.value, figures.best?.loss, 'the loss');
    const look = { width: 400, theme: 'dark', lang: 'ja' } as const;
    const current = { levels, risk: 1 / 3, utility: figures.best?.loss ?? 0 };
    const picture = await engine.drawSearch(never, 'frontier', PLAN, { figures, current }, look);
    same(picture.places.length, figures.frontier?.length, 'places');
    same(picture.width, 400, 'width');
    holds(picture.svg.startsWith('<svg'), 'a picture');
  },

  'the groups of a hierarchy are counted and cut': async engine => {
    await open(engine);
    const { levels, rows } = await engine.hierarchy(never, PLAN, 'age', 2, 'en');
    same(rows, 4, 'rows');
    same(levels.map(level => level.count), [4, 2, 2, 1], 'groups');
    same(levels[0]?.groups.length, 2, 'shown');
    same(levels[1]?.groups.map(group => group.records), [3, 1], 'records');
    const written = await engine.hierarchyRows(never, PLAN, 'age', 'en');
    same(written.map(row => row[0]).sort(), ['31', '34', '38', '52'], 'values');
    same(written.every(row => row.length === 4), true, 'levels');
  },

  'a database is asked for the same classes': async engine => {
    await open(engine);
    const { sql, count, plan } = await engine.sql(never, PLAN, { dialect: 'postgres', table: 'ehr.stays', lang: 'en' });
    holds(sql.includes('FROM "ehr"."stays"\nGROUP BY '), 'the table');
    same(count, 'count', 'the column of the numbers');
    const read = await engine.readPlan(never, plan, 'en');
    same(read.columns[count]?.role, 'count', 'its role');
  },

  'a file that the plan names is used': async engine => {
    await open(engine);
    const failure = await refused(engine.assess(never, BY_FILE, OPTIONS));
    same(failure.failure.file, 'sex.csv', 'file');
    await engine.attach(never, 'sex.csv', bytes('f;person\nm;person\n'));
    const report = await engine.assess(never, BY_FILE, OPTIONS);
    same(report.classes?.sizes, [{ size: 4, classes: 1 }], 'sizes');
    await open(engine, PEOPLE.replace('D,m', 'D,f'), 'again.csv');
    same((await engine.assess(never, BY_FILE, OPTIONS)).classes?.count, 1, 'after another table');
  },

  'a released table holds what was promised': async engine => {
    await open(engine);
    const options = { keep: [], keepOrder: false, allowUnmet: false, lang: 'en' } as const;
    const released = await engine.release(never, PLAN, options);
    same(released.figures.records_left_out, 1, 'left out');
    same(released.figures.columns, ['sex', 'age', 'disease'], 'columns');
    const text = await released.csv.text();
    holds(!text.includes('31') || text.includes('[30'), 'no age as it stood');
    holds((await released.recode.text()).startsWith('column,from,level,to'), 'recode map');
    await open(engine, text, 'released.csv');
    const { name: _, ...columns } = PLAN.columns;
    const again = await engine.assess(never, { ...PLAN, columns }, { ...OPTIONS, asReleased: true });
    same([again.records, again.classes?.smallest], [3, 3], 'read again');
  },

  'a goal that is not met holds the release back': async engine => {
    await open(engine);
    const strict: Plan = { ...PLAN, goal: { k: 4, 'suppression-limit': 0 } };
    const options = { keep: [], keepOrder: false, allowUnmet: false, lang: 'en' } as const;
    await refused(engine.release(never, strict, options));
    const released = await engine.release(never, strict, { ...options, allowUnmet: true });
    same(released.figures.rows_written, 0, 'rows');
  },

  'cells are suppressed where the plan asks for it, so that nothing is left out': async engine => {
    await open(engine);
    const plan: Plan = { ...PLAN, goal: { k: 4, 'suppression-limit': 0 }, release: { method: 'cells' } };
    const report = await engine.assess(never, plan, OPTIONS);
    same([report.kept, report.classes?.count, report.goal?.met], [4, 1, true], 'figures');
    const options = { keep: [], keepOrder: false, allowUnmet: false, lang: 'en' } as const;
    const { figures } = await engine.release(never, plan, options);
    same(figures.cells_suppressed, [{ name: 'sex', cells: 4 }, { name: 'age', cells: 4 }], 'cells');
    same([figures.rows_written, figures.records_left_out], [4, 0], 'rows');
  },

  'a plan survives being written and read': async engine => {
    const toml = await engine.writePlan(never, PLAN);
    const again = await engine.readPlan(never, toml, 'en');
    same(await engine.writePlan(never, again), toml, 'plan');
    same(again.columns['age']?.hierarchy, { intervals: { widths: [10, 20], origin: 0 } }, 'recipe');
    same(Object.keys(again.columns), ['name', 'sex', 'age', 'disease'], 'order');
  },

  'a report comes in three formats and carries the hash': async engine => {
    await open(engine);
    const inputSha256 = await engine.digest(never);
    same(inputSha256, await sha256(PEOPLE), 'hash');
    const options = { ...OPTIONS, inputSha256 };
    const json = JSON.parse(await (await engine.report(never, PLAN, 'json', options)).text()) as Report;
    same([json.kept, json.input_sha256], [3, inputSha256], 'json');
    const html = await (await engine.report(never, PLAN, 'html', options)).text();
    holds(/^<!doctype html>/i.test(html) && html.includes(inputSha256) && html.includes('<svg'), 'html');
    const markdown = await (await engine.report(never, PLAN, 'markdown', { ...options, lang: 'ja' })).text();
    holds(markdown.startsWith('#') && markdown.includes(inputSha256) && /[ぁ-ん]/.test(markdown), 'markdown');
  },

  'charts are drawn in both themes': async engine => {
    await open(engine);
    const options = { asReleased: false, lang: 'en' } as const;
    const light = await engine.chart(never, 'class-sizes', PLAN, { ...options, theme: 'light' });
    const dark = await engine.chart(never, 'class-sizes', PLAN, { ...options, theme: 'dark' });
    holds(light.startsWith('<svg') && dark.startsWith('<svg') && light !== dark, 'class sizes');
    const curve = await engine.chart(never, 'risk-curve', PLAN, { ...options, theme: 'light' });
    const tradeoff = await engine.chart(never, 'tradeoff', PLAN, { ...options, theme: 'light', column: 'age' });
    holds(curve.startsWith('<svg') && tradeoff.startsWith('<svg'), 'other charts');
  },

  'the catalogue speaks both languages': async engine => {
    const [en, ja] = [await engine.measures(never, 'en'), await engine.measures(never, 'ja')];
    same(en.map(row => row.id), ja.map(row => row.id), 'ids');
    holds(en.some(row => row.id === 'risk.prosecutor.highest'), 'has the highest risk');
    holds(en.every((row, at) => row.meaning !== ja[at]?.meaning), 'translated');
  },

  'the example opens with its plan': async engine => {
    const { csv, plan } = await engine.example(never);
    const opened = await engine.open(never, csv, { name: 'example.csv', lang: 'en' }, () => {});
    same(opened.inspection.input.rows, 10_000, 'rows');
    const report = await engine.assess(never, await engine.readPlan(never, plan, 'en'), OPTIONS);
    same(report.records, 10_000, 'records');
    holds(report.columns.length > 2, 'quasi-identifiers');
  },

  'only the columns that are named are read, and the others are told': async engine => {
    const source = new Blob([PEOPLE]);
    same(await engine.columnNames(never, source, { name: 'people.csv', lang: 'en', columns: ['age'] }), ['name', 'sex', 'age', 'disease'], 'names');
    const { inspection, preview } = await engine.open(never, source, { name: 'people.csv', lang: 'en', columns: ['age', 'sex'] }, () => {});
    same(preview.columns, ['sex', 'age'], 'columns');
    same(inspection.input.not_read, ['name', 'disease'], 'others');
    const unknown = engine.open(never, source, { name: 'people.csv', lang: 'en', columns: ['ward'] }, () => {});
    same((await refused(unknown)).failure.id, 'table-columns-unknown', 'refusal');
  },

  'without a table a question is refused': async engine => {
    same((await refused(engine.assess(never, PLAN, OPTIONS))).failure.id, 'page-no-table', 'assess');
    same((await refused(engine.digest(never))).failure.id, 'page-no-table', 'digest');
  },

  'a bad table is refused with its place, and the one before stays': async engine => {
    await open(engine);
    const { failure } = await refused(open(engine, 'a,b\n1,2\n3\n', 'ragged.csv'));
    same([failure.file, failure.line], ['ragged.csv', 3], 'place');
    holds(failure.message !== '' && !failure.message.includes('page-'), 'a sentence');
    same((await engine.assess(never, PLAN, OPTIONS)).records, 4, 'records');
  },

  'failures speak the language that was asked for': async engine => {
    const { failure } = await refused(engine.readPlan(never, 'k = = 5', 'ja'));
    same([failure.id, failure.line], ['plan-syntax', 1], 'failure');
    holds(/[ぁ-ん]/.test(failure.message), 'Japanese');
  },

  'an aborted call rejects, and the next one is answered': async engine => {
    await open(engine);
    const control = new AbortController();
    control.abort();
    const early = await fault(engine.assess(control.signal, PLAN, OPTIONS));
    holds(early instanceof DOMException && early.name === 'AbortError', 'aborted before');
    same((await engine.assess(never, PLAN, OPTIONS)).records, 4, 'records');
  },

  'reading can be given up, and the table before stays': async engine => {
    await open(engine);
    const control = new AbortController();
    // More than is read before the first word of progress.
    const parts = Array.from({ length: 64 }, (_, part) => `${part},x\n`.repeat(60_000));
    const lines = new Blob(['a,b\n', ...Array.from({ length: 6 }, () => parts).flat()]);
    const given = engine.open(control.signal, lines, { name: 'long.csv', lang: 'en' }, () => control.abort());
    const error = await fault(given);
    holds(error instanceof DOMException && error.name === 'AbortError', `aborted, not ${String(error)}`);
    same((await engine.assess(never, PLAN, OPTIONS)).records, 4, 'records');
    same(await engine.digest(never), await sha256(PEOPLE), 'hash');
  },
};

async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(text)));
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
}
