import { t } from '../i18n/text';
import { goTo } from '../state/actions';
import { inspection, table } from '../state/store';
import { Explain } from '../widgets/Explain';
import { Icon } from '../widgets/Icon';
import { MeasureName } from '../widgets/Measure';
import { ROLES } from '../i18n/terms';
import { ColumnRow } from './ColumnRow';
import { PivotSettings } from './PivotSettings';
import { PreviewTable } from './PreviewTable';
import { Scroll } from '../widgets/Scroll';
import './ColumnsStep.css';

/** The second step: what each column is. */
export function ColumnsStep() {
  const open = table.value;
  const found = inspection.value ?? open?.inspection;
  if (open === null || found === undefined) return null;
  return (
    <div class="stack loose">
      <div class="row spread">
        <h1>{t('columns-title')}</h1>
        <button type="button" class="button primary" onClick={() => goTo('hierarchies')}>
          {t('next-hierarchies')} <Icon name="next" />
        </button>
      </div>
      <p class="lead">{t('columns-text')}</p>
      <PivotSettings />
      <Scroll class="column-scroll" label={t('columns-title')}>
        <table class="table column-table">
          <thead>
            <tr>
              <th scope="col">{t('column-name')}</th>
              <th scope="col">
                {t('column-role')} <RolesExplained />
              </th>
              <th scope="col">{t('column-kind')}</th>
              <th scope="col" class="number">
                {t('column-distinct')}
              </th>
              <th scope="col" class="number">
                {t('column-missing')}
              </th>
              <th scope="col" class="number">
                <MeasureName id="columns.distinction" />
              </th>
              <th scope="col" class="number">
                <MeasureName id="columns.separation" />
              </th>
            </tr>
          </thead>
          <tbody>
            {found.columns.map(profile => (
              <ColumnRow key={profile.name} profile={profile} rows={found.input.rows} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <section class="stack" aria-labelledby="preview-title">
        <h2 id="preview-title">{t('preview-title', { rows: open.preview.rows.length })}</h2>
        <PreviewTable preview={open.preview} columns={found.columns} />
      </section>
    </div>
  );
}

function RolesExplained() {
  return (
    <Explain name={t('column-role')}>
      <dl class="roles-explained">
        {Object.values(ROLES).map(({ name, meaning }) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Explain>
  );
}
