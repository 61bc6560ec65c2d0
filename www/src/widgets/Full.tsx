import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Report } from '../engine/types';
import { t } from '../i18n/text';
import { watchFull } from '../state/actions';
import { failure, full, fullIsCurrent } from '../state/store';
import { FailurePanel } from './FailurePanel';
import { Outdated } from './Figure';
import { waiting } from './waiting';
import './Full.css';

interface FullProps {
  readonly children: (report: Report) => ComponentChildren;
}

/** Figures that come a moment later; those of an earlier plan are greyed out until then, and say so. */
export function Full({ children }: FullProps) {
  useLayoutEffect(watchFull, []);
  const made = full.value;
  if (made === null) return <p class="full-wait soft">{waiting('full-wait')}</p>;
  const current = fullIsCurrent.value;
  if ('failure' in made) return current ? <FailurePanel failure={made.failure} /> : <p class="full-wait soft">{waiting('full-wait')}</p>;
  const content = children(made.report);
  if (content === null || content === undefined || content === false) return null;
  return (
    <Outdated.Provider value={!current}>
      <div class={current ? 'full' : 'full outdated'} aria-busy={!current}>
        {!current && <p class="full-wait">{failure.value === null ? t('full-outdated') : t('full-earlier')}</p>}
        {content}
      </div>
    </Outdated.Provider>
  );
}
