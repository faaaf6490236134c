import { useLingui } from '@lingui/react/macro'

/** What kinds of inspection, outcomes and verdicts are called. */
export function useInspectionWords() {
  const { t } = useLingui()
  const kinds: Readonly<Record<string, string>> = {
    inspection: t`Inspection before shipping`,
    monitoring: t`Look at production`,
    own: t`The buyer’s own look on delivery`,
  }
  const outcomes: Readonly<Record<string, string>> = {
    paid: t`The report counts, and the firm has its fee.`,
    recorded: t`What was found is on the record.`,
    unpaid: t`Nobody paid the fee in time.`,
    cancelled: t`It was cancelled; the fee goes back.`,
    lapsed: t`No report came; the fee goes back.`,
    rejected: t`Staff rejected the report; the fee goes back.`,
    'order-ended': t`The order has ended; the fee goes back.`,
    'money-gone': t`What was paid for it was taken back.`,
  }
  const verdicts: Readonly<Record<string, string>> = {
    pass: t`passed`,
    fail: t`failed`,
    incomplete: t`not looked at enough to judge`,
    'not-ready': t`too little was finished to judge`,
  }
  const said = (words: Readonly<Record<string, string>>) => (code: string) => words[code] ?? code
  return { kind: said(kinds), outcome: said(outcomes), verdict: said(verdicts) }
}
