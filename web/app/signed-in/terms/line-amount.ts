const NUMBER = /^(\d{1,15})(?:\.(\d{1,10}))?$/

/** A typed decimal without its separators: `1,250.5` and `1 250,5` are `1250.5`; `undefined` for what is no number. */
export function decimalOf(typed: string): string | undefined {
  const text = typed.replace(/[\s'’]/g, '')
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (last < 0) return /^\d+$/.test(text) ? text : undefined
  const mark = text[last]
  const [whole, fraction] = [text.slice(0, last), text.slice(last + 1)]
  // A mark that comes again separates thousands (1,250,000), and so does a comma before three digits (1,250): decimals
  // with three places are written with a point, as in prices and weights.
  const isGrouped = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(text)
  const groups = isGrouped && (whole.includes(mark ?? '') || (mark === ',' && !whole.includes('.')))
  if (groups) return text.replace(/[.,]/g, '')
  const plain = whole.replace(/[.,]/g, '')
  const grouped = /^\d*$/.test(whole) || /^\d{1,3}([.,]\d{3})*$/.test(whole)
  return grouped && /^\d+$/.test(fraction) ? `${plain === '' ? '0' : plain}.${fraction}` : undefined
}

/**
 * What a line costs: quantity × price of one unit, in minor units of a currency with so many digits, half up. Exact;
 * `undefined` where one is no number or the product is beyond 10^15.
 */
export function lineAmount(quantity: string, price: string, digits: number): number | undefined {
  const [one, other] = [scaled(quantity), scaled(price)]
  if (one === undefined || other === undefined) return undefined
  const places = one.places + other.places
  const product = one.value * other.value
  const minor =
    places <= digits ? product * 10n ** BigInt(digits - places) : halfUp(product, 10n ** BigInt(places - digits))
  return minor > 10n ** 15n ? undefined : Number(minor)
}

function scaled(text: string): { readonly value: bigint; readonly places: number } | undefined {
  const found = NUMBER.exec(text)
  if (found === null) return undefined
  const [, whole = '', fraction = ''] = found
  return { value: BigInt(whole + fraction), places: fraction.length }
}

function halfUp(value: bigint, by: bigint): bigint {
  return (value * 2n + by) / (by * 2n)
}
