/** Files that go out: the released table, its recode map, the plan and the report. */

import type { Engine, ReleaseOptions, ReportFormat } from '../engine/engine';
import type { NoisyTable, Plan } from '../engine/types';
import { offer, stem } from './download';
import * as store from './store';
import { inTurn } from './work';

const ENDINGS: Record<ReportFormat, string> = { html: 'html', markdown: 'md', json: 'json' };

let recode: { readonly blob: Blob; readonly name: string } | null = null;

/** Makes the table to give away and offers it as a download. */
export async function downloadTable(options: Omit<ReleaseOptions, 'lang'>): Promise<void> {
  await inTurn(async (engine, signal) => {
    const released = await engine.release(signal, store.plan.value, { ...options, lang: store.lang.value });
    recode = { blob: released.recode, name: named('recode.csv') };
    store.released.value = released.figures;
    offer(released.csv, named('released.csv'));
  });
}

/** Offers the recode map of the last table that was downloaded. */
export function downloadRecode(): void {
  if (recode !== null) offer(recode.blob, recode.name);
}

/** Offers the plan as a file that needs no other file. */
export async function downloadPlan(): Promise<void> {
  await inTurn(async (engine, signal) => {
    const plan = store.table.value === null ? store.plan.value : await selfContained(engine, signal, store.plan.value);
    const toml = await engine.writePlan(signal, plan);
    offer(new Blob([toml], { type: 'application/toml;charset=utf-8' }), store.planName.value ?? named('plan.toml'));
  });
}

/** Makes the report, with the hash of the table, and offers it as a download. */
export async function downloadReport(format: ReportFormat): Promise<void> {
  await inTurn(async (engine, signal) => {
    const inputSha256 = await engine.digest(signal);
    const options = { asReleased: store.asReleased.value, lang: store.lang.value, inputSha256 };
    offer(await engine.report(signal, store.plan.value, format, options), named(`report.${ENDINGS[format]}`));
  });
}

/** Offers a table with noise as it was drawn: labels, and what stands in the cells. */
export function downloadNoisyTable({ columns, mean, shown }: NoisyTable, at: number): void {
  const value = mean === undefined ? 'count' : `mean_${mean}`;
  const rows = shown.map(cell => [...cell.labels.map(label => label ?? ''), cell.value === null ? '' : String(cell.value)]);
  const text = [[...columns, value], ...rows].map(cells => cells.map(quoted).join(',')).join('\r\n');
  offer(new Blob([`${text}\r\n`], { type: 'text/csv;charset=utf-8' }), named(`noise-${at + 1}.csv`));
}

/** A cell of a CSV file. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name for a file that goes out, after the table. */
export function named(what: string): string {
  return `${stem(store.table.value?.name ?? 'oboro')}-${what}`;
}

/** The plan with the hierarchies of other files written into it. */
export async function selfContained(engine: Engine, signal: AbortSignal, plan: Plan): Promise<Plan> {
  const columns = { ...plan.columns };
  for (const [name, column] of Object.entries(plan.columns)) {
    const { hierarchy } = column;
    if (hierarchy === undefined || !('csv' in hierarchy) || !store.attached.value.includes(hierarchy.csv)) continue;
    columns[name] = { ...column, hierarchy: { rows: await engine.hierarchyRows(signal, plan, name, store.lang.value) } };
  }
  return { ...plan, columns };
}
