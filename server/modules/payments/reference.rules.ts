/** Owned names of this space are references; the owner is the order that waits for the money. */
export const wireReferenceSpace = 'wire-reference'

const ZERO = '0'.charCodeAt(0)
const A = 'A'.charCodeAt(0)

/** ISO 11649, of digits and letters in upper case: the letters count as 10 … 35, then the number modulo 97. */
function mod97(text: string): number {
  let rest = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    const value = code < A ? code - ZERO : code - A + 10
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

/** The remainder of a check text whose first four characters go to its end: 1 when an RF reference or IBAN is right. */
export function checkRemainder(text: string): number {
  return mod97(text.slice(4) + text.slice(0, 4))
}

/** Whether the text is a creditor reference: `RF`, two check digits, 1–21 letters or digits (ISO 11649). */
export function isReference(text: string): boolean {
  return /^RF\d{2}[0-9A-Z]{1,21}$/.test(text) && checkRemainder(text) === 1
}

/** The creditor reference of our own number of 1–12 letters or digits, upper case (ISO 11649). */
export function referenceOf(number: string): string {
  if (!/^[0-9A-Z]{1,12}$/.test(number)) throw new Error(`not a short number: ${number}`)
  const check = 98 - mod97(`${number}RF00`)
  return `RF${String(check).padStart(2, '0')}${number}`
}

/** Our number out of a right reference; `undefined` for another text. */
export function numberOf(reference: string): string | undefined {
  return isReference(reference) ? reference.slice(4) : undefined
}

/** Printed in groups of four, as ISO 11649 recommends for paper. */
export function printedReference(reference: string): string {
  return reference.replace(/(.{4})(?=.)/g, '$1 ')
}

/** Where the digits and letters of a text stand. */
function placesIn(text: string): readonly number[] {
  const places: number[] = []
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if ((code >= ZERO && code <= ZERO + 9) || (code >= A && code <= A + 25)) places.push(i)
  }
  return places
}

/**
 * The references in a payer's text: spaces and dashes inside are fine, and a word before may touch it. It ends where a
 * word ends, so that a longer wrong reference is never read as the right one that it begins with. Most likely first:
 * the longest right one of each start; whether one is ours only its owner tells.
 */
export function findReferences(text: string): readonly string[] {
  // Most texts hold none, and banks send them by ten thousands.
  if (!/R[^0-9A-Z]*F[^0-9A-Z]*\d/i.test(text)) return []
  const upper = text.toUpperCase()
  const squeezed = upper.replace(/[^0-9A-Z]/g, '')
  const places = placesIn(upper)
  const endsWord = (last: number) => !/[\p{L}\p{N}]/u.test(upper[(places[last] ?? 0) + 1] ?? '')
  const found: string[] = []
  for (const { index } of squeezed.matchAll(/(?=RF\d{2})/g)) {
    for (let length = 25; length >= 5; length--) {
      const candidate = squeezed.slice(index, index + length)
      if (candidate.length === length && endsWord(index + length - 1) && isReference(candidate)) found.push(candidate)
    }
  }
  return [...new Set(found)]
}
