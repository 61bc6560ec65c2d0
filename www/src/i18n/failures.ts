import type { Failure } from '../engine/types';
import { t, type PlainKey } from './text';

/** Failures of the page itself; those of the core bring their own words. */
const WORDS: Readonly<Record<string, { readonly message: PlainKey; readonly hint: PlainKey }>> = {
  'page-engine-not-started': { message: 'page-engine-not-started', hint: 'page-engine-not-started.hint' },
  'page-engine-stopped': { message: 'page-engine-stopped', hint: 'page-engine-stopped.hint' },
  'page-formats-not-loaded': { message: 'page-formats-not-loaded', hint: 'page-formats-not-loaded.hint' },
  'page-no-table': { message: 'page-no-table', hint: 'page-no-table.hint' },
  'page-file-gone': { message: 'page-file-gone', hint: 'page-file-gone.hint' },
  'page-file-not-named': { message: 'page-file-not-named', hint: 'page-file-not-named.hint' },
};

/** The sentence of a failure and what to try. */
export function failureText(failure: Failure): { message: string; hint: string | null } {
  const known = WORDS[failure.id];
  if (failure.message !== '') return failure;
  if (known === undefined) return { message: t('page-unknown'), hint: t('page-unknown.hint') };
  return { message: t(known.message), hint: t(known.hint) };
}
