import { useLayoutEffect } from 'preact/hooks';
import type { StudyFigures } from '../../engine/types';
import { t } from '../../i18n/text';
import { watchStudy } from '../../state/actions';
import { asReleased, failure, isCurrent, plan, study } from '../../state/store';
import { FailurePanel } from '../../widgets/FailurePanel';
import { Outdated } from '../../widgets/Figure';
import { waiting } from '../../widgets/waiting';
import { AnalysisResult } from './AnalysisResult';

/** Every analysis of the plan, before and after; those of an earlier plan are greyed out, and say so. */
export function StudyPanel() {
  useLayoutEffect(watchStudy, []);
  if (asReleased.value) {
    return (
      <section class="panel" aria-label={t('study-results')}>
        <p>{t('study-as-released')}</p>
      </section>
    );
  }
  const names = Object.keys(plan.value.study ?? {});
  if (names.length === 0) return null;
  const view = study.value;
  const current = view !== null && isCurrent(view);
  const figures: readonly StudyFigures[] = view !== null && 'figures' in view ? view.figures : [];
  const shown = figures.filter(({ name }) => names.includes(name));
  if (view !== null && 'failure' in view && current) return <FailurePanel failure={view.failure} />;
  return (
    <Outdated.Provider value={!current}>
      <section class={current ? 'stack' : 'stack full outdated'} aria-label={t('study-results')} aria-busy={!current}>
        {!current && <p class="full-wait soft">{shown.length === 0 ? waiting('full-wait') : failure.value === null ? t('full-outdated') : t('full-earlier')}</p>}
        {shown.length > 0 && <p class="soft">{t('study-rule')}</p>}
        {shown.map(analysis => (
          <AnalysisResult key={analysis.name} figures={analysis} path={`study.${figures.indexOf(analysis)}`} />
        ))}
        {shown.length > 0 && <p class="soft">{t('study-judge')}</p>}
      </section>
    </Outdated.Provider>
  );
}
