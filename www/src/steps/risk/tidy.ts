/** The number without the dust of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
