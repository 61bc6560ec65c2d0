import { t } from '../i18n/text';
import { openExample } from '../state/actions';
import { ready } from '../state/store';
import { pick } from './FilePickers';
import './NoTable.css';

/** What a step shows while there is no table: why, and the way on. */
export function NoTable() {
  return (
    <section class="no-table panel">
      <h1>{t('no-table-title')}</h1>
      <p class="lead">{t('no-table-text')}</p>
      <div class="row">
        <button type="button" class="button primary" disabled={!ready.value} onClick={() => pick('table')}>
          {t('choose-table')}
        </button>
        <button type="button" class="button" disabled={!ready.value} onClick={() => void openExample()}>
          {t('open-example')}
        </button>
      </div>
    </section>
  );
}
