import { t } from '../i18n/text';
import { shownNotes } from '../state/notes';

/** What else a reader should know. */
export function Notes() {
  const notes = shownNotes.value;
  if (notes.length === 0) return null;
  return (
    <section class="panel stack tight" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('notes-title')}</h2>
      <ul class="stack tight">
        {notes.map(note => (
          <li key={`${note.path} ${note.id}`}>{note.text}</li>
        ))}
      </ul>
    </section>
  );
}
