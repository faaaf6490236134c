/** Numbers that lead away from the platform: telephones, bank accounts, purses. Pure. */

/** Letters and digits of an IBAN by country (ISO 13616), where companies trade. */
const ibanLengths: Readonly<Record<string, number>> = {
  ...{ ae: 23, at: 20, be: 16, bg: 22, br: 29, ch: 21, cy: 28, cz: 24, de: 22, dk: 18, ee: 20, es: 24, fi: 18, fr: 27 },
  ...{ gb: 22, gr: 27, hr: 21, hu: 28, ie: 22, il: 23, is: 26, it: 27, kw: 30, li: 21, lt: 20, lu: 20, lv: 21, mt: 31 },
  ...{ nl: 18, no: 15, pk: 24, pl: 28, pt: 25, qa: 29, ro: 24, sa: 24, se: 24, si: 19, sk: 24, tr: 26, ua: 29, cr: 22 },
}

/** Whether an IBAN begins here; the check digits are right (ISO 7064, mod 97-10). */
export function hasIban(text: string): boolean {
  for (const { 0: found } of text.matchAll(
    /(?<![a-z0-9])[a-z][\s.-]?[a-z][\s.-]?\d[\s.-]?\d(?:[\s.-]?[a-z0-9]){11,30}/g,
  )) {
    const dense = found.replace(/[\s.-]/g, '')
    const length = ibanLengths[dense.slice(0, 2)]
    if (length !== undefined && dense.length >= length && isMod97(dense.slice(0, length))) return true
  }
  return false
}

function isMod97(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4)
  let rest = 0
  for (const sign of turned) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97
  return rest === 1
}

const CLABE_WEIGHTS = [3, 7, 1]

/** A Mexican account: 18 digits, the last one checks the others. */
export function isClabe(digits: string): boolean {
  if (!/^\d{18}$/.test(digits)) return false
  const sum = [...digits.slice(0, 17)].reduce(
    (all, digit, n) => all + ((Number(digit) * (CLABE_WEIGHTS[n % 3] ?? 0)) % 10),
    0,
  )
  return (10 - (sum % 10)) % 10 === Number(digits[17])
}

/** A purse of Ethereum, Bitcoin or Tron. */
export const PURSE = /\b0x[0-9a-f]{40}\b|\bbc1[a-z0-9]{25,60}\b|(?<![a-z0-9])t[1-9a-z]{33}(?![a-z0-9])/

const RUN = /(?:\+|\b00)?\s?\(?\d(?:[\s()./-]{0,2}\d){6,19}/g

/** Runs of digits as one would dial or copy them, each with how it was written. */
export function numberRuns(text: string): readonly { readonly written: string; readonly digits: string }[] {
  return [...text.matchAll(RUN)].map(([written]) => ({ written, digits: written.replace(/\D/g, '') }))
}

/** Written as only telephone numbers are: from abroad, a Chinese mobile, groups of Spain or of North America. */
export function looksDialled({ written, digits }: { readonly written: string; readonly digits: string }): boolean {
  if (/^\s*(?:\+|00)/.test(written)) return digits.length >= 9 && digits.length <= 16 && !/\.\d\d\b/.test(written)
  if (/^1[3-9]\d{9}$/.test(digits)) return true
  // A landline of China as it is written: area, then seven or eight digits.
  if (/^0\d{2,3}[\s-]\d{3,4}[\s-]?\d{4}$/.test(written.trim())) return true
  return (
    /^[679]\d{2}[\s.-]\d{3}[\s.-]\d{3}$/.test(written.trim()) ||
    /^\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/.test(written.trim())
  )
}
