/** The page's start: preferences, marks on the document, the engine. */

import { effect } from '@preact/signals';

import type { Engine } from '../engine/engine';
import { pageFailure } from '../engine/failure';
import type { Lang } from '../engine/types';
import { loadMeasures } from './actions';
import * as store from './store';
import { connect } from './work';

const LANG = 'oboro.lang';
const THEME = 'oboro.theme';

/** Takes over what the visitor prefers and keeps the document in step with the store. */
export function prepare(): void {
  store.lang.value = preferredLang(recall(LANG), navigator.languages);
  store.theme.value = themeOf(recall(THEME));
  const dark = matchMedia('(prefers-color-scheme: dark)');
  store.systemDark.value = dark.matches;
  dark.addEventListener('change', () => {
    store.systemDark.value = dark.matches;
  });
  const { documentElement: html } = document;
  effect(() => {
    html.lang = store.lang.value;
    html.dataset['theme'] = store.shade.value;
  });
  effect(() => {
    html.toggleAttribute('data-busy', store.busy.value || store.drawing.value || store.searching.value || !store.ready.value);
  });
  // While the figures that are shown are those of an earlier plan; the background works on afterwards.
  effect(() => {
    html.toggleAttribute('data-stale', store.stale.value || store.busy.value);
  });
  // The language and the theme are all that is ever stored.
  effect(() => remember(LANG, store.lang.value));
  effect(() => remember(THEME, store.theme.value));
}

/** Connects the engine; the page can already be seen and a file already be chosen. */
export async function start({ engine, compiled }: { engine: Engine; compiled: Promise<unknown> }): Promise<void> {
  connect(engine);
  try {
    await compiled;
    await loadMeasures();
  } catch {
    store.failure.value = pageFailure('page-engine-not-started');
  }
  store.ready.value = true;
}

/** The language chosen before, else the first one that the visitor asks for and the page speaks. */
export function preferredLang(chosen: string | null, asked: readonly string[]): Lang {
  for (const tag of chosen === null ? asked : [chosen, ...asked]) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'ja' || primary === 'en') return primary;
  }
  return 'en';
}

function themeOf(word: string | null): store.Theme {
  return word === 'light' || word === 'dark' ? word : 'system';
}

/** Storage may be forbidden; then the page starts anew each time. */
function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As in `recall`.
  }
}
