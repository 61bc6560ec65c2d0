// Before all widgets: what they say wins.
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import type { ComponentType, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../engine/types';
import { t } from '../i18n/text';
import { dismissFailure } from '../state/actions';
import { failure, hierarchies, lang, step, table, type Step } from '../state/store';
import { chosenColumn } from '../steps/chosen';
import { ColumnsStep } from '../steps/ColumnsStep';
import { DataStep } from '../steps/DataStep';
import { HierarchiesStep } from '../steps/HierarchiesStep';
import { ReleaseStep } from '../steps/ReleaseStep';
import { RiskStep } from '../steps/RiskStep';
import { Announcer } from './Announcer';
import { FailurePanel } from './FailurePanel';
import { FilePickers } from './FilePickers';
import { Header } from './Header';
import { Icon } from './Icon';
import { MissingFiles } from './MissingFiles';
import { NoTable } from './NoTable';
import { receiveDrops } from './receive';
import { Stepper } from './Stepper';
import './Page.css';

const BODIES: Readonly<Record<Step, ComponentType>> = {
  data: DataStep,
  columns: ColumnsStep,
  hierarchies: HierarchiesStep,
  risk: RiskStep,
  release: ReleaseStep,
};

/** The whole page. */
export function Page() {
  useEffect(receiveDrops, []);
  useEffect(() => {
    document.title = t('page-title');
  }, [lang.value]);
  const main = useRef<HTMLElement>(null);
  useArrival(main, step.value);
  const Body = step.value !== 'data' && table.value === null ? NoTable : BODIES[step.value];
  return (
    <div class="page">
      <a class="skip visually-hidden" href="#main">
        {t('skip-link')}
      </a>
      <Header />
      <Stepper />
      <main ref={main} id="main" class="page-main" tabIndex={-1}>
        {failure.value !== null && !isShownInPlace(failure.value) && (
          <FailurePanel failure={failure.value} onDismiss={dismissFailure} />
        )}
        <MissingFiles />
        <Body />
        <FilePickers />
      </main>
      <footer class="page-foot">
        <p class="page-promise">
          <Icon name="lock" /> {t('nothing-leaves')}
        </p>
        <p>{t('evidence-only')}</p>
      </footer>
      <Announcer />
    </div>
  );
}

/** At another step the page begins at its top; a focus that went with the old step goes to the new one. */
function useArrival(main: RefObject<HTMLElement | null>, at: Step): void {
  const last = useRef(at);
  useEffect(() => {
    if (last.current === at) return;
    last.current = at;
    window.scrollTo(0, 0);
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [at]);
}

/** Whether the step itself says the failure, where it can be mended. */
function isShownInPlace({ column, id }: Failure): boolean {
  if (step.value !== 'hierarchies' || column === null || column !== chosenColumn.value) return false;
  const view = hierarchies.value.get(column);
  return view !== undefined && 'failure' in view && view.failure.id === id;
}
