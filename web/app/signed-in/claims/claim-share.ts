/** A decimal quantity in millionths; `undefined` for what is none. */
export function parseMillionths(text: string): bigint | undefined {
  const [, whole = '', part = ''] = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text.trim()) ?? []
  return whole === '' ? undefined : BigInt(whole + part.padEnd(6, '0'))
}

/** What a part of a quantity is worth when all of it is worth `most`, minor units, rounded down. */
export function shareOf(most: number, quantity: bigint, of: bigint): number {
  return of === 0n ? 0 : Number((BigInt(most) * quantity) / of)
}
