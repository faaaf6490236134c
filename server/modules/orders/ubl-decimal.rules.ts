/** Stand-in for kernel/money.ts, kernel/quantity.ts and kernel/currency.ts until they are on main. */

/** `digits` / 10^`scale`, exact. */
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

export const one: Decimal = { digits: 1n, scale: 0 }

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** In units of 10^-`exponent`, rounded half away from zero; `exact` = nothing was rounded. */
export function toUnits(value: Decimal, exponent: number): { readonly units: bigint; readonly exact: boolean } {
  return divide(value, one, exponent)
}

/** `a` / `b` in units of 10^-`exponent`, rounded half away from zero. `b` is not 0. */
export function divide(a: Decimal, b: Decimal, exponent: number): { readonly units: bigint; readonly exact: boolean } {
  const above = a.digits * 10n ** BigInt(b.scale + exponent)
  const below = b.digits * 10n ** BigInt(a.scale)
  const negative = above < 0n !== below < 0n
  const n = magnitude(above)
  const d = magnitude(below)
  const units = (2n * n + d) / (2n * d)
  return { units: negative ? -units : units, exact: n % d === 0n }
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

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

const withoutMinor = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ')
const thousandths = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']
const tenThousandths = ['CLF', 'UYW']
/** Newer than the oldest Node that we run on. */
const recent = ['SLE', 'VED', 'XCG', 'ZWG']
const currencies: ReadonlySet<string> = new Set([
  ...Intl.supportedValuesOf('currency'),
  ...withoutMinor,
  ...thousandths,
  ...tenThousandths,
  ...recent,
])

/** Decimals of the minor unit (ISO 4217); `undefined` for what is no currency. */
export function minorDigits(currency: string): number | undefined {
  if (!currencies.has(currency)) return undefined
  if (withoutMinor.includes(currency)) return 0
  if (thousandths.includes(currency)) return 3
  return tenThousandths.includes(currency) ? 4 : 2
}
