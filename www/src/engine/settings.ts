/** What the page says of a question, as the core has it said. */

import type * as core from '../../../pkg/oboro.js';

import type { AssessOptions, ChartLook, RiskiestOptions, ValueOptions } from './engine';

export function assessOptions({ asReleased, full = false, lang, inputSha256 }: AssessOptions): core.AssessOptions {
  return { as_released: asReleased, full, lang, input_sha256: inputSha256 };
}

export function drawn({ width, theme, lang }: ChartLook): core.ChartOptions {
  return { theme, lang, ...(width === undefined ? {} : { width }) };
}

export function valueOptions({ asReleased, showValues, lang }: ValueOptions): core.AssessOptions {
  return { as_released: asReleased, show_values: showValues, lang };
}

export function riskiestOptions({ asReleased, ...options }: RiskiestOptions): core.RiskiestOptions {
  return { as_released: asReleased, ...options };
}
