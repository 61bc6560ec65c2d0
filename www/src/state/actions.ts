/**
 * The verbs of the page; the only writers of the store.
 *
 * None of them rejects: what goes wrong is in `failure` of the store.
 */

import type { ChartName, Engine, ReleaseOptions, ReportFormat } from '../engine/engine';
import type { GoalPlan, InputPlan, Lang, Recipe, Role } from '../engine/types';
import * as store from './store';

/** Gives the verbs an engine to work with. */
export function connect(_engine: Engine): void {}

export function goTo(step: store.Step): void {
  store.step.value = step;
}

/** Reads a table; a plan that was opened before is applied to it. */
export async function openTable(_file: File): Promise<void> {}

/** Makes the synthetic table and opens it with its plan. */
export async function openExample(): Promise<void> {}

/** Reads a plan and applies it to the open table, or keeps it for the next one. */
export async function openPlan(_file: File): Promise<void> {}

/** Hands over files that the plan names, found by their names without folders. */
export async function attachFiles(_files: readonly File[]): Promise<void> {}

export function setRole(_column: string, _role: Role): void {}

/** Changes how a column is generalized; undefined leaves it with itself and `*`. */
export function setRecipe(_column: string, _recipe: Recipe | undefined): void {}

/** Makes a file (one value a row, one level a column) the hierarchy of a column. */
export async function setHierarchyFile(_column: string, _file: File): Promise<void> {}

/** Moves a level; the moves of one column up to `settleLevel` are one step of undo. Call it at every `input` of the slider. */
export function setLevel(_column: string, _level: number): void {}

/** Ends a drag. Call it at `change` of the slider. */
export function settleLevel(): void {}

export function setImportance(_column: string, _importance: number): void {}

export function setGoal(_goal: GoalPlan | undefined): void {}

/** Which labels are read as missing and how missing compares; delimiter and encoding read the table again. */
export function setInput(_input: InputPlan): void {}

export function setAsReleased(_asReleased: boolean): void {}

export function setLang(_lang: Lang): void {}

export function setTheme(_theme: store.Theme): void {}

export function undo(): void {}

export function redo(): void {}

/** Makes the table to give away and offers it as a download. */
export async function downloadTable(_options: Omit<ReleaseOptions, 'lang'>): Promise<void> {}

/** Offers the recode map of the last table that was downloaded. */
export function downloadRecode(): void {}

/** Offers the plan as a file that needs no other file. */
export async function downloadPlan(): Promise<void> {}

export async function downloadReport(_format: ReportFormat): Promise<void> {}

/** Keeps the groups of a column's hierarchy in the store until the returned function is called. */
export function watchHierarchy(_column: string, _limit: number): () => void {
  return () => {};
}

/** Keeps a chart in the store until the returned function is called. */
export function watchChart(_chart: ChartName, _column?: string): () => void {
  return () => {};
}

/** Gives up what is being done. */
export function cancel(): void {}

export function dismissFailure(): void {
  store.failure.value = null;
}

/** Where the store keeps a chart. */
export function chartKey(chart: ChartName, column?: string): string {
  return column === undefined ? chart : `${chart}:${column}`;
}
