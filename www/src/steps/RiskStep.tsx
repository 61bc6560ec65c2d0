import type { Report } from '../engine/types';
import { t } from '../i18n/text';
import { goTo } from '../state/actions';
import { quasiIdentifiers } from '../state/plan';
import { failure, plan, report, stale } from '../state/store';
import { Icon } from '../widgets/Icon';
import { AtRiskTable } from './AtRiskTable';
import { ClassesPanel } from './ClassesPanel';
import { ColumnsRisk } from './ColumnsRisk';
import { CompareTable } from './CompareTable';
import { DistributionPanel } from './DistributionPanel';
import { GoalDistance } from './GoalDistance';
import { GoalEditor } from './GoalEditor';
import { LevelsPanel } from './LevelsPanel';
import { NoisePanel } from './NoisePanel';
import { NoQuasi } from './NoQuasi';
import { Notes } from './Notes';
import { RarePanel } from './RarePanel';
import { RecordsPanel } from './RecordsPanel';
import { TradeoffPanel } from './TradeoffPanel';
import { UtilityPanel } from './UtilityPanel';
import { AttackerBuilder } from './risk/AttackerBuilder';
import { AttackersPanel } from './risk/AttackersPanel';
import { ByAttributesPanel, ColumnSets } from './risk/ByAttributesPanel';
import { ContextEditor } from './risk/ContextEditor';
import { ContextFigures } from './risk/ContextFigures';
import { DisclosurePanel } from './risk/DisclosurePanel';
import { Group, GroupNav } from './risk/Group';
import { MissingReadings } from './risk/MissingReadings';
import { NamedAttackers } from './risk/NamedAttackers';
import { PopulationEditor } from './risk/PopulationEditor';
import { PopulationFigures } from './risk/PopulationFigures';
import { RiskiestPanel } from './risk/RiskiestPanel';
import { SpecialUniquesPanel } from './risk/SpecialUniquesPanel';
import { TestsPanel } from './risk/TestsPanel';
import { SearchPart } from './search/SearchPart';
import { StudyEditor } from './study/StudyEditor';
import { StudyPanel } from './study/StudyPanel';
import { Full } from '../widgets/Full';
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
            <GroupNav />
            <Group id="search">
              <SearchPart />
            </Group>
            <Group id="attackers">
              <AttackersPanel report={found} />
              <RecordsPanel report={found} />
              <ClassesPanel report={found} />
              <AtRiskTable report={found} />
            </Group>
            <Group id="population">
              <PopulationEditor />
              <PopulationFigures report={found} />
            </Group>
            <Group id="disclosure">
              <DisclosurePanel />
            </Group>
            <Group id="knowledge">
              <AttackerBuilder />
              <Full>{KnowledgeFigures}</Full>
            </Group>
            <Group id="context">
              <ContextEditor />
              <Full>{({ context }) => context !== undefined && <ContextFigures context={context} />}</Full>
            </Group>
            <Group id="records">
              <RiskiestPanel />
              <SpecialUniquesPanel />
            </Group>
            <Group id="tests">
              <TestsPanel />
            </Group>
            <Group id="utility">
              <UtilityPanel report={found} />
              <TradeoffPanel />
              <CompareTable report={found} />
            </Group>
            <Group id="distributions">
              <DistributionPanel />
            </Group>
            <Group id="rare">
              <RarePanel />
            </Group>
            <Group id="noise">
              <NoisePanel />
            </Group>
            <Group id="study">
              <StudyEditor />
              <StudyPanel />
            </Group>
            <Notes />
          </div>
        )}
      </div>
    </div>
  );
}

function KnowledgeFigures(report: Report) {
  return (
    <>
      {report.attackers.length > 0 && (
        <section class="panel stack" aria-labelledby="builder-table-title">
          <h3 id="builder-table-title">{t('builder-table')}</h3>
          <NamedAttackers attackers={report.attackers} />
        </section>
      )}
      {report.by_attributes !== undefined && <ByAttributesPanel figures={report.by_attributes} />}
      <ColumnsRisk report={report} />
      <ColumnSets sets={report.column_sets} />
      <MissingReadings readings={report.missing} />
    </>
  );
}
