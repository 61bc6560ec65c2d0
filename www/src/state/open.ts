/** Files that come in: tables, plans, and the files that plans name. */

import { batch } from '@preact/signals';

import type { Engine, Opened } from '../engine/engine';
import { EngineFailure, pageFailure } from '../engine/failure';
import type { InputPlan, Inspection, Plan } from '../engine/types';
import * as background from './background';
import { change } from './change';
import { baseName } from './download';
import { judge } from './judge';
import { firstPlan, namedFiles, withInput, withPopulation, withRecipe, type InputChange } from './plan';
import { forgetSearch } from './search';
import * as store from './store';
import { inTurn } from './work';

/** A table that can be read again. */
interface Source {
  readonly blob: Blob;
  readonly name: string;
  readonly example: boolean;
}

let source: Source | null = null;
/** The one that could not be read, until another one is. */
let refused: Source | null = null;
/** The plan that nobody has touched: another table brings another one. */
let untouched: Plan = store.EMPTY_PLAN;

/** Reads a table; a plan that was opened before is applied to it. */
export async function openTable(file: File): Promise<void> {
  await inTurn((engine, signal) => read(engine, signal, { blob: file, name: file.name, example: false }, forAnother()));
}

/** The plan that was made here, if it names a sheet or columns, without them: they are of the file that was open before. */
function forAnother(): Plan | undefined {
  const kept = store.planName.value === null ? keptPlan() : undefined;
  const { sheet, columns } = kept?.input ?? {};
  return kept === undefined || (sheet ?? columns) === undefined ? undefined : withInput(kept, { sheet: undefined, columns: undefined });
}

/** Makes the synthetic table and opens it with its plan. */
export async function openExample(): Promise<void> {
  await inTurn(async (engine, signal) => {
    const { csv, plan } = await engine.example(signal);
    const exampleOfPlan = await engine.readPlan(signal, plan, store.lang.value);
    await read(engine, signal, { blob: csv, name: 'example.csv', example: true }, exampleOfPlan);
  });
}

/** Reads a plan and applies it to the open table, or keeps it for the next one. */
export async function openPlan(file: File): Promise<void> {
  await inTurn(async (engine, signal) => {
    const plan = await engine.readPlan(signal, await file.text(), store.lang.value);
    const readsOtherwise = source !== null && isReadOtherwise(plan, store.plan.value);
    if (refused !== null) await read(engine, signal, refused, plan, file.name);
    else if (readsOtherwise && source !== null) await read(engine, signal, source, plan, file.name);
    else await change(plan, { name: file.name });
  });
}

/** Reads the open table again, because the plan says otherwise how to. */
export async function changeReading(plan: Plan): Promise<void> {
  const again = source;
  if (again === null || !isReadOtherwise(plan, store.plan.value)) return change(plan);
  const name = store.planName.value;
  await inTurn((engine, signal) => read(engine, signal, again, name === null ? onlyRead(plan) : plan, name));
}

/** Tries another way to read the file that could not be read. */
export async function tryReading(input: InputChange): Promise<void> {
  const [again, tried] = [refused, store.unread.value];
  if (again === null || tried === null) return;
  const plan = withInput({ ...(keptPlan() ?? store.EMPTY_PLAN), input: tried.input }, input);
  await inTurn((engine, signal) => read(engine, signal, again, plan, store.planName.value));
}

/** Hands over files that the plan names, found by their names without folders. */
export async function attachFiles(files: readonly File[]): Promise<void> {
  await inTurn(async (engine, signal) => {
    for (const file of files) {
      const name = nameInPlan(file.name);
      if (name === undefined) throw new EngineFailure(pageFailure('page-file-not-named', { file: file.name }));
      await attach(engine, signal, name, file);
    }
    await judge();
  });
}

/** Makes a file (one value a row, one level a column) the hierarchy of a column. */
export async function setHierarchyFile(column: string, file: File): Promise<void> {
  await inTurn(async (engine, signal) => {
    const name = ownName(column, file.name);
    await attach(engine, signal, name, file);
    await change(withRecipe(store.plan.value, column, { csv: name }));
  });
}

/** Makes a file (the quasi-identifiers, and perhaps a count) the table of the population. */
export async function setPopulationFile(file: File): Promise<void> {
  await inTurn(async (engine, signal) => {
    const { population, columns } = store.plan.value;
    const isTaken = namedFiles({ columns }).includes(file.name);
    const name = isTaken ? `population/${file.name}` : file.name;
    await attach(engine, signal, name, file);
    await change(withPopulation(store.plan.value, { table: { ...population?.table, csv: name } }));
  });
}

/** The name of a column's hierarchy file; two files of one name do not take each other's place. */
function ownName(column: string, fileName: string): string {
  const others = Object.entries(store.plan.value.columns).filter(([name]) => name !== column);
  const ofOthers = others.flatMap(([, { hierarchy }]) => (hierarchy !== undefined && 'csv' in hierarchy ? [hierarchy.csv] : []));
  const isTaken = [...ofOthers, store.plan.value.population?.table?.csv].includes(fileName);
  return isTaken ? `${column}/${fileName}` : fileName;
}

async function read(
  engine: Engine,
  signal: AbortSignal,
  from: Source,
  plan: Plan | undefined = undefined,
  planName: string | null = null,
): Promise<void> {
  const input = (plan ?? keptPlan())?.input ?? {};
  try {
    const options = { ...input, name: from.name, lang: store.lang.value };
    const opened = await engine.open(signal, from.blob, options, progress => {
      store.progress.value = progress;
    });
    source = from;
    refused = null;
    batch(() => {
      store.unread.value = null;
      background.forget();
      forgetSearch();
      store.table.value = { ...opened, name: from.name, example: from.example };
      store.inspection.value = opened.inspection;
      store.guess.value = { lang: options.lang, columns: opened.inspection.columns };
      store.report.value = null;
      store.before.value = null;
      store.released.value = null;
      store.showValues.value = false;
    });
    await settlePlan(plan, planName, opened);
  } catch (fault) {
    if (refused === from || source !== from) await show(engine, signal, from, input, fault);
    throw fault;
  } finally {
    store.progress.value = null;
  }
}

/** Shows what may be tried of a file that could not be read: another sheet, or its first lines, where it is text at all. */
async function show(engine: Engine, signal: AbortSignal, from: Source, input: InputPlan, fault: unknown): Promise<void> {
  if (signal.aborted) return;
  const sheets = fault instanceof EngineFailure ? fault.failure.sheets : [];
  const look = sheets.length > 0 ? Promise.resolve([]) : engine.firstLines(signal, from.blob, input.encoding, store.lang.value);
  const lines = await look.catch(() => null);
  const names = engine.columnNames(signal, from.blob, { ...input, name: from.name, lang: store.lang.value });
  const columns = await names.catch(() => []);
  refused = lines === null ? null : from;
  store.unread.value = lines === null ? null : { name: from.name, lines, sheets, columns, input };
}

/** The plan for a table that was just read: the one that comes with it, the one that was kept, or a first one. */
async function settlePlan(plan: Plan | undefined, name: string | null, opened: Opened): Promise<void> {
  const given = plan ?? keptPlan(opened.inspection);
  // Read otherwise, the table may have other columns: only how it is read is kept of a plan that was made here.
  const isForOthers = name === null && given !== undefined && !fits(given, opened.inspection);
  const next = isForOthers ? undefined : given;
  if (next === undefined) {
    const first = firstPlan(opened.inspection, opened.preview);
    untouched = given?.input === undefined ? first : { ...first, input: given.input };
  } else if (next === store.plan.value) {
    return judge();
  }
  const hasOthers = name === null && String(next?.input?.columns) !== String(store.plan.value.input?.columns);
  await change(next === undefined ? untouched : hasOthers ? withRead(next, opened) : next, { name });
}

/** A plan that was made here, without what it says of columns that are not read any more. */
function onlyRead(plan: Plan): Plan {
  const read = plan.input?.columns;
  if (read === undefined) return plan;
  return { ...plan, columns: Object.fromEntries(Object.entries(plan.columns).filter(([name]) => read.includes(name))) };
}

/** A plan that was made here, with a first guess of columns that were not read before. */
function withRead(plan: Plan, { inspection, preview }: Opened): Plan {
  const { columns } = firstPlan(inspection, preview);
  return { ...plan, columns: { ...columns, ...plan.columns } };
}

/** Whether a plan says something of columns, and only of those that there are. */
function fits(plan: Plan, inspection: Inspection): boolean {
  const names = new Set(inspection.columns.map(column => column.name));
  const planned = Object.keys(plan.columns);
  return planned.length > 0 && planned.every(name => names.has(name));
}

/** The plan of the analyst, unless it was made for another table. */
function keptPlan(inspection?: Inspection): Plan | undefined {
  const plan = store.plan.value;
  if (plan === untouched || plan === store.EMPTY_PLAN) return undefined;
  // A plan from a file is kept whatever the table: what does not fit is told, not dropped.
  if (store.planName.value !== null || inspection === undefined) return plan;
  return fits(plan, inspection) ? plan : undefined;
}

function isReadOtherwise(plan: Plan, before: Plan): boolean {
  return reading(plan) !== reading(before);
}

/** What of a plan a reader has to know; what is missing is decided anew without reading again. */
function reading({ input = {} }: Plan): string {
  const { delimiter, encoding, sheet, comment, header, columns, normalise } = input;
  return JSON.stringify([delimiter, encoding, sheet, comment, header, input['duplicate-names'], columns, normalise]);
}

/** The name under which the plan asks for a file; a single missing file may be called otherwise. */
function nameInPlan(fileName: string): string | undefined {
  const byName = namedFiles(store.plan.value).find(name => baseName(name) === fileName);
  if (byName !== undefined) return byName;
  return store.missingFiles.value.length === 1 ? store.missingFiles.value[0] : undefined;
}

async function attach(engine: Engine, signal: AbortSignal, name: string, file: File): Promise<void> {
  await engine.attach(signal, name, new Uint8Array(await file.arrayBuffer()));
  // A new list also when the name is not new: what was made from the old file is out of date.
  store.attached.value = [...store.attached.value.filter(other => other !== name), name];
}
