/** Files that come in: tables, plans, and the files that plans name. */

import { batch } from '@preact/signals';

import type { Engine, Opened } from '../engine/engine';
import { EngineFailure, pageFailure } from '../engine/failure';
import type { Inspection, Plan } from '../engine/types';
import * as background from './background';
import { change } from './change';
import { baseName } from './download';
import { judge } from './judge';
import { firstPlan, namedFiles, withPopulation, withRecipe } from './plan';
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
/** The plan that nobody has touched: another table brings another one. */
let untouched: Plan = store.EMPTY_PLAN;

/** Reads a table; a plan that was opened before is applied to it. */
export async function openTable(file: File): Promise<void> {
  await inTurn((engine, signal) => read(engine, signal, { blob: file, name: file.name, example: false }));
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
    if (readsOtherwise && source !== null) await read(engine, signal, source, plan, file.name);
    else await change(plan, { name: file.name });
  });
}

/** Reads the open table again, because the plan says otherwise how to. */
export async function changeReading(plan: Plan): Promise<void> {
  if (source === null || !isReadOtherwise(plan, store.plan.value)) return change(plan);
  const again = source;
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
  try {
    const { delimiter, encoding, missing } = (plan ?? keptPlan())?.input ?? {};
    const options = { name: from.name, delimiter, encoding, missing, lang: store.lang.value };
    const opened = await engine.open(signal, from.blob, options, progress => {
      store.progress.value = progress;
    });
    source = from;
    batch(() => {
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
  } finally {
    store.progress.value = null;
  }
}

/** The plan for a table that was just read: the one that comes with it, the one that was kept, or a first one. */
async function settlePlan(plan: Plan | undefined, name: string | null, opened: Opened): Promise<void> {
  const next = plan ?? keptPlan(opened.inspection);
  if (next === store.plan.value) return judge();
  if (next === undefined) untouched = firstPlan(opened.inspection, opened.preview);
  await change(next ?? untouched, { name });
}

/** The plan of the analyst, unless it was made for another table. */
function keptPlan(inspection?: Inspection): Plan | undefined {
  const plan = store.plan.value;
  if (plan === untouched || plan === store.EMPTY_PLAN) return undefined;
  // A plan from a file is kept whatever the table: what does not fit is told, not dropped.
  if (store.planName.value !== null || inspection === undefined) return plan;
  const names = new Set(inspection.columns.map(column => column.name));
  return Object.keys(plan.columns).every(name => names.has(name)) ? plan : undefined;
}

function isReadOtherwise(plan: Plan, before: Plan): boolean {
  return plan.input?.delimiter !== before.input?.delimiter || plan.input?.encoding !== before.input?.encoding;
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
