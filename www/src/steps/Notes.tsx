import type { Report } from '../engine/types';
import { t } from '../i18n/text';

/** What else a reader should know. */
export function Notes({ report }: { readonly report: Report }) {
  if (report.notes.length === 0) return null;
  return (
    <section class="panel stack tight" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('notes-title')}</h2>
      <ul class="stack tight">
        {report.notes.map(note => (
          <li key={`${note.path} ${note.id}`}>{note.text}</li>
        ))}
      </ul>
    </section>
  );
}
