import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import enPage from '../../../locales/en/page.ftl?raw';
import enErrors from '../../../locales/en/errors.ftl?raw';
import enMeasures from '../../../locales/en/measures.ftl?raw';
import enTerms from '../../../locales/en/terms.ftl?raw';
import jaPage from '../../../locales/ja/page.ftl?raw';
import jaErrors from '../../../locales/ja/errors.ftl?raw';
import jaMeasures from '../../../locales/ja/measures.ftl?raw';
import jaTerms from '../../../locales/ja/terms.ftl?raw';
import { lang } from '../state/store';
import type { Lang } from '../engine/types';
import type { Messages } from './keys';

/** A message of the page. */
export type Key = keyof Messages;

/** A message that takes no arguments. */
export type PlainKey = { [K in Key]: [Messages[K]] extends [never] ? K : never }[Key];

type Args<K extends Key> = [Messages[K]] extends [never] ? [] : [Record<Messages[K], FluentVariable>];

/** Every language, in the order of the switch, each named in itself. */
export const LANGS: readonly { readonly tag: Lang; readonly name: string }[] = [
  { tag: 'ja', name: '日本語' },
  { tag: 'en', name: 'English' },
];

const bundles: Record<Lang, FluentBundle> = {
  en: bundle('en', [enPage, enTerms, enErrors, enMeasures]),
  ja: bundle('ja', [jaPage, jaTerms, jaErrors, jaMeasures]),
};

function bundle(tag: Lang, sources: readonly string[]): FluentBundle {
  const made = new FluentBundle(tag, { useIsolating: false });
  for (const source of sources) made.addResource(new FluentResource(source));
  return made;
}

/** The message in the language of the page; reading it in a component follows the language. */
export function t<K extends Key>(key: K, ...args: Args<K>): string {
  return inLanguage(lang.value, key, args[0]);
}

/** The message in a given language: the tests walk all of them. */
export function inLanguage(tag: Lang, key: Key, args?: Record<string, FluentVariable>): string {
  const [id = key, attribute] = key.split('.');
  const message = bundles[tag].getMessage(id);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  if (pattern === undefined || pattern === null) return key;
  return bundles[tag].formatPattern(pattern, args ?? null);
}
