import { t } from '../i18n/text';
import { unread } from '../state/store';
import { Scroll } from '../widgets/Scroll';
import './UnreadTable.css';

/** The first lines of a file that could not be read as a table, with their numbers. */
export function UnreadTable() {
  const shown = unread.value;
  if (shown === null) return null;
  return (
    <section class="panel stack" aria-labelledby="unread-title">
      <h2 id="unread-title" class="unread-name">
        {shown.name}
      </h2>
      <p class="soft">{t('unread-text')}</p>
      <Scroll class="unread-lines" label={t('unread-lines')}>
        <ol>
          {shown.lines.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ol>
      </Scroll>
    </section>
  );
}
