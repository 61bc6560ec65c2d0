import { t } from '../i18n/text';
import { missingFiles } from '../state/store';
import { pick } from './FilePickers';
import { Icon } from './Icon';
import './MissingFiles.css';

/** Asks for the files that the plan names, by name. */
export function MissingFiles() {
  const names = missingFiles.value;
  if (names.length === 0) return null;
  return (
    <section class="missing-files" aria-labelledby="missing-files-title">
      <Icon name="file" />
      <div class="stack tight">
        <h2 id="missing-files-title">{t('missing-files-title', { count: names.length })}</h2>
        <ul class="missing-files-names">
          {names.map(name => (
            <li key={name} class="mono">
              {name}
            </li>
          ))}
        </ul>
        <p class="soft">{t('missing-files-hint')}</p>
        <div>
          <button type="button" class="button" onClick={() => pick('named')}>
            {t('choose-named')}
          </button>
        </div>
      </div>
    </section>
  );
}
