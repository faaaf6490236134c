import { useLingui } from '@lingui/react/macro'
import { moneyText, percentText } from '../parts/formats.ts'
import { usePage } from '../shell/page-data.ts'
import type { Method } from './rules.ts'
import { useTerm, useWorkingDays } from './terms-in-words.ts'

function useNames() {
  const { t } = useLingui()
  return {
    card: t`Card`,
    wire: t`Wire transfer (T/T)`,
    'local-transfer': t`Local bank transfer`,
    ach: t`E-checking (ACH)`,
    'cash-transfer': t`Cash transfer`,
  } as Readonly<Record<string, string>>
}

function useNotes() {
  const { t } = useLingui()
  return {
    card: t`3-D Secure on your bank's page. Several cards for one instalment are fine.`,
    'apple-pay': t`Confirmed on your device.`,
    'google-pay': t`Confirmed on your device.`,
    wire: t`Your bank's own charge is typically USD 20 to 80. Matched by its reference; nobody has to link it.`,
    'local-transfer': t`From an account in the country of the currency.`,
    ach: t`From accounts of companies in the United States.`,
    'cash-transfer': t`Small orders and samples; the fee goes by the amount.`,
    boleto: t`Buyers in Brazil, in reais.`,
  } as Readonly<Record<string, string>>
}

/** What a method is, costs and takes, in the reader's words. */
export function useMethodWords() {
  const { t } = useLingui()
  const { locale } = usePage().language
  const term = useTerm()
  const workingDays = useWorkingDays()
  const names = useNames()
  const notes = useNotes()
  return {
    name: ({ code, name }: Method) => names[code] ?? name,
    note: ({ code }: Method) => notes[code] ?? '',
    fee({ fee }: Method) {
      if (fee.kind === 'none') return t`none`
      if (fee.kind === 'percent') return percentText(fee.bps, locale)
      if (fee.kind === 'fixed')
        return Object.entries(fee.amounts)
          .map(([currency, amount]) => moneyText(amount, currency, locale))
          .join(' · ')
      const [first, last] = [fee.bands[0]?.fee ?? 0, fee.bands.at(-1)?.fee ?? 0]
      return t`${moneyText(first, fee.currency, locale)} to ${moneyText(last, fee.currency, locale)}, by amount`
    },
    time: ({ time }: Method) =>
      time.kind === 'within' ? t`at most ${term(time.most)}` : workingDays(time.from, time.to),
    final({ finality }: Method) {
      if (finality.kind === 'at-once') return t`when it arrives`
      if (finality.kind === 'working-days') return t`${workingDays(finality.days)} after it arrives`
      return t`when it arrives, with 3-D Secure; else ${term(finality.otherwise)} later`
    },
    limit: ({ limitUsd }: Method) =>
      limitUsd === undefined ? t`no limit` : t`${moneyText(limitUsd, 'USD', locale)} each, fee included`,
  }
}
