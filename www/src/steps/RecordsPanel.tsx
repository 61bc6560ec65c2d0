import type { Report } from '../engine/types';
import { percent, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { before } from '../state/store';
import { Figure, Mark } from '../widgets/Figure';
import './RecordsPanel.css';

/** How many records are read, kept and left out. */
export function RecordsPanel({ report }: { readonly report: Report }) {
  const was = before.value;
  const { records, kept, suppressed, dropped } = report;
  const share = (count: number) => (records === 0 ? 0 : (100 * count) / records);
  return (
    <section class="panel stack" aria-labelledby="records-panel-title">
      <div class="section-head">
        <h3 id="records-panel-title">{t('records-panel-title')}</h3>
        {records > 0 && (
          <span class="soft">{t('records-left-out', { share: percent((suppressed + dropped) / records) })}</span>
        )}
      </div>
      <svg class="records-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="records-kept" width={share(kept)} height="4" />
        <rect class="records-suppressed" x={share(kept)} width={share(suppressed)} height="4" />
        <rect class="records-dropped" x={share(kept + suppressed)} width={share(dropped)} height="4" />
      </svg>
      {report.rows !== records && (
        <p class="soft">
          {t('records-lines')} <Mark path="rows" value={report.rows} show={whole} />
        </p>
      )}
      <div class="figures">
        <Figure path="records" value={records} show={whole} unit={t('unit-records')} />
        <Figure path="kept" value={kept} before={was?.kept} show={whole} unit={t('unit-records')} />
        <Figure path="suppressed" value={suppressed} before={was?.suppressed} show={whole} unit={t('unit-records')} />
        <Figure path="dropped" value={dropped} before={was?.dropped} show={whole} unit={t('unit-records')} />
      </div>
    </section>
  );
}
