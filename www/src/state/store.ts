/** What the page shows: read everywhere, written only by `actions.ts` and what it is made of. */

import { computed, signal } from '@preact/signals';

import type { Opened, Progress, SearchChartName, UniquesStep } from '../engine/engine';
import type {
  ColumnLevel,
  ColumnProfile,
  Failure,
  HierarchyFigures,
  InputPlan,
  Inspection,
  Lang,
  MeasureRow,
  NoiseFigures,
  Picture,
  Plan,
  RareFigures,
  ReleaseFigures,
  Report,
  Riskiest,
  SearchFigures,
  SearchProgress,
  StudyFigures,
  TradeoffColumn,
} from '../engine/types';
import { namedFiles } from './plan';

export const STEPS = ['data', 'columns', 'hierarchies', 'risk', 'release'] as const;
export type Step = (typeof STEPS)[number];
export type Theme = 'system' | 'light' | 'dark';

/** The groups of a hierarchy, or why there are none. */
export type HierarchyView = { readonly figures: HierarchyFigures } | { readonly failure: Failure };

/** The figures asked for in full, or why there are none. */
export type FullView = { readonly plan: Plan; readonly asReleased: boolean; readonly lang: Lang } & (
  | { readonly report: Report }
  | { readonly failure: Failure }
);

/** The riskiest classes, or why there are none. */
export type RiskiestView = {
  readonly plan: Plan;
  readonly asReleased: boolean;
  readonly showValues: boolean;
  readonly lang: Lang;
} & ({ readonly riskiest: Riskiest } | { readonly failure: Failure });

/** The analyses before and after, or why there are none. */
export type StudyView = {
  readonly plan: Plan;
  readonly asReleased: boolean;
  readonly showValues: boolean;
  readonly lang: Lang;
} & ({ readonly figures: readonly StudyFigures[] } | { readonly failure: Failure });

/** The explanation of one line of data. */
export type LineView = RiskiestView & { readonly line: number };

/** What was made of the table, and for what. */
interface Tabulated {
  readonly plan: Plan;
  readonly asReleased: boolean;
  readonly showValues: boolean;
}

/** What a release leaves of values, or why there is nothing to say. */
export type RareView = Tabulated & ({ readonly rare: RareFigures | null } | { readonly failure: Failure });

/** The tables with noise as they were drawn last, or why there are none. */
export type NoiseView = Tabulated & ({ readonly noise: NoiseFigures | null } | { readonly failure: Failure });

/** The search for special uniques: how far it is, and for what it was begun. */
export interface UniquesView extends UniquesStep {
  readonly plan: Plan;
  readonly asReleased: boolean;
  readonly showValues: boolean;
  /** Somebody gave it up. */
  readonly givenUp: boolean;
  readonly failure: Failure | null;
}

/** A search for the best levels: for what it was begun, how far it is, what it found. */
export interface SearchView {
  readonly plan: Plan;
  readonly attached: readonly string[];
  /** `stopped`: somebody ended it, and what was found is kept. */
  readonly phase: 'running' | 'stopped' | 'done' | 'failed';
  /** Null before the first step. */
  readonly progress: SearchProgress | null;
  /** What was found so far; null before the first step. */
  readonly figures: SearchFigures | null;
  /** Milliseconds since it was begun. */
  readonly ms: number;
  readonly failure: Failure | null;
}

/** Levels with what they buy and cost. */
export interface Candidate {
  readonly levels: readonly ColumnLevel[];
  /** Classes with fewer records are left out; null: as the goal says. */
  readonly k: number | null;
  readonly risk: number | null;
  readonly utility: number | null;
  readonly suppressed: number | null;
}

/** A chart of a search, and what it shows. */
export interface PictureView {
  readonly picture: Picture;
  readonly figures: SearchFigures;
}

/** The table that is open. */
export interface OpenTable extends Opened {
  readonly name: string;
  /** It was made here and holds no person. */
  readonly example: boolean;
}

export const lang = signal<Lang>('en');
export const theme = signal<Theme>('system');
/** Whether the system asks for dark. */
export const systemDark = signal(false);
/** The theme as it is shown. */
export const shade = computed<'light' | 'dark'>(() =>
  theme.value === 'system' ? (systemDark.value ? 'dark' : 'light') : theme.value,
);
export const step = signal<Step>('data');

/** The core is compiled. */
export const ready = signal(false);
/** The open table; null before the first. */
export const table = signal<OpenTable | null>(null);
/** What the columns would be without a plan, and the language of its reasons. */
export const guess = signal<{ readonly lang: Lang; readonly columns: readonly ColumnProfile[] } | null>(null);
/** The columns under the plan as it is now. */
export const inspection = signal<Inspection | null>(null);

export const EMPTY_PLAN: Plan = { columns: {} };
export const plan = signal<Plan>(EMPTY_PLAN);
/** The name of the plan's file; null when the plan was made here. */
export const planName = signal<string | null>(null);
/** The table is judged as it stands: hierarchies and levels are ignored, nothing is left out. */
export const asReleased = signal(false);

/** Names of the files that were handed over, as plans name them. */
export const attached = signal<readonly string[]>([]);
/** Files that the plan names and that are still to be handed over. */
export const missingFiles = computed<readonly string[]>(() =>
  namedFiles(plan.value, asReleased.value).filter(name => !attached.value.includes(name)),
);

/** The figures of the newest plan that was judged; null while there are none. */
export const report = signal<Report | null>(null);
/** The figures before the last change (a whole drag is one change). */
export const before = signal<Report | null>(null);
/** Whether `report` belongs to an older plan than `plan`. */
export const stale = signal(false);
/** The figures that take longer than a move of a level may, and for what they were made; null while there are none. */
export const full = signal<FullView | null>(null);
/** Whether `full` belongs to what is asked now. */
export const fullIsCurrent = computed(() => {
  const made = full.value;
  const isOf = made?.plan === plan.value && made.asReleased === asReleased.value && made.lang === lang.value;
  return isOf && !stale.value;
});
/** Whether values of the table are shown beside figures; only the person at the page decides so. */
export const showValues = signal(false);
/** The riskiest classes, and for what they were listed; null while there are none. */
export const riskiest = signal<RiskiestView | null>(null);
/** The explanation of the line that was asked about last; null while there is none. */
export const explained = signal<LineView | null>(null);
/** Whether explanations belong to what is asked now. */
export function isCurrent(view: RiskiestView | StudyView): boolean {
  const isOf = view.plan === plan.value && view.asReleased === asReleased.value && view.lang === lang.value;
  return isOf && view.showValues === showValues.value && !stale.value;
}
/** What a release leaves of values; null while nothing was counted. */
export const rare = signal<RareView | null>(null);
/** The tables with noise; null while none were drawn. */
export const noise = signal<NoiseView | null>(null);
/** How often somebody asked for another draw. */
export const draws = signal(0);
/** Whether figures belong to what is asked now. */
export function isOfNow(view: RareView | NoiseView): boolean {
  return view.plan === plan.value && view.asReleased === asReleased.value && !stale.value;
}
/** The analyses of the plan, and for what they were computed; null while there are none. */
export const study = signal<StudyView | null>(null);
/** The charts of the analyses that are watched, as SVG, by name. */
export const studyCharts = signal<ReadonlyMap<string, string>>(new Map());
/** The newest search for special uniques; null before the first. */
export const uniques = signal<UniquesView | null>(null);
/** Whether `uniques` belongs to what is asked now. */
export const uniquesAreCurrent = computed(() => {
  const view = uniques.value;
  const isOf = view?.plan === plan.value && view.asReleased === asReleased.value && view.showValues === showValues.value;
  return isOf && !stale.value;
});
/** The newest search for the best levels; null before the first. */
export const search = signal<SearchView | null>(null);
/** Whether a search for the best levels goes on. */
export const searching = computed(() => search.value?.phase === 'running');
/** Candidates that are compared side by side. */
export const pins = signal<readonly Candidate[]>([]);
/** The charts of searches that are watched. */
export const pictures = signal<ReadonlyMap<SearchChartName, PictureView>>(new Map());
/** What each level would buy and cost, by column, as far as it is known for this plan. */
export const tradeoff = signal<ReadonlyMap<string, TradeoffColumn>>(new Map());
/** Whether some of `tradeoff` belongs to an older plan than `plan`. */
export const tradeoffStale = signal(true);
/** The hierarchies that are watched, by column. */
export const hierarchies = signal<ReadonlyMap<string, HierarchyView>>(new Map());
/** The charts that are watched, as SVG, by `chartKey`. */
export const charts = signal<ReadonlyMap<string, string>>(new Map());
/** The catalogue, in the language of the page. */
export const measures = signal<readonly MeasureRow[]>([]);
/** What the last download of the table left out and changed. */
export const released = signal<ReleaseFigures | null>(null);

/** A file that could not be read, and what may be tried: its first lines, where it is text, or its other sheets. */
export interface Unread {
  readonly name: string;
  readonly lines: readonly string[];
  readonly sheets: readonly string[];
  readonly columns: readonly string[];
  readonly input: InputPlan;
}

/** How many calls somebody waits for. */
export const waiting = signal(0);
/** Somebody waits for the engine. */
export const busy = computed(() => waiting.value > 0);
/** A chart that is shown has never been drawn. */
export const drawing = signal(false);
/** How far reading is; null when nothing is read. */
export const progress = signal<Progress | null>(null);
/** A file that could not be read as a table: its first lines, its columns where they are known, and how it was tried. */
export const unread = signal<Unread | null>(null);
/** What went wrong last; null once it is dismissed or overcome. */
export const failure = signal<Failure | null>(null);
export const canUndo = signal(false);
export const canRedo = signal(false);
