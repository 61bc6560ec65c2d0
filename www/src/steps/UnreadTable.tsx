import { t } from '../i18n/text';
import { unread } from '../state/store';
import { Scroll } from '../widgets/Scroll';
import './UnreadTable.css';

/** A file that could not be read as a table: its first lines with their numbers, where it is text. */
export function UnreadTable() {
  const shown = unread.value;
  if (shown === null) return null;
  return (
    <section class="panel stack" aria-labelledby="unread-title">
      <h2 id="unread-title" class="unread-name">
        {shown.name}
      </h2>
      <p class="soft">{shown.sheets.length > 0 ? t('unread-sheet-text') : t('unread-text')}</p>
      {shown.lines.length > 0 && (
        <Scroll class="unread-lines" label={t('unread-lines')}>
          <ol>
            {shown.lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ol>
        </Scroll>
      )}
    </section>
  );
}
