import { t, type PlainKey } from '../i18n/text';
import { failure, stale } from '../state/store';

/** What stands where something is still to come: nothing comes before a fault in the plan is mended. */
export function waiting(key: PlainKey): string {
  return t(stale.value && failure.value !== null ? 'waits-for-plan' : key);
}
