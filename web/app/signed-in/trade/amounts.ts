import { minorDigits } from '../../parts/formats.ts'

/** A group of thousands begins with a digit above 0: `0.005` is no way to write five. */
const WHOLE = /^(\d+|[1-9]\d{0,2}([.,]\d{3})+)$/

/** Minor units of a typed amount: `1,234.5` and `1 234,50` are 123450 of USD; `undefined` for what is none. */
export function minorOf(typed: string, currency: string): number | undefined {
  const digits = minorDigits(currency)
  const text = typed.replace(/[\s'’]/g, '')
  const split = /^(.*)[.,](\d+)$/.exec(text)
  const last = split?.[2] ?? ''
  const hasFraction = split !== null && last.length <= digits
  const whole = hasFraction ? (split[1] ?? '') : text
  if (!WHOLE.test(whole)) return undefined
  const minor = Number(`${whole.replace(/[.,]/g, '')}${(hasFraction ? last : '').padEnd(digits, '0')}`)
  return Number.isSafeInteger(minor) && minor > 0 ? minor : undefined
}
