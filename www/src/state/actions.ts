/**
 * The verbs of the page; with what they are made of the only writers of the store.
 *
 * None of them rejects: what goes wrong is in `failure` of the store.
 */

import type { ChartName } from '../engine/engine';
import type {
  AnalysisPlan,
  AttackerPlan,
  Combine,
  ContextPlan,
  GoalPlan,
  Kind,
  Lang,
  NoisePlan,
  PivotPlan,
  PopulationPlan,
  RarePlan,
  Recipe,
  ReleasePlan,
  Role,
  ShiftPlan,
  SpecialUniquesPlan,
} from '../engine/types';
import * as background from './background';
import { change, redo, settle, undo } from './change';
import { explainLine } from './explain';
import { judge } from './judge';
import { giveUpUniques, searchUniquesAgain } from './long';
import { changeReading, tryReading } from './open';
import {
  withAttackers,
  withCombine,
  withContext,
  withGoal,
  withImportance,
  withInput,
  type InputChange,
  withLevel,
  withLevels,
  withMethod,
  withNoise,
  withPivot,
  withPopulation,
  withRare,
  withKind,
  withRecipe,
  withRole,
  withSeparator,
  withShift,
  withSpecialUniques,
  withStudy,
} from './plan';
import * as store from './store';
import { abortAll, awaited } from './work';

export { undo, redo };
export { explainLine } from './explain';
export { attachFiles, openExample, openPlan, openTable, setHierarchyFile, setPopulationFile } from './open';
export { applyBest, applyChange, applyLevels, applyPoint, pin, searchLevels, setBounds, stopSearch, unpin } from './search';
export { watchPicture, watchStudy, watchStudyChart } from './background';
export { downloadNoisyTable, downloadPlan, downloadRecode, downloadReport, downloadTable } from './give';

export function goTo(step: store.Step): void {
  store.step.value = step;
}

export function setRole(column: string, role: Role): void {
  void change(withRole(store.plan.value, column, role));
}

/** Changes how the values of a person's lines become one; undefined: as the core does it. */
export function setCombine(column: string, combine: Combine | undefined): void {
  void change(withCombine(store.plan.value, column, combine));
}

/** Says what separates the values of one cell; undefined: a cell is one value. */
export function setSeparator(column: string, separator: string | undefined): void {
  void change(withSeparator(store.plan.value, column, separator));
}

/** Says how the dates of a column are moved; undefined: they stay. */
export function setShift(column: string, shift: ShiftPlan | undefined): void {
  void change(withShift(store.plan.value, column, shift));
}

/** Turns a long table, or leaves it as it stands. */
export function setPivot(pivot: PivotPlan | undefined): void {
  void change(withPivot(store.plan.value, pivot, store.guess.value?.columns ?? []));
}

/** Says what the values of a column are; undefined: as they look. */
export function setKind(column: string, kind: Kind | undefined): void {
  void change(withKind(store.plan.value, column, kind));
}

/** Changes how a column is generalized; undefined leaves it with itself and `*`. */
export function setRecipe(column: string, recipe: Recipe | undefined): void {
  void change(withRecipe(store.plan.value, column, recipe));
}

/** Moves a level; the moves of one column up to `settleLevel` are one step of undo. Call it at every `input` of the slider. */
export function setLevel(column: string, level: number): void {
  void change(withLevel(store.plan.value, column, level), { drag: `level ${column}` });
}

/** Ends a drag. Call it at `change` of the slider. */
export function settleLevel(): void {
  settle();
}

export function setImportance(column: string, importance: number): void {
  void change(withImportance(store.plan.value, column, importance));
}

export function setGoal(goal: GoalPlan | undefined): void {
  void change(withGoal(store.plan.value, goal));
}

/** How records in classes that the goal refuses are treated. */
export function setMethod(method: NonNullable<ReleasePlan['method']>): void {
  void change(withMethod(store.plan.value, method));
}

/** Says from whom the records come; undefined: nothing is known of them. */
export function setPopulation(population: PopulationPlan | undefined): void {
  void change(withPopulation(store.plan.value, population));
}

/** Says to whom the table goes; undefined: nothing is said. */
export function setContext(context: ContextPlan | undefined): void {
  void change(withContext(store.plan.value, context));
}

/** The columns whose values are followed through the release; undefined: those that the core chooses. */
export function setRare(rare: RarePlan | undefined): void {
  void change(withRare(store.plan.value, rare));
}

/** The tables with noise; undefined: none. */
export function setNoise(noise: NoisePlan | undefined): void {
  void change(withNoise(store.plan.value, noise));
}

/** Draws the noise of the tables once more. */
export function drawAgain(): void {
  store.draws.value += 1;
  background.nudge();
}

/** The attackers with a knowledge of their own, by name. */
export function setAttackers(attackers: Readonly<Record<string, AttackerPlan>>): void {
  void change(withAttackers(store.plan.value, attackers));
}

/** The analyses that the table is for, by name. */
export function setStudy(study: Readonly<Record<string, AnalysisPlan>>): void {
  void change(withStudy(store.plan.value, study));
}

/** Moves several levels at once, as one step of undo. */
export function setLevels(levels: readonly { readonly name: string; readonly to: number }[]): void {
  void change(withLevels(store.plan.value, levels.map(({ name, to }) => ({ name, level: to }))));
}

/** Which labels are read as missing and how missing compares; delimiter, encoding and the like read the table again. */
export function setInput(input: InputChange): void {
  void (store.unread.value === null ? changeReading(withInput(store.plan.value, input)) : tryReading(input));
}

export function setAsReleased(asReleased: boolean): void {
  store.asReleased.value = asReleased;
  store.before.value = null;
  void judge();
}

/** Speaks another language: so do the core's sentences. */
export function setLang(lang: Lang): void {
  if (lang === store.lang.value) return;
  store.lang.value = lang;
  void loadMeasures();
  void judge();
}

/** Fetches the catalogue of measures in the language of the page. */
export async function loadMeasures(): Promise<void> {
  const lang = store.lang.value;
  const rows = await awaited((engine, signal) => engine.measures(signal, lang));
  if (rows !== undefined && lang === store.lang.value) store.measures.value = rows;
}

export function setTheme(theme: store.Theme): void {
  store.theme.value = theme;
  background.nudge();
}

/** Keeps the groups of a column's hierarchy in the store until the returned function is called. */
export function watchHierarchy(column: string, limit: number): () => void {
  return background.watchHierarchy(column, limit);
}

/** Keeps a chart, set for a width in pixels, in the store until the returned function is called. */
export function watchChart(chart: ChartName, column?: string, width?: number): () => void {
  return background.watchChart(chartKey(chart, column), { chart, column, width });
}

/** Keeps the figures that take longer in the store until the returned function is called. */
export function watchFull(): () => void {
  return background.watchLong('full');
}

/** Keeps the special uniques in the store, where the plan asks for them, until the returned function is called. */
export function watchUniques(): () => void {
  return background.watchLong('uniques');
}

/** Keeps the riskiest classes in the store until the returned function is called. */
export function watchRiskiest(): () => void {
  return background.watchLong('riskiest');
}

/** Keeps what a release leaves of values in the store until the returned function is called. */
export function watchRare(): () => void {
  return background.watchLong('rare');
}

/** Keeps the tables with noise in the store until the returned function is called. */
export function watchNoise(): () => void {
  return background.watchLong('noise');
}

/** Asks for special uniques, with settings; undefined: no longer. */
export function setSpecialUniques(settings: SpecialUniquesPlan | undefined): void {
  void change(withSpecialUniques(store.plan.value, settings));
}

/** Ends the search for special uniques where it is. */
export function stopUniques(): void {
  giveUpUniques();
  background.nudge();
}

/** Begins the search for special uniques anew. */
export function restartUniques(): void {
  searchUniquesAgain();
  background.nudge();
}

/** Shows values of the table beside figures, or hides them. */
export function setShowValues(show: boolean): void {
  store.showValues.value = show;
  background.nudge();
  const line = store.explained.value?.line;
  if (line !== undefined) void explainLine(line);
}

/** Gives up what is being done. */
export function cancel(): void {
  abortAll();
}

export function dismissFailure(): void {
  store.failure.value = null;
}

/** Where the store keeps a chart. */
export function chartKey(chart: ChartName, column?: string): string {
  return column === undefined ? chart : `${chart}:${column}`;
}
