import { useLingui } from '@lingui/react/macro'

/** Reasons of decisions about credit, for staff; a notice has the words of the law. */
export function useReasonWords(): (code: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'business-too-new': t`Length of time in business`,
    'balance-low': t`Average account balance too low`,
    'reserve-low': t`Insufficient cash reserves`,
    'inflow-low': t`Income insufficient for the amount`,
    'items-returned': t`Payments returned unpaid`,
    'account-overdrawn': t`Account overdrawn`,
    'history-short': t`Little experience with us`,
    'obligations-unmet': t`Obligations with us not performed`,
    'statements-unverified': t`Bank statements cannot be verified`,
    'business-unverified': t`Business cannot be verified`,
    'application-incomplete': t`Application incomplete`,
    'purpose-not-financed': t`Purpose is not financed`,
    'condition-worse': t`Finances have become worse`,
    'overdue-here': t`Past due with us`,
    'lender-criteria': t`Criteria of the lender are not met`,
    'line-unused': t`Line not used`,
    'asked-by-company': t`The company asked for it`,
    'condition-better': t`Finances bear the limit`,
    'decided-otherwise': t`Bears what was asked for`,
  }
  return (code) => words[code] ?? code
}

export const ADVERSE = [
  'business-too-new',
  'balance-low',
  'reserve-low',
  'inflow-low',
  'items-returned',
  'account-overdrawn',
  'history-short',
  'obligations-unmet',
  'statements-unverified',
  'business-unverified',
  'application-incomplete',
  'purpose-not-financed',
  'condition-worse',
  'overdue-here',
  'line-unused',
] as const
export const IN_FAVOUR = ['decided-otherwise', 'condition-better', 'asked-by-company'] as const

/** What a scorecard looks at. */
export function useAttributeWords(): (code: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'months-in-business': t`Months in business`,
    'average-balance': t`Average balance`,
    'lowest-balance': t`Lowest balance`,
    'inflow-share': t`A month’s income against the limit asked for`,
    'returned-items': t`Payments sent back`,
    'days-below-zero': t`Days below zero`,
    'orders-completed': t`Orders completed here`,
    'points-here': t`Penalty points here`,
  }
  return (code) => words[code] ?? code
}
