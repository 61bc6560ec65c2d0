import type { Combine, PersonsFigures, Report } from '../engine/types';
import { percent, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { COMBINE } from '../i18n/terms';
import { before } from '../state/store';
import { Figure, Mark } from '../widgets/Figure';
import { Scroll } from '../widgets/Scroll';
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
      {report.persons === null || report.persons === undefined ? (
        report.rows !== records && (
          <p class="soft">
            {t('records-lines')} <Mark path="rows" value={report.rows} show={whole} />
          </p>
        )
      ) : (
        <Persons persons={report.persons} />
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

/** How many persons there are in how many lines, and in which columns their lines differ. */
function Persons({ persons }: { readonly persons: PersonsFigures }) {
  const differing = persons.combine.filter(column => column.differing > 0);
  return (
    <>
      <p class="persons-of">
        {t('persons-of')} <Mark path="persons.persons" value={persons.persons} show={whole} />
        {' · '}
        {t('persons-lines')} <Mark path="persons.rows" value={persons.rows} show={whole} />
      </p>
      {differing.length > 0 && (
        <details>
          <summary>{t('persons-differ', { columns: differing.length })}</summary>
          <Scroll label={t('persons-differ-caption')}>
            <table class="table">
              <caption class="visually-hidden">{t('persons-differ-caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('column-name')}</th>
                  <th scope="col">{t('combine-label')}</th>
                  <th scope="col" class="number">
                    {t('persons-differing')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {differing.map(column => (
                  <tr key={column.name}>
                    <th scope="row">{column.name}</th>
                    <td>{t(COMBINE[column.rule as Combine])}</td>
                    <td class="number">{whole(column.differing)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </details>
      )}
    </>
  );
}
