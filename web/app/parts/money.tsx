import { usePage } from '../shell/page-data.ts'
import { moneyText } from './formats.ts'

export interface Amount {
  /** Minor units. */
  readonly amount: number | bigint
  readonly currency: string
}

/** An amount with its currency, exact, in figures that line up. `bare` in columns whose head says the currency. */
export function Money({ amount, currency, bare = false }: Amount & { readonly bare?: boolean }) {
  const { locale } = usePage().language
  return (
    <data value={String(amount)} style={{ whiteSpace: 'nowrap' }}>
      <bdi suppressHydrationWarning>{moneyText(amount, currency, locale, bare)}</bdi>
    </data>
  )
}

/** The same as a text, where no element can stand: labels, titles. */
export function useMoneyText(): (amount: Amount) => string {
  const { locale } = usePage().language
  return ({ amount, currency }) => moneyText(amount, currency, locale)
}
