import { parseInstant } from '../../kernel/instant.ts'
import { append, entry, one, refuse, useCase } from '../../kernel/use-case.ts'
import type { TaxCode } from './tax.rules.ts'
import { checkTaxCode, taxCodeType, taxRoot } from './tax.rules.ts'

/**
 * Staff record what a jurisdiction takes from a date on. The same code again changes nothing; another rate from the
 * same date is refused, since invoices may stand on the first. Refuses `tax-code-invalid` { why }, `person-needed`.
 */
export const recordTaxCode = useCase({
  name: 'rates.record-tax-code',
  action: 'tax-code.record',
  root: (input: TaxCode) => taxRoot(input.jurisdiction),
  reads: (input) => ({ known: one(taxCodeType, taxRoot(input.jurisdiction), idOf(input)) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known }, input, { actor }, root) {
    if (actor.person === undefined) return refuse('person-needed')
    const effectiveFrom = parseInstant(input.effectiveFrom)
    if (effectiveFrom === undefined) return refuse('tax-code-invalid', { why: 'effective_from' })
    const code = { ...input, effectiveFrom }
    const refused = checkTaxCode(code)
    if (refused !== undefined) return refused
    if (known !== undefined && known.rateBps !== code.rateBps) return refuse('tax-code-invalid', { why: 'recorded' })
    const said = {
      jurisdiction: code.jurisdiction,
      kind: code.kind,
      rate_bps: code.rateBps,
      effective_from: effectiveFrom,
    }
    const changes = known === undefined ? [append(taxCodeType, code), entry(root, 'tax-code.recorded', said)] : []
    return { answer: said, changes }
  },
})

function idOf(input: TaxCode): string {
  return taxCodeType.id({ ...input, effectiveFrom: parseInstant(input.effectiveFrom) ?? '' })
}
