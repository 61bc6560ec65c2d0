import { t } from '../i18n/text';
import { goTo } from '../state/actions';
import { quasiIdentifiers } from '../state/plan';
import { failure, plan, report, stale } from '../state/store';
import { Icon } from '../widgets/Icon';
import { AtRiskTable } from './AtRiskTable';
import { ClassesPanel } from './ClassesPanel';
import { ColumnsRisk } from './ColumnsRisk';
import { CompareTable } from './CompareTable';
import { GoalDistance } from './GoalDistance';
import { GoalEditor } from './GoalEditor';
import { LevelsPanel } from './LevelsPanel';
import { NoQuasi } from './NoQuasi';
import { Notes } from './Notes';
import { RecordsPanel } from './RecordsPanel';
import { RiskPanel } from './RiskPanel';
import { TradeoffPanel } from './TradeoffPanel';
import { UtilityPanel } from './UtilityPanel';
import './RiskStep.css';

/** The fourth step: move the levels, watch risk and utility. */
export function RiskStep() {
  const found = report.value;
  return (
    <div class="stack loose">
      <div class="row spread">
        <h1>{t('risk-title')}</h1>
        <button type="button" class="button primary" onClick={() => goTo('release')}>
          {t('next-release')} <Icon name="next" />
        </button>
      </div>
      {quasiIdentifiers(plan.value).length === 0 && <NoQuasi />}
      <div class="risk-step">
        <div class="risk-controls">
          <LevelsPanel />
        </div>
        {found === null ? (
          <div class="panel stack">
            <p class="soft">{t('no-figures')}</p>
            <GoalEditor />
          </div>
        ) : (
          <div class="risk-figures">
            {stale.value && failure.value !== null && <p class="notice">{t('figures-stale')}</p>}
            <GoalDistance report={found}>
              <GoalEditor />
            </GoalDistance>
            <RiskPanel report={found} />
            <RecordsPanel report={found} />
            <ClassesPanel report={found} />
            <UtilityPanel report={found} />
            <TradeoffPanel />
            <AtRiskTable report={found} />
            <CompareTable report={found} />
            <ColumnsRisk report={found} />
            <Notes report={found} />
          </div>
        )}
      </div>
    </div>
  );
}
