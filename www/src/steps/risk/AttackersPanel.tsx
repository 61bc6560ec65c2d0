import type { ComponentChildren } from 'preact';
import type { AtRisk, Report } from '../../engine/types';
import { decimal, percent } from '../../i18n/numbers';
import { oneIn } from '../../i18n/risk';
import { t } from '../../i18n/text';
import { before } from '../../state/store';
import { Figure, Mark } from '../../widgets/Figure';
import { MeasureName } from '../../widgets/Measure';
import { threshold as written } from '../thresholds';
import { Above } from './Above';
import { goToGroup } from './groups';
import { modelName } from './models';
import { RiskScale } from './RiskScale';
import { counted, drawnThreshold, drawThreshold } from './threshold';
import './AttackersPanel.css';

const percent2 = (value: number) => percent(value, 2);
const one = (value: number) => decimal(value, 1);

/** How easily a person is picked out, by whom: three attackers side by side. */
export function AttackersPanel({ report }: { readonly report: Report }) {
  return (
    <section class="panel stack" aria-labelledby="attackers-panel-title">
      <div class="section-head">
        <h3 id="attackers-panel-title">{t('attackers-panel-title')}</h3>
        <label class="row attackers-threshold">
          <span>{t('threshold')}</span>
          <select
            class="field"
            value={String(drawnThreshold.value)}
            onChange={event => drawThreshold(Number(event.currentTarget.value))}
          >
            {counted.value.map(threshold => (
              <option key={threshold} value={String(threshold)}>
                {written(threshold)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="attackers">
        <Prosecutor report={report} />
        <Journalist report={report} />
        <MarketerCard report={report} />
      </div>
    </section>
  );
}

interface CardProps {
  readonly id: string;
  readonly name: string;
  readonly who: string;
  readonly children: ComponentChildren;
}

function Card({ id, name, who, children }: CardProps) {
  return (
    <article class="attacker" aria-labelledby={`attacker-${id}`}>
      <div>
        <h4 id={`attacker-${id}`}>{name}</h4>
        <p class="soft">{who}</p>
      </div>
      {children}
    </article>
  );
}

function Prosecutor({ report }: { readonly report: Report }) {
  const { prosecutor } = report.risk;
  const all = report.all_records.risk.prosecutor;
  const was = before.value?.risk.prosecutor;
  return (
    <Card id="prosecutor" name={t('attacker-prosecutor')} who={t('attacker-prosecutor.who')}>
      {prosecutor.average !== null && <p class="attacker-sentence">{t('attacker-prosecutor.sentence', words(prosecutor.average))}</p>}
      <div class="attacker-large">
        <Figure large path="risk.prosecutor.highest" name={t('risk-highest')} value={prosecutor.highest} all={all.highest} before={was?.highest} show={percent} />
        <Figure large path="risk.prosecutor.average" name={t('risk-average')} value={prosecutor.average} all={all.average} before={was?.average} show={percent2} />
      </div>
      <p class="soft">{certainty(prosecutor.highest)}</p>
      <RiskScale {...prosecutor} threshold={drawnThreshold.value} />
      <dl class="attacker-facts">
        <AtRiskFact path="risk.prosecutor" rows={prosecutor.at_risk} />
        <Fact path="risk.prosecutor.expected" name={t('risk-expected')} value={prosecutor.expected} show={one} />
        <Fact path="risk.prosecutor.lowest" name={t('risk-lowest')} value={prosecutor.lowest} show={percent2} />
      </dl>
    </Card>
  );
}

function Journalist({ report }: { readonly report: Report }) {
  const { journalist } = report.risk;
  const was = before.value?.risk.journalist;
  const name = t('attacker-journalist');
  const who = t('attacker-journalist.who');
  if (journalist === undefined)
    return (
      <Card id="journalist" name={name} who={who}>
        <Unknown report={report} path="population.estimated.journalist_average" value={report.population?.estimated?.journalist_average} />
      </Card>
    );
  return (
    <Card id="journalist" name={name} who={who}>
      {journalist.average !== null && <p class="attacker-sentence">{t('attacker-journalist.sentence', words(journalist.average))}</p>}
      <div class="attacker-large">
        <Figure large path="risk.journalist.highest" name={t('risk-highest')} value={journalist.highest} before={was?.highest} show={percent} />
        <Figure large path="risk.journalist.average" name={t('risk-average')} value={journalist.average} before={was?.average} show={percent2} />
      </div>
      <p class="soft">{certainty(journalist.highest)}</p>
      <RiskScale {...journalist} threshold={drawnThreshold.value} />
      <dl class="attacker-facts">
        <AtRiskFact path="risk.journalist" rows={journalist.at_risk} />
        <Fact path="risk.journalist.expected" name={t('risk-expected')} value={journalist.expected} show={one} />
        <Fact path="risk.journalist.lowest" name={t('risk-lowest')} value={journalist.lowest} show={percent2} />
      </dl>
    </Card>
  );
}

function MarketerCard({ report }: { readonly report: Report }) {
  const { marketer } = report.risk;
  const was = before.value?.risk.marketer;
  const name = t('attacker-marketer');
  const who = t('attacker-marketer.who');
  if (marketer === undefined)
    return (
      <Card id="marketer" name={name} who={who}>
        <Unknown report={report} path="population.estimated.marketer" value={report.population?.estimated?.marketer} />
      </Card>
    );
  return (
    <Card id="marketer" name={name} who={who}>
      {marketer.average !== null && <p class="attacker-sentence">{t('attacker-marketer.sentence', words(marketer.average))}</p>}
      <div class="attacker-large">
        <Figure large path="risk.marketer.average" name={t('risk-average')} value={marketer.average} before={was?.average} show={percent2} />
        <Figure large path="risk.marketer.expected" name={t('risk-expected')} value={marketer.expected} before={was?.expected} show={one} />
      </div>
      <RiskScale lowest={0} average={marketer.average} highest={marketer.average} threshold={drawnThreshold.value} />
    </Card>
  );
}

interface UnknownProps {
  readonly report: Report;
  readonly path: string;
  /** What is expected where only the size of the population is known. */
  readonly value: number | null | undefined;
}

/** What stands where class sizes in the population are not known: what is expected, or what is missing. */
function Unknown({ report, path, value }: UnknownProps) {
  const model = report.population?.estimated?.model;
  if (value !== undefined && model !== undefined)
    return (
      <>
        <p class="attacker-sentence">{t('attacker-estimated', words(value))}</p>
        <Figure large path={path} name={t('risk-average')} value={value} show={percent2} />
        <p class="soft">{t('attacker-estimated-model', { model: modelName(model) })}</p>
        <RiskScale lowest={0} average={value} highest={value} threshold={drawnThreshold.value} />
      </>
    );
  return (
    <div class="attacker-missing">
      <p>{t('attacker-missing')}</p>
      <div>
        <button type="button" class="button small" onClick={() => goToGroup('population', 'population-way')}>
          {t('attacker-missing-go')}
        </button>
      </div>
    </div>
  );
}

function AtRiskFact({ path, rows }: { readonly path: string; readonly rows: readonly AtRisk[] }) {
  return (
    <>
      <dt>{t('risk-above', { threshold: written(drawnThreshold.value) })}</dt>
      <dd>
        <Above path={path} rows={rows} />
      </dd>
    </>
  );
}

interface FactProps {
  readonly path: string;
  readonly name: string;
  readonly value: number | null;
  readonly show: (value: number) => string;
}

function Fact({ path, name, value, show }: FactProps) {
  return (
    <>
      <dt>
        <MeasureName id={path} name={name} />
      </dt>
      <dd>
        <Mark path={path} value={value} show={show} />
      </dd>
    </>
  );
}

/** A probability as a percentage and as one in so many. */
function words(average: number | null): { risk: string } {
  return { risk: average === null ? t('figure-none') : percent(average, 2) };
}

function certainty(highest: number | null): string {
  if (highest === null) return t('risk-sentence-none');
  return highest === 1 ? t('risk-sentence-certain') : t('risk-sentence', { odds: oneIn(highest) });
}
