import { computed } from '@preact/signals';

import type { Note } from '../engine/types';
import { full, fullIsCurrent, report } from './store';

/** The remarks on the figures that are shown: those of the figures in full, once they are there. */
export const shownNotes = computed<readonly Note[]>(() => {
  const made = full.value;
  const complete = fullIsCurrent.value && made !== null && 'report' in made ? made.report : null;
  return (complete ?? report.value)?.notes ?? [];
});
