import type { ComponentChildren } from 'preact';
import type { Failure } from '../engine/types';
import { t } from '../i18n/text';
import { failureText } from '../i18n/failures';
import { Icon } from './Icon';
import './FailurePanel.css';

interface FailurePanelProps {
  readonly failure: Failure;
  readonly onDismiss?: () => void;
  readonly children?: ComponentChildren;
}

/** What went wrong: one sentence, its place, and what to try. The page goes on beside it. */
export function FailurePanel({ failure, onDismiss, children }: FailurePanelProps) {
  const { message, hint } = failureText(failure);
  const places = [
    failure.file,
    failure.line === null ? null : t('place-line', { line: failure.line }),
    failure.column === null ? null : t('place-column', { column: failure.column }),
  ].filter(place => place !== null);
  return (
    <div class="failure" role="alert">
      <Icon name="care" />
      <div class="failure-text">
        <p class="failure-message">{message}</p>
        {places.length > 0 && <p class="failure-place">{places.join(t('list-separator'))}</p>}
        {hint !== null && <p>{hint}</p>}
        {children}
      </div>
      {onDismiss !== undefined && (
        <button type="button" class="button quiet icon-only" aria-label={t('dismiss')} onClick={onDismiss}>
          <Icon name="cross" />
        </button>
      )}
    </div>
  );
}
