import { useEffect } from 'preact/hooks';
import { t } from '../i18n/text';
import { goTo, watchHierarchy } from '../state/actions';
import { quasiIdentifiers } from '../state/plan';
import { asReleased, hierarchies, plan, report } from '../state/store';
import { LevelSlider } from '../widgets/LevelSlider';
import { QuickFigures } from './QuickFigures';
import { choose } from './chosen';
import './LevelsPanel.css';

/** Groups that are asked for at each level: enough for an example. */
const GROUP_LIMIT = 40;

/** One slider a quasi-identifier. */
export function LevelsPanel() {
  const names = quasiIdentifiers(plan.value);
  return (
    <section class="levels-panel panel" aria-labelledby="levels-panel-title">
      <div class="stack tight">
        <h2 id="levels-panel-title">{t('levels-panel-title')}</h2>
        <p class="soft">{asReleased.value ? t('levels-as-released') : t('levels-panel-text')}</p>
      </div>
      {names.map(name => (
        <ColumnLevel key={name} column={name} />
      ))}
      <QuickFigures />
    </section>
  );
}

function ColumnLevel({ column }: { readonly column: string }) {
  useEffect(() => watchHierarchy(column, GROUP_LIMIT), [column]);
  const level = plan.value.columns[column]?.level ?? 0;
  const view = hierarchies.value.get(column);
  const figures = view !== undefined && 'figures' in view ? view.figures : undefined;
  const levels = report.value?.columns.find(({ name }) => name === column)?.levels ?? figures?.levels.length ?? 2;
  const groups = figures?.levels[level]?.groups ?? [];
  const largest = groups.reduce(
    (most, group) => (most === undefined || group.records > most.records ? group : most),
    groups[0],
  );
  return (
    <div>
      <LevelSlider
        column={column}
        level={level}
        levels={Math.max(levels, level + 1)}
        example={largest?.label ?? null}
        disabled={asReleased.value}
      />
      {view !== undefined && 'failure' in view && (
        <p class="levels-panel-fault">
          <span class="tag care">{t('hierarchy-look')}</span>
          <button
            type="button"
            class="button small"
            onClick={() => {
              choose(column);
              goTo('hierarchies');
            }}
          >
            {t('go-hierarchy')}
          </button>
        </p>
      )}
    </div>
  );
}
