/** `digits` / 10^`scale`, exact; no float is ever between a text and an amount. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** Longer numbers are attacks or noise: 10^15 minor units have 16 digits. */
const charactersMost = 40

/** xsd:decimal (`+1`, `1.`, `.5`, `007` too), without exponent. `undefined` when it is none or absurdly long. */
export function parseDecimal(text: string): Decimal | undefined {
  const found = text.length <= charactersMost ? /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))$/.exec(text) : null
  if (found === null) return undefined
  const fraction = (found[3] ?? found[4] ?? '').replace(/0+$/, '')
  const digits = BigInt(`${found[2] ?? '0'}${fraction}`)
  return { digits: found[1] === '-' ? -digits : digits, scale: fraction.length }
}

/** The product, exact. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** `a` / `b` in units of 10^-`exponent`, rounded half away from zero. `b` is not 0; `exact` = nothing was rounded. */
export function divide(a: Decimal, b: Decimal, exponent: number): { readonly units: bigint; readonly exact: boolean } {
  const above = a.digits * 10n ** BigInt(b.scale + exponent)
  const below = b.digits * 10n ** BigInt(a.scale)
  return { units: divideHalfUp(above, below), exact: above % below === 0n }
}

/** In units of 10^-`exponent`, rounded half away from zero; `exact` = nothing was rounded. */
export function toUnits(value: Decimal, exponent: number): { readonly units: bigint; readonly exact: boolean } {
  return divide(value, { digits: 1n, scale: 0 }, exponent)
}

/** The shortest text: no exponent, no trailing zeros. */
export function decimalText(value: Decimal): string {
  const digits = magnitude(value.digits)
    .toString()
    .padStart(value.scale + 1, '0')
  const point = digits.length - value.scale
  const fraction = digits.slice(point).replace(/0+$/, '')
  return `${value.digits < 0n ? '-' : ''}${digits.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`
}

/** The value without its sign. */
export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** `above` / `below` to the nearest whole, a half away from zero: how invoices round. */
export function divideHalfUp(above: bigint, below: bigint): bigint {
  const n = magnitude(above)
  const d = magnitude(below)
  const units = (2n * n + d) / (2n * d)
  return above < 0n !== below < 0n ? -units : units
}

/** `above` / `below` to the nearest whole, a half to the even one: many rounded shares do not drift to one side. */
export function divideHalfEven(above: bigint, below: bigint): bigint {
  const n = magnitude(above)
  const d = magnitude(below)
  const whole = n / d
  const twice = (n % d) * 2n
  const up = twice > d || (twice === d && whole % 2n === 1n)
  const units = up ? whole + 1n : whole
  return above < 0n !== below < 0n ? -units : units
}
