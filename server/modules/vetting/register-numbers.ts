import { euVat, stdnum, validateEntity } from 'stdnum'

/** How a number of a trade register looks in a country; `undefined`: written by nobody, so any text is taken. */
type Check = (number: string) => boolean

const form =
  (pattern: RegExp): Check =>
  (number) =>
    pattern.test(number)

/**
 * Numbers in trade registers. US: EIN of the IRS. GB: number of Companies House, with the letters of Scotland, Northern
 * Ireland and partnerships. DE: HRA or HRB with its digits, as the Handelsregister has them. CN: unified social credit
 * code (GB 32100-2015) with its check letter. ES: NIF of a company or person with its check letter.
 */
const registers: Readonly<Record<string, Check>> = {
  US: (number) => stdnum.US?.ein?.validate(number).isValid === true,
  GB: form(/^(\d{8}|(SC|NI|OC|SO|NC|FC|SF|NF|R0|IP|SP|RC|GE|LP|SL|NL)\d{6})$/),
  DE: form(/^HR[AB]\d{1,6}[A-Z]{0,3}$/),
  CN: (number) => stdnum.CN?.uscc?.validate(number).isValid === true,
  ES: (number) => [stdnum.ES?.cif, stdnum.ES?.nif].some((each) => each?.validate(number).isValid === true),
}

/** A number as it is held against its form: no spaces, dots, strokes; capital letters. */
export function compactNumber(number: string): string {
  return number.toUpperCase().replace(/[\s./-]/g, '')
}

/** Whether a number can stand in the country's trade register, as far as anybody wrote down how it looks. */
export function isRegisterNumber(country: string, number: string): boolean {
  const compact = compactNumber(number)
  if (compact === '' || compact.length > 50) return false
  return registers[country]?.(compact) ?? true
}

/** Whether a tax number has the form and check digits of the country, where these are known. */
export function isTaxNumber(country: string, number: string): boolean {
  const compact = compactNumber(number)
  const union = euVat[country as keyof typeof euVat]
  if (union !== undefined) return union.some((each) => each.validate(compact).isValid)
  return validateEntity(country, compact).isValid !== false
}
