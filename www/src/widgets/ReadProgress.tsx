import { useRef } from 'preact/hooks';
import { bytes, percent, speed, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import { cancel } from '../state/actions';
import { progress } from '../state/store';
import './ReadProgress.css';

/** How far reading is, how fast it goes, and a way to stop it. */
export function ReadProgress() {
  const started = useRef<number | null>(null);
  const now = progress.value;
  if (now === null) {
    started.current = null;
    return null;
  }
  started.current ??= performance.now();
  const elapsed = (performance.now() - started.current) / 1000;
  const share = now.total === 0 ? 0 : now.bytes / now.total;
  return (
    <section class="read-progress panel" aria-label={t('reading')}>
      <div class="row spread">
        <strong>{t('reading')}</strong>
        <button type="button" class="button small" onClick={cancel}>
          {t('stop')}
        </button>
      </div>
      <progress class="bar" max={1} value={share} aria-label={t('reading')} />
      <p class="soft">
        {t('reading-so-far', {
          share: percent(share, 0),
          bytes: bytes(now.bytes),
          total: bytes(now.total),
          rows: whole(now.rows),
        })}
        {elapsed > 0.3 && ` · ${speed(now.bytes / elapsed)}`}
      </p>
      {now.estimate !== undefined && (
        <p class="soft">{t('reading-expects', { rows: whole(now.estimate.rows), memory: bytes(now.estimate.memory) })}</p>
      )}
    </section>
  );
}
