import { isCurrency } from '../../kernel/currency.ts'
import { parseAmount } from '../../kernel/money.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'

/** Reading the fields of camt messages: by local name, since banks choose any prefix. */

/** Why a bank's file cannot be read, and on which line. Thrown inside the readers, answered as a refusal by them. */
export class BankFileFault extends Error {
  readonly refusal: Refusal
  constructor(line: number | undefined, why: string) {
    super(why)
    this.refusal = refuse('bank-file-invalid', { line: line ?? null, why })
  }
}

/** Gives what `read` gives, or the refusal in the fault that it throws. */
export function reading<T>(read: () => T): T | Refusal {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof BankFileFault) return fault.refusal
    throw fault
  }
}

/** All children of a local name, in order. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? []
}

/** The element at the end of a path of local names: the first of each. A loop: statements ask millions of times. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element
  for (const name of path) {
    if (found === undefined) return undefined
    found = firstChild(found, name)
  }
  return found
}

function firstChild({ children: each }: XmlElement, name: string): XmlElement | undefined {
  for (let i = 0; i < each.length; i += 1) if (each[i]?.name === name) return each[i]
  return undefined
}

/** The trimmed text at the end of a path; `undefined` when nothing or blank stands there. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = at(element, ...path)?.text.trim()
  return text === undefined || text === '' ? undefined : text.slice(0, 2_000)
}

/** The text that must stand in a child. */
export function needed(element: XmlElement, name: string): string {
  const text = textAt(element, name)
  if (text === undefined)
    throw new BankFileFault(at(element, name)?.line ?? element.line, `${element.name} has no ${name}`)
  return text
}

/** The child that must be there. */
export function neededChild(element: XmlElement, name: string): XmlElement {
  const found = at(element, name)
  if (found === undefined) throw new BankFileFault(element.line, `${element.name} has no ${name}`)
  return found
}

const whys: Readonly<Record<string, string>> = {
  'amount-unreadable': 'is no decimal number',
  'amount-not-exact': 'has more decimals than its currency',
  'amount-out-of-range': 'is beyond 10^15 minor units',
}

/** An amount with its currency, in minor units ≥ 0: the sign of a bank's amount is its indicator. */
export function amountIn(element: XmlElement): { readonly amount: bigint; readonly currency: string } {
  const currency = element.attributes.get('Ccy') ?? ''
  if (currency === '') throw new BankFileFault(element.line, `${element.name} has no currency (Ccy)`)
  if (!isCurrency(currency)) throw new BankFileFault(element.line, `${currency.slice(0, 10)} is no ISO 4217 currency`)
  const text = element.text.trim()
  const amount = parseAmount(text, currency)
  if (typeof amount !== 'bigint')
    throw new BankFileFault(
      element.line,
      `${element.name} "${text.slice(0, 40)}" ${whys[amount.refused] ?? amount.refused}`,
    )
  if (amount < 0n) throw new BankFileFault(element.line, `${element.name} "${text.slice(0, 40)}" is below zero`)
  return { amount, currency }
}

/** An amount of the given currency, if one stands there. */
export function amountOf(element: XmlElement | undefined, currency: string): bigint | undefined {
  if (element?.attributes.get('Ccy') !== currency) return undefined
  return amountIn(element).amount
}

/** `credit` or `debit` as CdtDbtInd says. */
export function directionIn(element: XmlElement): 'credit' | 'debit' {
  const text = needed(element, 'CdtDbtInd')
  if (text === 'CRDT') return 'credit'
  if (text === 'DBIT') return 'debit'
  throw new BankFileFault(at(element, 'CdtDbtInd')?.line, `CdtDbtInd is "${text.slice(0, 20)}", not CRDT or DBIT`)
}

const DAY = /^\d{4}-\d{2}-\d{2}/

/** The date in a choice of Dt and DtTm, as text whose first ten characters are the day. */
export function dateIn(element: XmlElement | undefined): string | undefined {
  const text = textAt(element, 'Dt') ?? textAt(element, 'DtTm')
  if (text === undefined) return undefined
  if (!DAY.test(text)) throw new BankFileFault(element?.line, `"${text.slice(0, 30)}" is no date`)
  return text
}
