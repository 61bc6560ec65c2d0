import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/text';
import type { Recipe } from '../engine/types';
import { setRecipe, watchHierarchy } from '../state/actions';
import { hierarchies, inspection, plan, table } from '../state/store';
import { suggestions } from '../state/suggestions';
import { FailurePanel } from '../widgets/FailurePanel';
import { DatesEditor } from './DatesEditor';
import { FileEditor } from './FileEditor';
import { GridEditor } from './GridEditor';
import { IntervalsEditor } from './IntervalsEditor';
import { LevelGroups } from './LevelGroups';
import { PrefixEditor } from './PrefixEditor';
import { FIRST_INTERVALS, gridOfGroups, groupsOfGrid, KINDS, kindOf, type RecipeKind } from './recipes';
import { recall, remember } from './remembered';
import { Suggestions } from './Suggestions';
import './HierarchyEditor.css';

/** Groups that are asked for at each level: as many as can be edited by hand. */
const GROUP_LIMIT = 500;

/** How one quasi-identifier is generalized: the way, its parameters, and what comes of it. */
export function HierarchyEditor({ column }: { readonly column: string }) {
  useEffect(() => watchHierarchy(column, GROUP_LIMIT), [column]);
  const recipe = plan.value.columns[column]?.hierarchy;
  const [draft, setDraft] = useState<RecipeKind | null>(null);
  useEffect(() => setDraft(null), [recipe]);
  const view = hierarchies.value.get(column);
  const kind = draft ?? kindOf(recipe);
  const values = useValues(column);
  const choose = (next: RecipeKind) => {
    remember(column, recipe);
    const first = recall(column, next) ?? asRows(next, recipe, values) ?? firstRecipe(next, values, samples(column));
    if (next === 'none') setRecipe(column, undefined);
    else if (first !== undefined) setRecipe(column, first);
    setDraft(next === 'none' || first !== undefined ? null : next);
  };
  const profile = inspection.value?.columns.find(({ name }) => name === column);
  return (
    <section class="hierarchy-editor panel" aria-label={t('hierarchy-of', { column })}>
      <h2>{column}</h2>
      {profile !== undefined && <Suggestions column={column} offered={suggestions(profile, samples(column))} />}
      <fieldset class="recipe-kinds">
        <legend>{t('recipe-choose')}</legend>
        {KINDS.map(({ kind: each, name }) => (
          <label key={each} class="recipe-kind">
            <input type="radio" name={`recipe-${column}`} checked={each === kind} onChange={() => choose(each)} />
            {t(name)}
          </label>
        ))}
      </fieldset>
      <p class="soft">{t(KINDS.find(entry => entry.kind === kind)?.meaning ?? 'recipe-none.meaning')}</p>
      <Parameters column={column} kind={kind} recipe={recipe} values={values} />
      {draft === null && view !== undefined && 'failure' in view && <FailurePanel failure={view.failure} />}
      {draft === null && view !== undefined && 'figures' in view && <LevelGroups figures={view.figures} />}
    </section>
  );
}

interface ParametersProps {
  readonly column: string;
  readonly kind: RecipeKind;
  readonly recipe: Recipe | undefined;
  /** The values of the column; null where there are too many to edit by hand. */
  readonly values: readonly string[] | null;
}

function Parameters({ column, kind, recipe, values }: ParametersProps) {
  switch (kind) {
    case 'none':
      return null;
    case 'intervals':
      return (
        <IntervalsEditor
          intervals={recipe !== undefined && 'intervals' in recipe ? recipe.intervals : FIRST_INTERVALS}
          onChange={intervals => setRecipe(column, { intervals })}
        />
      );
    case 'prefix':
      return (
        <PrefixEditor
          lengths={recipe !== undefined && 'prefix' in recipe ? recipe.prefix : []}
          onChange={prefix => setRecipe(column, { prefix })}
        />
      );
    case 'dates':
      return (
        <DatesEditor
          units={recipe !== undefined && 'dates' in recipe ? recipe.dates : []}
          onChange={dates => setRecipe(column, { dates })}
        />
      );
    case 'csv':
      return <FileEditor column={column} file={recipe !== undefined && 'csv' in recipe ? recipe.csv : null} />;
    case 'groups':
      if (recipe === undefined || !('groups' in recipe)) return <p>{t('grid-too-many')}</p>;
      return (
        <GridEditor
          grid={gridOfGroups(recipe.groups, values ?? [])}
          onChange={grid => setRecipe(column, { groups: groupsOfGrid(grid) })}
        />
      );
    case 'rows':
      if (recipe === undefined || !('rows' in recipe)) return <p>{t('grid-too-many')}</p>;
      return <GridEditor grid={recipe.rows} onChange={rows => setRecipe(column, { rows })} />;
  }
}

/** The distinct values of a column, kept while its hierarchy is at fault; null where they are too many. */
function useValues(column: string): readonly string[] | null {
  const known = useRef<readonly string[] | null>(null);
  const view = hierarchies.value.get(column);
  const ground = view !== undefined && 'figures' in view ? view.figures.levels[0] : undefined;
  if (ground !== undefined) {
    const labels = ground.groups.flatMap(({ label }) => (label === null ? [] : [label]));
    known.current = ground.count > ground.groups.length ? null : labels;
  }
  return known.current;
}

/** The first values of a column, as they stand in the file. */
function samples(column: string): readonly string[] {
  const preview = table.value?.preview;
  const at = preview?.columns.indexOf(column) ?? -1;
  return preview?.rows.flatMap(row => row[at] ?? []) ?? [];
}

/** Groups written out as a table: the one is the other with every value in its own row. */
function asRows(kind: RecipeKind, recipe: Recipe | undefined, values: readonly string[] | null): Recipe | undefined {
  if (kind !== 'rows' || recipe === undefined || !('groups' in recipe)) return undefined;
  return { rows: gridOfGroups(recipe.groups, values ?? []) };
}

/** Where a way starts; undefined when something has to be given first. */
function firstRecipe(
  kind: RecipeKind,
  values: readonly string[] | null,
  samples: readonly string[],
): Recipe | undefined {
  switch (kind) {
    case 'none':
    case 'csv':
      return undefined;
    case 'intervals':
      return { intervals: FIRST_INTERVALS };
    case 'dates':
      return { dates: ['month', 'quarter', 'year'] };
    case 'prefix': {
      const longest = Math.max(2, ...samples.map(value => value.length));
      return { prefix: [longest - 1, longest - 2, longest - 3].filter(kept => kept >= 1) };
    }
    case 'groups':
      return values === null || values.length === 0
        ? undefined
        : { groups: [Object.fromEntries(values.map(value => [value, [value]]))] };
    case 'rows':
      return values === null || values.length === 0 ? undefined : { rows: values.map(value => [value, value]) };
  }
}
