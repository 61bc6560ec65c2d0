import type {
  AnalysisPlan,
  AttackerPlan,
  ColumnLevel,
  ColumnPlan,
  ColumnProfile,
  Combine,
  ContextPlan,
  GoalPlan,
  InputPlan,
  Inspection,
  Kind,
  NoisePlan,
  PivotPlan,
  Plan,
  PopulationPlan,
  Preview,
  RarePlan,
  Recipe,
  ReleasePlan,
  Role,
  ShiftPlan,
  SpecialUniquesPlan,
} from '../engine/types';
import { suggestions } from './suggestions';

/** Numbers with more distinct values are amounts rather than ages or sizes. */
const MOST_RANGED = 500;

/** The plan with one column changed; a column that the plan does not name yet is added. */
export function withColumn(plan: Plan, name: string, change: (column: ColumnPlan) => ColumnPlan): Plan {
  const column = plan.columns[name] ?? { role: 'insensitive', level: 0 };
  return { ...plan, columns: { ...plan.columns, [name]: change(column) } };
}

export function withRole(plan: Plan, name: string, role: Role): Plan {
  const { rare } = plan;
  const changed = withoutRules(withColumn(plan, name, column => ({ ...column, role })), name);
  // Only these two can be followed.
  if (rare?.columns === undefined || role === 'quasi-identifier' || role === 'sensitive') return changed;
  const columns = rare.columns.filter(column => column !== name);
  return withRare(changed, columns.length === 0 ? undefined : { ...rare, columns });
}

/** Without the rules that a change of role has left without a meaning: those of persons where there are none. */
function withoutRules(plan: Plan, name: string): Plan {
  const persons = Object.values(plan.columns).some(column => column.role === 'person');
  const columns = Object.entries(plan.columns).map(([column, { combine, ...rest }]) => {
    const one = rest.role === 'weight' || rest.role === 'household';
    const kept = persons && combine !== undefined && !(column === name && one);
    return [column, kept ? { ...rest, combine } : rest] as const;
  });
  return { ...plan, columns: Object.fromEntries(columns) };
}

/** How the values of a person's lines become one; undefined: as the core does it. */
export function withCombine(plan: Plan, name: string, combine: Combine | undefined): Plan {
  return withColumn(plan, name, ({ combine: _, ...column }) => (combine === undefined ? column : { ...column, combine }));
}

/** What separates the values of one cell; undefined: a cell is one value. */
export function withSeparator(plan: Plan, name: string, separator: string | undefined): Plan {
  return withColumn(plan, name, ({ separator: _, ...column }) => (separator === undefined ? column : { ...column, separator }));
}

/** How the dates of a person are moved: alike in every column that has it. */
export function withShift(plan: Plan, name: string, shift: ShiftPlan | undefined): Plan {
  const changed = withColumn(plan, name, ({ shift: _, ...column }) => (shift === undefined ? column : { ...column, shift }));
  if (shift === undefined) return changed;
  const columns = Object.entries(changed.columns).map(([other, column]) => {
    return [other, column.shift === undefined ? column : { ...column, shift }] as const;
  });
  return { ...changed, columns: Object.fromEntries(columns) };
}

/** A long table turned, or left as it stands; `columns` are those that were read. */
export function withPivot(plan: Plan, pivot: PivotPlan | undefined, columns: readonly ColumnProfile[]): Plan {
  const { pivot: before, ...rest } = plan;
  const read = new Set(columns.map(column => column.name));
  // What a turned table names after its keys is gone with another key.
  const kept = Object.entries(plan.columns).filter(([name]) => read.has(name) && name !== pivot?.key && name !== pivot?.value);
  const again = columns.filter(({ name }) => (name === before?.key || name === before?.value) && name !== pivot?.key && name !== pivot?.value);
  const guessed = again.map(({ name, role }) => [name, { role: role as Role, level: 0 }] as const);
  const turned = { ...rest, columns: Object.fromEntries([...kept, ...guessed]) };
  return pivot === undefined ? turned : { ...turned, pivot };
}

/** What the values of a column are; undefined: as they look. */
export function withKind(plan: Plan, name: string, kind: Kind | undefined): Plan {
  return withColumn(plan, name, ({ kind: _, ...column }) => (kind === undefined ? column : { ...column, kind }));
}

export function withLevel(plan: Plan, name: string, level: number): Plan {
  if (plan.columns[name]?.level === level) return plan;
  return withColumn(plan, name, column => ({ ...column, level }));
}

/** Several levels at once. */
export function withLevels(plan: Plan, levels: readonly ColumnLevel[]): Plan {
  return levels.reduce((next, { name, level }) => withLevel(next, name, level), plan);
}

/** The levels that a search may try in a column; undefined: all of them. */
export function withBounds(plan: Plan, name: string, bounds: readonly [number, number] | undefined): Plan {
  return withColumn(plan, name, ({ levels: _, ...column }) => (bounds === undefined ? column : { ...column, levels: bounds }));
}

/** What a search looks at: the plan without where it stands. */
export function searched(plan: Plan): Plan {
  const columns = Object.entries(plan.columns).map(([name, { level: _, ...column }]) => [name, column] as const);
  return { ...plan, columns: Object.fromEntries(columns) };
}

export function withImportance(plan: Plan, name: string, importance: number): Plan {
  return withColumn(plan, name, column => ({ ...column, importance }));
}

/**
 * A recipe of another kind brings the column back to level 0: the old level has no meaning in it.
 * One of the same kind, with other parameters, keeps the level as far as it still has it.
 */
export function withRecipe(plan: Plan, name: string, recipe: Recipe | undefined): Plan {
  return withColumn(plan, name, ({ hierarchy: old, ...column }) => {
    if (recipe === undefined) return { ...column, level: 0 };
    const level = isSameKind(old, recipe) ? Math.min(column.level ?? 0, levelsMade(recipe)) : 0;
    return { ...column, level, hierarchy: recipe };
  });
}

function isSameKind(one: Recipe | undefined, other: Recipe): boolean {
  return one !== undefined && Object.keys(one)[0] === Object.keys(other)[0];
}

/** The levels above the values that a recipe makes by itself; what a file makes is not known here. */
function levelsMade(recipe: Recipe): number {
  if ('intervals' in recipe) return recipe.intervals.widths.length;
  if ('prefix' in recipe) return recipe.prefix.length;
  if ('dates' in recipe) return recipe.dates.length;
  if ('groups' in recipe) return recipe.groups.length;
  return 'rows' in recipe ? Math.max(0, (recipe.rows[0]?.length ?? 1) - 1) : 0;
}

export function withGoal(plan: Plan, goal: GoalPlan | undefined): Plan {
  const { goal: _, ...rest } = plan;
  return goal === undefined ? rest : { ...rest, goal };
}

export function withPopulation(plan: Plan, population: PopulationPlan | undefined): Plan {
  const { population: _, ...rest } = plan;
  return population === undefined ? rest : { ...rest, population };
}

export function withContext(plan: Plan, context: ContextPlan | undefined): Plan {
  const { context: _, ...rest } = plan;
  return context === undefined ? rest : { ...rest, context };
}

/** The columns whose values are followed; undefined: those that the core chooses. */
export function withRare(plan: Plan, rare: RarePlan | undefined): Plan {
  const { rare: _, ...rest } = plan;
  return rare === undefined ? rest : { ...rest, rare };
}

export function withNoise(plan: Plan, noise: NoisePlan | undefined): Plan {
  const { noise: _, ...rest } = plan;
  return noise === undefined ? rest : { ...rest, noise };
}

export function withMethod(plan: Plan, method: NonNullable<ReleasePlan['method']>): Plan {
  const { release: _, ...rest } = plan;
  return method === 'records' ? rest : { ...rest, release: { method } };
}

export function withSpecialUniques(plan: Plan, settings: SpecialUniquesPlan | undefined): Plan {
  const { 'special-uniques': _, ...rest } = plan;
  return settings === undefined ? rest : { ...rest, 'special-uniques': settings };
}

/** What is judged in full: without what is asked for by itself, in calls of its own. */
export function judgedInFull(plan: Plan): Plan {
  return withStudy(withNoise(withRare(withSpecialUniques(plan, undefined), undefined), undefined), {});
}

/** The attackers of a plan, by name; without one the plan says nothing of attackers. */
export function withAttackers(plan: Plan, attackers: Readonly<Record<string, AttackerPlan>>): Plan {
  const { attackers: _, ...rest } = plan;
  return Object.keys(attackers).length === 0 ? rest : { ...rest, attackers };
}

/** The analyses of a plan, by name; without one the plan states none. */
export function withStudy(plan: Plan, study: Readonly<Record<string, AnalysisPlan>>): Plan {
  const { study: _, ...rest } = plan;
  return Object.keys(study).length === 0 ? rest : { ...rest, study };
}

/** What is to be read otherwise: a setting that is undefined or empty goes. */
export type InputChange = { readonly [Key in keyof InputPlan]?: InputPlan[Key] | undefined };

/** The settings of reading that are given are changed; an empty delimiter, encoding or sheet is found out again. */
export function withInput(plan: Plan, input: InputChange): Plan {
  const given = Object.entries({ ...plan.input, ...input }).filter(([, value]) => value !== undefined && value !== '');
  return { ...plan, input: Object.fromEntries(given) };
}

/** The quasi-identifiers of a plan, in its order. */
export function quasiIdentifiers(plan: Plan): string[] {
  return columnsOf(plan, 'quasi-identifier');
}

/** The columns with a role, in the order of the plan. */
export function columnsOf(plan: Plan, role: Role): string[] {
  return Object.entries(plan.columns)
    .filter(([, column]) => column.role === role)
    .map(([name]) => name);
}

/** The files that a plan names, each once; as released, hierarchies are not needed. */
export function namedFiles(plan: Plan, asReleased = false): string[] {
  const hierarchies = Object.values(plan.columns).flatMap(({ hierarchy }) =>
    hierarchy !== undefined && 'csv' in hierarchy ? [hierarchy.csv] : [],
  );
  const population = plan.population?.table;
  return [...new Set([...(asReleased ? [] : hierarchies), ...(population === undefined ? [] : [population.csv])])];
}

/** The plan to start from: the guessed roles, a hierarchy where the kind suggests one, and a common goal. */
export function firstPlan({ columns }: Inspection, preview: Preview): Plan {
  const planned = columns.map((profile, at) => {
    const values = preview.rows.flatMap(row => row[at] ?? []);
    return [profile.name, firstColumn(profile, values)] as const;
  });
  return { columns: Object.fromEntries(planned), goal: { k: 5, 'suppression-limit': 0.05 } };
}

function firstColumn(profile: ColumnProfile, values: readonly string[]): ColumnPlan {
  const role = profile.role as Role;
  const recipe = role === 'quasi-identifier' ? firstRecipe(profile, values) : undefined;
  return recipe === undefined ? { role, level: 0 } : { role, level: 0, hierarchy: recipe };
}

/** The first suggestion; ranges that are suggested without a look at the numbers suit ages and sizes, not amounts. */
function firstRecipe(profile: ColumnProfile, values: readonly string[]): Recipe | undefined {
  const recipe = suggestions(profile, values)[0]?.recipe;
  return recipe !== undefined && 'intervals' in recipe && profile.distinct > MOST_RANGED ? undefined : recipe;
}
