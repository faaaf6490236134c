import type { XmlElement } from '../../kernel/xml-tree.ts'
import type { Reading } from './ubl-reading.rules.ts'
import { amountIn, basics, given, isTrue, parts, pathOf, reject, take, text } from './ubl-reading.rules.ts'

/** An AllowanceCharge. */
export interface UblAdjustment {
  readonly kind: 'allowance' | 'charge' | 'freight'
  readonly reason?: string
  /** UNCL 5189 for allowances, UNCL 7161 for charges. */
  readonly code?: string
  /** Minor units; an allowance is taken off. */
  readonly amount: bigint
}

/** Reads the AllowanceCharge elements of the order or of a line. */
export function readAdjustments(reading: Reading, owner: XmlElement): readonly UblAdjustment[] {
  return parts(owner, 'AllowanceCharge').flatMap((element) => {
    const charge = isTrue(reading, element, 'ChargeIndicator')
    const amount = amountIn(reading, element, 'Amount')
    const code = text(reading, element, 'AllowanceChargeReasonCode')
    const said = basics(element, 'AllowanceChargeReason').map((each) => take(reading, each))
    const reason = said.length > 0 ? said.join('; ') : undefined
    if (amount === undefined) {
      reject(reading, 'ubl-incomplete', { path: pathOf(reading, element), why: 'an allowance or charge has an amount' })
      return []
    }
    const freight = charge && (code === 'FC' || /\b(freight|carriage|shipping)\b/i.test(reason ?? ''))
    return [
      {
        kind: freight ? 'freight' : charge ? 'charge' : 'allowance',
        ...given('reason', reason),
        ...given('code', code),
        amount,
      },
    ]
  })
}

/** Charges less allowances, minor units. */
export function netOf(adjustments: readonly UblAdjustment[]): bigint {
  return adjustments.reduce((sum, each) => sum + (each.kind === 'allowance' ? -each.amount : each.amount), 0n)
}

/** The sum of one kind. */
export function sumOf(adjustments: readonly UblAdjustment[], kind: UblAdjustment['kind']): bigint {
  return adjustments.reduce((sum, each) => sum + (each.kind === kind ? each.amount : 0n), 0n)
}
