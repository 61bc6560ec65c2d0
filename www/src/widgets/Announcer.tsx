import { useEffect, useState } from 'preact/hooks';
import { percent, whole } from '../i18n/numbers';
import { t } from '../i18n/text';
import type { Report } from '../engine/types';
import { lang, report } from '../state/store';

const CALM_MS = 700;

/** Says new figures to a screen reader, once they have come to rest. */
export function Announcer() {
  const [said, say] = useState('');
  const found = report.value;
  useEffect(() => {
    if (found === null) return undefined;
    const timer = setTimeout(() => say(sentence(found)), CALM_MS);
    return () => clearTimeout(timer);
  }, [found, lang.value]);
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}

function sentence(found: Report): string {
  const { highest, average } = found.risk.prosecutor;
  const figures = t('announce-figures', {
    highest: highest === null ? t('figure-none') : percent(highest),
    average: average === null ? t('figure-none') : percent(average),
    suppressed: whole(found.suppressed),
  });
  if (found.goal === undefined) return figures;
  return `${figures} ${found.goal.met ? t('goal-met') : t('goal-unmet')}`;
}
