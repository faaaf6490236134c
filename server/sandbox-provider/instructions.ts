import { sha256Hex } from '../kernel/canonical.ts'
import { addDuration as later } from '../kernel/instant.ts'
import type { SandboxPayment } from './state.ts'

/** What the payer copies into his bank's app, or shows at the counter. */
export interface InstructionLine {
  readonly name: string
  readonly value: string
}

interface Asked {
  readonly key: string
  readonly method: string
  readonly amount: number
  readonly currency: string
  readonly wireReference?: string
}

/** So long a boleto or a cash voucher can be paid. */
export const payableFor = 'P3D'

/** So many digits, the same for the same key. */
function digits(key: string, count: number): string {
  const hash = sha256Hex(`digits ${key}`) + sha256Hex(`more digits ${key}`)
  return [...hash]
    .map((each) => Number.parseInt(each, 16) % 10)
    .join('')
    .slice(0, count)
}

/** Check digit modulo 10, weights 2 and 1 from the right: of each field of a boleto's line (FEBRABAN). */
export function checkDigit(field: string): number {
  const sum = [...field].reverse().reduce((all, each, n) => {
    const product = Number(each) * (n % 2 === 0 ? 2 : 1)
    return all + (product > 9 ? product - 9 : product)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** The line of 47 digits that one types into a bank's app; bank 999 does not exist. */
export function boletoLine(key: string, amount: number): string {
  const free = digits(key, 25)
  const fields = [`9999${free.slice(0, 5)}`, free.slice(5, 15), free.slice(15)]
  const checked = fields.map((field) => `${field}${checkDigit(field)}`)
  const [one = '', two = '', three = ''] = checked
  const dotted = [one, two, three].map((field) => `${field.slice(0, 5)}.${field.slice(5)}`)
  const value = String(amount).padStart(10, '0').slice(-10)
  return `${dotted.join(' ')} ${digits(`${key} all`, 1)} ${digits(`${key} day`, 4)}${value}`
}

const bank: readonly InstructionLine[] = [
  { name: 'holder', value: 'Sandbox Bank, client money' },
  { name: 'account', value: 'SX00 0000 0000' },
]

/** The lines of a method that the payer pays elsewhere; nothing for the others. */
export function instructionLines(
  { key, method, amount, wireReference }: Asked,
  at: string,
): readonly InstructionLine[] {
  const reference = { name: 'reference', value: wireReference ?? '' }
  const until = { name: 'until', value: later(at, payableFor) }
  switch (method) {
    case 'wire':
      return [...bank, reference]
    case 'local-transfer':
      return [...bank, { name: 'bank-code', value: '021-SANDBOX' }, reference]
    case 'boleto':
      return [{ name: 'boleto', value: boletoLine(key, amount) }, until]
    case 'cash-transfer':
      return [{ name: 'cash-code', value: digits(key, 10).replace(/(\d{3})(\d{3})(\d{4})/, '$1 $2 $3') }, until]
    default:
      return []
  }
}

/** What the payer is told besides the lines. */
export function instructionsOf(asked: Asked, at: string): Pick<SandboxPayment, 'nextAction'> {
  const lines = instructionLines(asked, at)
  if (lines.length === 0) return {}
  const text =
    asked.method === 'wire'
      ? `Pay to Sandbox Bank, account SX00 0000 0000, quote ${asked.wireReference ?? 'the order'}.`
      : 'Sandbox Bank: no money moves.'
  return { nextAction: { kind: 'instructions', text, lines } }
}
