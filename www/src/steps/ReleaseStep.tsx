import { signal } from '@preact/signals';
import { t } from '../i18n/text';
import { downloadPlan, downloadRecode, downloadReport, downloadTable } from '../state/actions';
import { asReleased, busy, missingFiles, released, report, table } from '../state/store';
import { Icon } from '../widgets/Icon';
import { Switch } from '../widgets/Switch';
import { DatabasePanel } from './DatabasePanel';
import { GoalDistance } from './GoalDistance';
import { LeftOutColumns, keptColumns } from './LeftOutColumns';
import { ReleasedSummary } from './ReleasedSummary';
import { ReleaseMethod } from './ReleaseMethod';
import './ReleaseStep.css';

const keepOrder = signal(false);
/** The report whose unmet goal was accepted by the person at the page. */
const accepted = signal<object | null>(null);

/** The last step: what may leave, and what it leaves out. */
export function ReleaseStep() {
  const found = report.value;
  const unmet = found?.goal !== undefined && !found.goal.met;
  const agreed = found !== null && accepted.value === found;
  const waits = busy.value || found === null || missingFiles.value.length > 0;
  return (
    <div class="stack loose">
      <h1>{t('release-title')}</h1>
      <p class="lead">{t('release-text')}</p>
      {found === null ? <p class="panel soft">{t('no-figures')}</p> : <GoalDistance report={found} />}
      <div class="release-columns">
        <section class="panel stack" aria-labelledby="release-table-title">
          <h2 id="release-table-title">{t('release-table-title')}</h2>
          {asReleased.value ? (
            <p>{t('release-as-released')}</p>
          ) : (
            <>
              {found !== null && (
                <p>{t('release-records', { suppressed: found.suppressed + found.dropped, kept: found.kept })}</p>
              )}
              {found?.goal !== undefined && <ReleaseMethod report={found} />}
              <LeftOutColumns />
              <Switch
                label={t('keep-order')}
                hint={t('keep-order-text')}
                on={keepOrder.value}
                onChange={on => (keepOrder.value = on)}
              />
              {unmet && (
                <div class="release-unmet">
                  <p>{t('release-unmet')}</p>
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={agreed}
                      onChange={event => (accepted.value = event.currentTarget.checked ? found : null)}
                    />
                    {t('release-unmet-agree')}
                  </label>
                </div>
              )}
              <div class="row">
                <button
                  type="button"
                  class="button primary"
                  disabled={waits || (unmet && !agreed)}
                  onClick={() =>
                    void downloadTable({ keep: keptColumns.value, keepOrder: keepOrder.value, allowUnmet: agreed })
                  }
                >
                  <Icon name="download" /> {t('download-table')}
                </button>
                <button
                  type="button"
                  class="button"
                  disabled={busy.value || released.value === null}
                  onClick={downloadRecode}
                >
                  <Icon name="download" /> {t('download-recode')}
                </button>
              </div>
              <p class="soft">{t('download-recode-text')}</p>
              <ReleasedSummary />
            </>
          )}
        </section>
        <div class="stack loose">
          <section class="panel stack" aria-labelledby="release-plan-title">
            <h2 id="release-plan-title">{t('release-plan-title')}</h2>
            <p class="soft">{t('release-plan-text')}</p>
            <div>
              <button
                type="button"
                class="button"
                disabled={busy.value || table.value === null}
                onClick={() => void downloadPlan()}
              >
                <Icon name="download" /> {t('download-plan')}
              </button>
            </div>
          </section>
          <section class="panel stack" aria-labelledby="release-report-title">
            <h2 id="release-report-title">{t('release-report-title')}</h2>
            <p class="soft">{t('release-report-text')}</p>
            <div class="row">
              <button type="button" class="button" disabled={waits} onClick={() => void downloadReport('html')}>
                <Icon name="download" /> HTML
              </button>
              <button type="button" class="button" disabled={waits} onClick={() => void downloadReport('markdown')}>
                <Icon name="download" /> Markdown
              </button>
              <button type="button" class="button" disabled={waits} onClick={() => void downloadReport('json')}>
                <Icon name="download" /> JSON
              </button>
            </div>
          </section>
          {!asReleased.value && table.value !== null && <DatabasePanel />}
        </div>
      </div>
    </div>
  );
}
