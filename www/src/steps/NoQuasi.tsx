import { t } from '../i18n/text';
import { goTo } from '../state/actions';

/** What stands where there is no quasi-identifier yet. */
export function NoQuasi() {
  return (
    <section class="panel stack">
      <h2>{t('no-quasi-title')}</h2>
      <p class="lead">{t('no-quasi-text')}</p>
      <div>
        <button type="button" class="button" onClick={() => goTo('columns')}>
          {t('go-columns')}
        </button>
      </div>
    </section>
  );
}
