import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../parts/tag.tsx'
import type { Plan } from './read-draws.ts'

type Word = (code: string) => string

/** The states of a draw. */
export function useDrawStateWords(): Word {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    reserved: t`being set up`,
    back: t`given back`,
    drawn: t`waits for shipment`,
    shipped: t`to be repaid`,
    overdue: t`overdue`,
    paused: t`held back by a claim`,
    repaid: t`repaid`,
    'written-off': t`written off`,
  }
  return (code) => words[code] ?? code
}

/** How a draw's state looks. */
export function toneOf(state: string): Tone {
  if (state === 'overdue' || state === 'written-off') return 'bad'
  return state === 'repaid' ? 'seal' : state === 'paused' ? 'warn' : 'plain'
}

/** What happened to a draw. */
export function useDrawFactWords(): Word {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    reserved: t`Set aside on the line`,
    back: t`Given back to the line, without charge`,
    drawn: t`Drawn: the order is paid`,
    funded: t`The lender’s money is booked`,
    'due-set': t`Shipped: the due dates are set`,
    repaid: t`Money repaid it`,
    refunded: t`A refund of the order repaid it`,
    paused: t`A claim holds a part back`,
    resumed: t`The claim is over: the dates run on`,
    'written-off': t`Written off`,
    recovered: t`Money came after it was written off`,
  }
  return (code) => words[code] ?? code
}

/** How a draw is repaid: `in 30 days`. */
export function usePlanWords(): (plan: Plan) => string {
  const { t } = useLingui()
  return ({ repays, days, months }) => {
    const [dayCount, monthCount] = [days ?? 0, months ?? 0]
    if (repays === 'once') return t`at once, ${dayCount} days after shipment`
    return monthCount === 1 ? t`one month after shipment` : t`in ${monthCount} monthly parts`
  }
}

/** How days are counted, by their published names. */
export function useDayCountWords(): Word {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'actual/360': t`days as they come, a year of 360`,
    'actual/365': t`days as they come, a year of 365`,
    '30/360': t`months of 30 days (30/360)`,
    '30e/360': t`months of 30 days (30E/360)`,
    '30e/360-isda': t`months of 30 days (30E/360 ISDA)`,
  }
  return (code) => words[code] ?? code
}
