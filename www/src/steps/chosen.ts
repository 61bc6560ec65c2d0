import { computed, signal } from '@preact/signals';
import { quasiIdentifiers } from '../state/plan';
import { plan } from '../state/store';

const wanted = signal<string | null>(null);

/** The quasi-identifier that is being looked at: the one chosen last, as long as it is one. */
export const chosenColumn = computed<string | null>(() => {
  const names = quasiIdentifiers(plan.value);
  return names.find(name => name === wanted.value) ?? names[0] ?? null;
});

/** Looks at a quasi-identifier. */
export function choose(column: string): void {
  wanted.value = column;
}
