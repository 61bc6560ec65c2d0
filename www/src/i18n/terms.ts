import type { Combine, Kind, Role } from '../engine/types';
import type { PlainKey } from './text';

/** The words for a role. */
export const ROLES: Readonly<Record<Role, { readonly name: PlainKey; readonly meaning: PlainKey }>> = {
  'quasi-identifier': { name: 'role-quasi-identifier', meaning: 'role-quasi-identifier.meaning' },
  identifier: { name: 'role-identifier', meaning: 'role-identifier.meaning' },
  sensitive: { name: 'role-sensitive', meaning: 'role-sensitive.meaning' },
  insensitive: { name: 'role-insensitive', meaning: 'role-insensitive.meaning' },
  count: { name: 'role-count', meaning: 'role-count.meaning' },
  person: { name: 'role-person', meaning: 'role-person.meaning' },
  household: { name: 'role-household', meaning: 'role-household.meaning' },
  weight: { name: 'role-weight', meaning: 'role-weight.meaning' },
};

/** The words for how the values of a person become one. */
export const COMBINE: Readonly<Record<Combine, PlainKey>> = {
  set: 'combined-set',
  first: 'combined-first',
  last: 'combined-last',
  range: 'combined-range',
};

/** The words for a kind of values. */
export const KINDS: Readonly<Record<Kind, PlainKey>> = {
  integer: 'kind-integer',
  decimal: 'kind-decimal',
  date: 'kind-date',
  code: 'kind-code',
  category: 'kind-category',
  text: 'kind-text',
  set: 'kind-set',
};
