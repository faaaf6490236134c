import { useLingui } from '@lingui/react/macro'

/** How a section of policy is called. */
export function useSectionWords(): (section: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    payments: t`Payment methods and fees`,
    vouchers: t`Vouchers of the on-time plan`,
    payouts: t`Payouts`,
    catalogue: t`Products and imports`,
    orders: t`Orders, shipment and receipt`,
    files: t`Files of an order`,
    messages: t`Messages and help`,
    inspections: t`Inspections and monitoring`,
    escrow: t`Escrow, guarantee and the supplier's fee`,
    credit: t`Pay Later: plans and prices`,
    claims: t`Claims and mediation`,
    parties: t`Companies and invitations`,
    checks: t`Verification checks`,
    vetting: t`Applications and sanctions lists`,
    points: t`Penalty points`,
    performance: t`Assurance limits and performance`,
    reviews: t`Reviews and stories`,
    quotations: t`Requests for quotation`,
    'credit-lines': t`Credit lines and applications`,
    scorecard: t`Scorecard of credit`,
    reconciliation: t`Bank statements and wires`,
    exchange: t`Currencies and exchange rates`,
    webhooks: t`Webhooks`,
    search: t`Search and ranking`,
  }
  return (section) => words[section] ?? section
}

/** Where a version stands. */
export function useVersionState(): (state: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'in-effect': t`in effect`,
    coming: t`approved, begins later`,
    proposed: t`waits for a second person`,
    superseded: t`overtaken by a newer proposal`,
    past: t`past`,
  }
  return (state) => words[state] ?? state
}

/** What can have come out otherwise, in words. */
export function useReplayedWords(): (what: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'transaction-fee': t`Fee of the supplier`,
    'processing-fee': t`Fee of a payment`,
    'filed-late': t`Claim filed too late`,
    'filed-too-often': t`Claim filed too often`,
    'silent-refund': t`Refund by silence instead of mediation`,
    'heard-by-person': t`Mediation instead of a refund by silence`,
    track: t`The other track`,
    'second-person': t`A second person, or none`,
    'late-rate': t`Late rate`,
  }
  return (what) => words[what] ?? what
}
